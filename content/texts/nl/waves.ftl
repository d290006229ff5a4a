### Golven: wie begint wanneer met wie, wat past niet, wie besluit, en wie hoort het.

waves-button = Golven
waves-title = Golven van { $unit }
wave-no-units = Er is nu geen eenheid waar jij dit doet.
wave-more = Meer
wave-month = { $month ->
    [m1] januari
    [m2] februari
    [m3] maart
    [m4] april
    [m5] mei
    [m6] juni
    [m7] juli
    [m8] augustus
    [m9] september
    [m10] oktober
    [m11] november
   *[m12] december
} { $year }
wave-title = { $kind ->
    [pilot] Pilot
   *[wave] Golf
} vanaf { $month }, { $unit }
wave-subject = { $kind ->
    [pilot] Pilot
   *[wave] Golf
} vanaf { $month }
wave-kind = { $kind ->
    [pilot] Pilot
   *[wave] Golf
}
wave-takes = { $hours ->
    [one] 1 uur
   *[other] { $hours } uur
} van mensen, { $trainer ->
    [one] 1 dagdeel
   *[other] { $trainer } dagdelen
} trainer, { $coach ->
    [one] 1 dagdeel
   *[other] { $coach } dagdelen
} coach.
wave-money = € { $euros }.
wave-groups = { $count ->
    [one] één groep
   *[other] { $count } groepen
}

## Toekenningen

grants-button = Toekenningen
grants-what = Wat is toegekend, en met wie je kunt plannen.
grants-title = Toekenningen van { $unit }
grant-count = { $count ->
    [one] 1 dagdeel
   *[other] { $count } dagdelen
} toegekend, { $planned } gepland
grant-count-none = nog niets toegekend
grant-by = Door { $name }, op { $day }.
grant-by-of = { $quarters }: door { $name }, op { $day }.
grant-by-nobody = iemand die hier niet meer werkt
grant-button = Ken toe
grant-ask-title = Dagdelen voor { $unit }
grant-quarter-label = Kwartaal (verplicht)
grant-number-label = Aantal dagdelen van trainers (verplicht)
grant-what = Voorbereiding telt mee. Minder dan er gepland is, kan niet.
grant-save-button = Leg vast
grant-saved-title = Toegekend aan { $unit }
wave-grant-number = Typ een heel getal, van 0 tot en met { $most }.
wave-quarter = Kies een kwartaal uit de lijst.
wave-grant-planned = Er zijn al { $planned } dagdelen gepland, voor: { $teams }. Minder kan niet.
wave-asked-for = Gevraagd
wave-asked-row = Gevraagd: { $what }.
wave-guides = Met wie je kunt plannen
wave-guides-none = Nog niemand. De planner van de Amsterdamse School vult dit in.
wave-other-units = Andere eenheden
wave-busy = { $month }: { $count } bezet
wave-guide-row = { $craft ->
    [coach] Coach
   *[trainer] Trainer
}{ $outside ->
    [yes] {" "}van buiten
   *[no] {""}
}, hoogstens { $count ->
    [one] 1 dagdeel
   *[other] { $count } dagdelen
} per maand.
wave-guide-new-button = Trainer of coach erbij
wave-guide-new-title = Trainer of coach voor { $unit }
wave-account-label = Account, zoals naam@organisatie.nl (verplicht)
wave-craft-label = Wat doet deze persoon? (verplicht)
wave-craft-name = { $craft ->
    [coach] Coach
   *[trainer] Trainer
}
wave-most-label = Hoogstens zoveel dagdelen per maand (verplicht)
wave-guide-price-label = Prijs per dagdeel in euro’s (mag leeg blijven)
wave-outside-label = Van buiten de organisatie?
wave-outside = { $outside ->
    [yes] Ja
   *[no] Nee
}
wave-guide-what = Voorbereiding telt mee in de dagdelen.
wave-guide-save-button = Leg vast
wave-guide-off-button = Plan hier niet meer mee
wave-craft = Kies trainer of coach.
wave-most = Typ een heel getal, van 0 tot en met { $most }.
wave-account = Typ één account, zoals naam@organisatie.nl.
wave-guide-gone = Deze persoon staat niet meer in de lijst.
wave-price = Typ een prijs in euro’s, zoals 425 of 425,50.
wave-request-button = Gezien, haal weg
wave-request-answered = De vraag van { $unit } staat niet meer open
wave-request-answered-what = Ken je iets toe, dan ziet de projectleider dat in Golven.
notice-wave-requested-title = { $unit } vraagt iets voor een golf
notice-wave-requested = Daarmee past een groep die nu niet past.

## Waar je omheen plant

wave-granted = Toegekend
wave-granted-nothing = Er is nog niets toegekend. De planner doet dat.
wave-list = Golven
wave-ground = Waar je omheen plant
wave-blackouts = Perioden zonder sessies
wave-blackouts-count = { $count ->
    [0] nog geen
    [one] één periode
   *[other] { $count } perioden
}
wave-blackouts-title = Perioden zonder sessies, { $unit }
wave-blackouts-none = Er is geen periode zonder sessies.
wave-blackout = { $kind ->
    [introduction] Invoering
    [year_end] Jaarafsluiting
    [elections] Verkiezingen
    [survey] MWO of RI&E
    [reorganisation] Reorganisatie
   *[holidays] Vakantie
} ({ $unit })
wave-blackout-kind = { $kind ->
    [introduction] Invoering
    [year_end] Jaarafsluiting
    [elections] Verkiezingen
    [survey] MWO of RI&E
    [reorganisation] Reorganisatie
   *[holidays] Vakantie
}
wave-blackout-lift = Druk op een periode om hem weg te halen.
wave-blackout-button = Nieuwe periode
wave-blackout-title = Periode zonder sessies, { $unit }
wave-blackout-label = Waarom? (verplicht)
wave-blackout-since = Eerste dag (verplicht)
wave-blackout-until = Laatste dag (verplicht)
wave-blackout-save = Leg vast
wave-blackout-choose = Kies waarom er geen sessies zijn.
wave-blackout-days = Kies een eerste en een laatste dag. De laatste komt niet voor de eerste.
wave-teams = Balies, diensten en roosters
wave-teams-what = Welke groepen niet tegelijk kunnen, en hoe lang van tevoren een rooster bekend is.
wave-teams-title = Balies, diensten en roosters van { $unit }
wave-notice = { $count ->
    [one] rooster één week van tevoren
   *[other] rooster { $count } weken van tevoren
}
wave-shares-label = Balies en diensten, met komma’s ertussen
wave-shares-what = Groepen met dezelfde balie of dienst beginnen nooit tegelijk.
wave-weeks-label = Rooster: hoeveel weken van tevoren? Leeg is acht.
wave-team-save = Leg vast
wave-weeks-number = Typ een aantal weken, hoogstens { $most }.
wave-share-long = Een naam van een balie of dienst heeft hoogstens { $most } tekens.
wave-prices = Prijzen
wave-prices-what = Mag leeg blijven. Dan staat er nergens geld bij.
wave-prices-title = Prijzen van { $unit }
wave-price-hour = Een uur van een medewerker, in euro’s
wave-price-half-day = Een dagdeel van een trainer of coach, in euro’s
wave-prices-save = Leg vast
wave-prices-saved = De prijzen van { $unit } staan vast
wave-why-row = De directie schreef waarom golven voor het einde van de pilot beginnen: “{ $words }”
wave-why-way = Waarom een golf niet op de pilot wacht
wave-why-title = Een golf voor het einde van de pilot, { $unit }
wave-why-label = Waarom wacht een golf niet? (verplicht)
wave-why-what = Dit staat bij de golven en in de oplegger.
wave-why-save = Leg vast
wave-why-saved = Opgeschreven voor { $unit }
wave-why-saved-what = De projectleider kan nu een golf plannen voor het einde van de pilot.
wave-why-words = Schrijf waarom, in hoogstens { $most } tekens.

## Een golf

wave-new-button = Nieuwe golf
wave-new-title = Een nieuwe golf van { $unit }
wave-kind-label = Pilot of golf? (verplicht)
wave-kind-what = Een pilot heeft één directie-MT, 2 tot 4 afdelings-MT’s en 2 tot 4 teams.
wave-first-label = Eerste maand (verplicht)
wave-months-label = In hoeveel maanden beginnen groepen? (verplicht)
wave-length = { $count ->
    [one] één maand
   *[other] { $count } maanden
}
wave-begin-button = Begin
wave-kind-choose = Kies pilot of golf.
wave-month-choose = Kies een maand uit de lijst.
wave-months-choose = Kies een eerste maand die nog komt, en hoogstens 24 maanden.
wave-open = { $unit } heeft al een golf die nog niet voorligt. Maak die eerst af.
wave-closed = Deze golf ligt voor of is al besloten. Er verandert nu niets meer in.
wave-row = { $state ->
    [begun] nog geen voorstel
    [proposed] voorgesteld
    [asked] managers zijn gevraagd
    [laid] ligt bij de directie
    [decided] besloten, nog niet aangekondigd
   *[announced] aangekondigd
}, { $count ->
    [one] één groep
   *[other] { $count } groepen
}
wave-state = { $state ->
    [begun] Er is nog geen voorstel.
    [proposed] Dit is een voorstel. Nog niemand hoorde ervan.
    [asked] Managers zeggen uiterlijk { $day } of hun maand past.
    [laid] Ligt bij de directie sinds { $day }.
    [decided] De directie besloot. Je kunt de golf aankondigen.
   *[announced] Aangekondigd op { $day }. Niets verschuift vanzelf.
}
wave-propose-button = Stel voor
wave-again-button = Stel opnieuw voor
wave-ask-button = Vraag de managers
wave-ask-again-button = Vraag wie nog niets zei
wave-lay-button = Leg voor aan de directie
wave-announce-button = Kondig aan
wave-counts-button = Zoals de directie het ziet
wave-open-button = Open de golf
wave-months-title = Per maand
wave-month-row = { $month }: { $mts ->
    [one] 1 MT
   *[other] { $mts } MT’s
} en { $teams ->
    [one] 1 team
   *[other] { $teams } teams
}, { $half_days ->
    [one] 1 dagdeel
   *[other] { $half_days } dagdelen
}
wave-fact = { $fact ->
    [groups] Groepen
    [people] Mensen
   *[takes] Samen
}
wave-changes = Veranderd
wave-changed = { $kind ->
    [new] { $team } kwam erbij, in { $after }
    [moved] { $team }: van { $before } naar { $after }
    [guides] { $team }: andere trainer of coach
   *[gone] { $team } past niet meer
}
wave-a-group = Een groep
wave-with = Met { $trainers }
wave-with-coach = Coach { $coach }
wave-nobody-yet = nog niemand
wave-fixed = Vastgezet
wave-fits-said = { $said ->
    [yes] Manager: past
   *[no] Manager: past niet
}
wave-no-groups = Er zijn hier geen groepen om te plannen.
waves-no-proposal = Ik vond op tijd geen voorstel dat klopt. Probeer het met minder maanden of met meer dagdelen.
wave-said = Wat managers zeiden
wave-said-counts = Past: { $yes }. Past niet: { $no }. Niets gehoord: { $none }.
wave-silent = Niets gehoord van: { $teams }. Dat is geen ja.
wave-refused = { $name } kan { $team } niet doen: { $why }.
wave-drop-way = Gooi deze golf weg
wave-drop-title = Deze golf weggooien?
wave-drop-what = Alle voorstellen ervan gaan weg. Er gaat geen bericht uit.
wave-drop-button = Gooi weg
wave-dropped = De golf is weg
wave-dropped-what = Er ging geen bericht uit.
wave-group-gone = Deze groep staat niet meer in deze golf.
wave-move-label = In welke maand? (verplicht)
wave-move-what = Dan stel ik opnieuw voor, met deze groep in die maand.
wave-moved-what = Dit is aangekondigd. De manager en de trainer horen de nieuwe maand.
wave-move-button = Zet in deze maand
wave-fix-button = Zet vast
wave-free-button = Laat los
wave-move-sure-title = { $team } naar { $month }?
wave-move-sure = Dat kan, maar dan klopt dit niet meer:
wave-move-sure-button = Zet toch in deze maand
wave-moved-title = { $team } begint in een andere maand
wave-moved-told = De manager, de trainer en de coach horen het.
wave-began = { $team } is al begonnen.

## Wat niet past

wave-short = { $count ->
    [one] Eén groep
   *[other] { $count } groepen
}{ $when }: { $rule ->
    [horizon] geen maand in deze periode
    [notice] rooster te laat bekend
    [blackout] periode zonder sessies
    [hold] in de wacht
    [grant] te weinig toegekend
    [department] te veel teams van één afdeling tegelijk
    [shared] dezelfde balie of dienst
    [load] te veel dagdelen voor dezelfde mensen
    [halves] MT en team in één half jaar
    [trainer] geen trainer
    [running] trainer heeft al vijf teams
    [own_unit] trainer werkt hier zelf
    [refused] trainer kan niet
    [coach] geen coach
    [pilot_first] de pilot is nog niet geëvalueerd
    [pilot_made_of] geen goede samenstelling van de pilot
    [kept] staat al ergens anders vast
   *[once] staat er niet één keer
}.
wave-short-in = {" "}in { $month }
wave-short-count = { $count ->
    [one] Eén groep past niet
   *[other] { $count } groepen passen niet
}
wave-short-title = Wat niet past, { $unit }
wave-all-fit = Alles past.
wave-rule = { $rule ->
    [horizon] Geen maand in deze periode
    [notice] Rooster te laat bekend
    [blackout] Periode zonder sessies
    [hold] In de wacht
    [grant] Te weinig toegekend
    [department] Te veel teams van één afdeling tegelijk
    [shared] Dezelfde balie of dienst
    [load] Te veel dagdelen voor dezelfde mensen
    [halves] MT en team in één half jaar
    [trainer] Geen trainer
    [running] Trainer heeft al vijf teams
    [own_unit] Trainer werkt hier zelf
    [refused] Trainer kan niet
    [coach] Geen coach
    [pilot_first] De pilot is nog niet geëvalueerd
    [pilot_made_of] Geen goede samenstelling van de pilot
    [kept] Staat al ergens anders vast
   *[once] Staat er niet één keer
}
wave-no-pilot = Er is geen pilot samen te stellen: { $rules }.
wave-ways = Wat kun je doen?
wave-ways-none = Ik vond geen uitweg. Kies zelf een maand, of vraag de planner om meer.
wave-pilot-none = Ik vond geen uitweg. Meld andere groepen aan, of begin opnieuw met een andere eerste maand.
wave-way = { $kind ->
    [more_grant] { $count ->
        [one] 1 dagdeel
       *[other] { $count } dagdelen
    } meer voor { $name } in { $when }
    [more_half_days] { $name }: { $count ->
        [one] 1 dagdeel
       *[other] { $count } dagdelen
    } meer in { $when }
    [another_guide] { $craft ->
        [coach] Nog een coach, voor { $count ->
            [one] 1 dagdeel
           *[other] { $count } dagdelen
        }
       *[trainer] Nog een trainer, voor { $count ->
            [one] 1 dagdeel
           *[other] { $count } dagdelen
        }
    }
    [lift_blackout] Sessies toestaan in de periode { $when } ({ $name })
    [end_hold] { $name } uit de wacht halen
    [begin_later] { $count ->
        [one] Eén maand langer plannen
       *[other] { $count } maanden langer plannen
    }
    [let_go] { $name } loslaten
   *[decide_on_pilot] De pilot evalueren, of de directie schrijft waarom niet
}
wave-way-then = Dan past het in { $month }.
wave-way-who = { $who ->
    [planner] Ik vraag het de planner.
   *[lead] Ik doe het en stel opnieuw voor.
}
wave-way-asked = De planner krijgt je vraag
wave-way-asked-what = Is het toegekend, vraag dan opnieuw een voorstel.
wave-way-gone = Er is intussen een ander voorstel. Open de golf opnieuw.
wave-pilot-first = Leg eerst de rapportage over het einde van de pilot voor. Of vraag de directie op te schrijven waarom dat niet hoeft.
wave-no-planner = Deze eenheid heeft nog geen planner. Vraag de directie om een benoeming.

## Managers, trainers en coaches

wave-asked-title = De managers zijn gevraagd
wave-asked-what = Ze zeggen uiterlijk { $day } of hun maand past. Trainers en coaches zien hun lijst.
wave-nothing-to-ask = Er is nu niets te vragen. Vraag eerst een voorstel, of kijk of het al voorligt.
notice-wave-asked-title = Past { $month } voor { $team }?
notice-wave-asked = Dan begint jullie traject. Het vraagt ongeveer { $hours } uur van ieder, over een half jaar.
notice-wave-asked-due = Zeg het uiterlijk { $day }. Zeg je niets, dan hoort de projectleider dat je niets zei.
wave-fits-yes = Deze maand past
wave-fits-no = Deze maand past niet
wave-fits-choose = Kies past of past niet.
wave-month-changed = Deze maand wordt niet meer gevraagd.
wave-answered-title = { $said ->
    [yes] { $month } past voor { $team }
   *[no] { $month } past niet voor { $team }
}
wave-answered-what = De projectleider ziet dit. Je kunt het nog veranderen tot de directie de golf krijgt.
notice-wave-heard-title = Wat er gezegd is over { $wave }
notice-wave-decided-title = Besloten: { $wave }
notice-wave-decided = Kondig de golf aan. Dan horen managers hun maand, en trainers en coaches hun lijst.
notice-wave-announced-title = { $team } begint in { $month }
notice-wave-announced-who = Met: { $names }.
notice-wave-announced = Dit is besloten en verschuift niet vanzelf. Begin in die maand met de teamscan.
wave-own-title = { $announced ->
    [yes] Jouw groepen in de golf van { $unit }
   *[no] Voorgesteld voor jou in de golf van { $unit }
}
wave-own-what = Kun je een groep niet doen, druk er dan op.

## Het besluit

wave-laid-title = De golf ligt voor
wave-laid-what = De directie en de secretaris horen het. De oplegger staat bij de golf.
wave-council-days = De medezeggenschap ziet dit eerst. Besluiten kan vanaf { $day }.
wave-not-yet = Managers kunnen nog antwoorden tot en met { $day }. Leg de golf daarna voor.
wave-not-laid = Deze golf ligt nu niet voor, of er is al een besluit.
wave-council-first = De medezeggenschap ziet een golf { $days } werkdagen eerder. Besluiten kan vanaf { $day }.
wave-none-laid = Er ligt nu geen golf voor.
wave-decide-title = Besluit over: { $wave }
wave-decide-what = Een lid van de directie dat dit niet vastlegde, bevestigt het. Daarna kan de golf worden aangekondigd.
notice-wave-off-title = Ligt niet meer voor: { $wave }
notice-wave-laid-title = Ligt voor: { $wave }
notice-wave-laid = Je ziet aantallen per maand, en de oplegger van één bladzijde.
wave-undecided = Er is nog geen bevestigd besluit over deze golf.
wave-announced-before = Deze golf is al aangekondigd.
wave-announced-title = De golf is aangekondigd
wave-announced-what = Managers horen hun maand, trainers en coaches hun lijst. Niets verschuift vanzelf.
wave-announced-left = { $team }: draag de trainer of coach nog zelf over.

## De oplegger

cover-note-name = Oplegger
cover-note-notice = Voor de directie. Hier staan aantallen, en niemand bij naam.
cover-note-heading = { $part ->
    [asked] Gevraagd besluit
    [core] Kern
    [hours] Uren en geld
    [council] Medezeggenschap
   *[communication] Communicatie
}
cover-note-fact = { $fact ->
    [subject] Onderwerp
    [unit] Eenheid
    [version] Voorstel
   *[laid] Ligt voor sinds
}
cover-note-asked = { $kind ->
    [pilot] In te stemmen met deze pilot van { $count ->
        [one] 1 groep
       *[other] { $count } groepen
    }, met de maanden hieronder.
   *[wave] In te stemmen met deze golf van { $count ->
        [one] 1 groep
       *[other] { $count } groepen
    }, met de maanden hieronder.
}
cover-note-core = De groepen hebben samen { $people } mensen. Trainers en coaches zijn per groep gevonden.
cover-note-short = { $count ->
    [0] Alle groepen passen.
    [one] Eén groep past niet in deze maanden.
   *[other] { $count } groepen passen niet in deze maanden.
}
cover-note-why = De directie schreef waarom dit niet op de pilot wacht: “{ $words }”
cover-note-money-none = Er zijn geen prijzen getypt, dus er staat geen bedrag.
cover-note-money = Met de prijzen die zijn getypt is dat samen € { $euros }.
cover-note-council = { $sees ->
    [yes] De medezeggenschap ziet dit sinds { $day }. Besluiten kan vanaf { $first }.
   *[no] In deze eenheid is nu niemand van de medezeggenschap benoemd.
}
cover-note-said = Managers zeiden { $yes ->
    [one] één keer
   *[other] { $yes } keer
} dat hun maand past, en { $no ->
    [one] één keer
   *[other] { $no } keer
} dat hij niet past. Van { $none } hoorden we niets.
cover-note-told = Na het besluit horen managers hun maand, en trainers en coaches hun lijst. Wat is aangekondigd, verschuift niet vanzelf.
cover-note-footer = Voorstel { $version }, gemaakt uit stappen, dagen en getypte woorden. Geen antwoord telt hierin mee.
wave-column = { $column ->
    [month] Maand
    [mts] MT’s
    [teams] Teams
    [half_days] Dagdelen trainer
   *[hours] Uren van mensen
}
