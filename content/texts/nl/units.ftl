### De eenheden van de organisatie, wie daar wat doet, en welke teams erbij horen.

units-button = Eenheden
units-title = Eenheden
units-none = Er zijn nog geen eenheden. Laad ze uit een bestand, of maak er een.
units-page = Eenheid { $first } tot en met { $last } van { $count }
unit-rank = { $rank ->
    [cluster] cluster
    [directorate] directie
   *[department] afdeling
}
unit-since = vanaf { $day }
unit-period = van { $day } tot en met { $until }
unit-fact = { $fact ->
    [rank] Soort
    [above] Valt onder
    [part] Rol
   *[period] Bestaat
}
unit-part = { $part ->
    [programme_lead] projectleider I&D
    [directorate] lid van { $body }
    [core_group] lid van { $body }
    [secretary] { $body }
    [planner] planner
    [works_council] lid van de OR
    [city] Bureau I&D
   *[action_owner] actiehouder
}{ $deputy ->
    [yes] {" "}(vervanger)
   *[no] {""}
}
body = { $name ->
    [directorate] directie
    [dt] DT
    [dmt] DMT
    [mt] MT
    [core_group] kerngroep
    [project_group] projectgroep
    [working_group] werkgroep
    [steering_group] stuurgroep
    [secretary] directiesecretaris
    [board_secretary] bestuurssecretaris
   *[adviser] bestuursadviseur
}
body-the = { $name ->
    [directorate] de directie
    [dt] het DT
    [dmt] het DMT
    [mt] het MT
    [core_group] de kerngroep
    [project_group] de projectgroep
    [working_group] de werkgroep
    [steering_group] de stuurgroep
    [secretary] directiesecretaris
    [board_secretary] bestuurssecretaris
   *[adviser] bestuursadviseur
}
unit-parts = Wie doet wat
unit-no-parts = Hier is nog niemand benoemd.
unit-below = Hieronder
unit-up = Terug naar { $unit }
unit-open-button = Open de eenheid
unit-teams = Teams van deze eenheid
unit-teams-count = { $count ->
    [0] Nog geen team
    [one] 1 team
   *[other] { $count } teams
}
unit-teams-title = Teams van { $unit }
unit-teams-none = Hier hoort nog geen team bij.

## Laden uit een bestand

units-load-button = Laad een bestand
units-load-title = Eenheden laden
units-load-what = Stuur een CSV-bestand in deze chat, of plak de regels hieronder. Zet bovenaan de namen van de kolommen.
units-column = { $column ->
    [eenheid] naam van de eenheid
    [soort] cluster, directie of afdeling
    [onder] naam van de eenheid erboven, of leeg
    [vanaf] eerste dag, bijvoorbeeld 2027-01-31; leeg is vandaag
   *[tot] laatste dag, of leeg
}
units-load-teams = Wil je teams bij een eenheid zetten? Gebruik de kolommen team, eenheid en vanaf.
units-nothing-half = Klopt één rij niet, dan verandert er niets.
units-loaded-title = De eenheden zijn geladen
units-loaded = { $what ->
    [new] Nieuw: { $count }
    [ended] Krijgt een laatste dag: { $count }
   *[known] Stond er al: { $count }
}
units-faults-title = { $count ->
    [one] 1 ding klopt nog niet
   *[other] { $count } dingen kloppen nog niet
}
units-fault = { $many ->
    [yes] Rijen
   *[no] Rij
} { $lines }: { $text }
units-columns = Deze kolommen ontbreken: { $columns }.
units-empty = Er staan geen rijen onder de namen van de kolommen.
units-too-many = Een bestand heeft hoogstens { $most } rijen. Splits het.
units-unreadable = Deze rij kan ik niet lezen. Bewaar het bestand opnieuw als CSV.
units-cell-empty = { $column } is leeg. Vul het in.
units-name-long = De naam is te lang. Gebruik hoogstens { $most } tekens.
units-rank = “{ $value }” ken ik niet. Kies cluster, directie of afdeling.
units-day = “{ $value }” is geen dag. Schrijf hem als 2027-01-31.
units-order = De laatste dag ligt voor de eerste. Verbeter een van de twee.
units-twice = “{ $unit }” staat er twee keer. Houd één rij over.
units-known-elsewhere = “{ $unit }” bestaat dan al op een andere plek. Geef die eerst een laatste dag.
units-needs-above = “{ $unit }” is een afdeling. Schrijf erbij onder welke eenheid zij valt.
units-circular = “{ $unit }” valt onder zichzelf. Verbeter wat erboven staat.
units-above-unknown = De eenheid “{ $unit }” ken ik niet. Zet haar in het bestand, of verbeter de naam.
units-wrong-above = “{ $unit }” kan niet onder “{ $above }” vallen. Een afdeling valt onder een directie, een directie onder een cluster.
units-outlasts = “{ $unit }” bestaat langer dan “{ $above }” erboven. Pas de dagen aan.
units-ended = “{ $unit }” heeft al een laatste dag, of die dag is voorbij. Dat verandert niet meer.
units-not-yours = “{ $unit }” valt niet onder jouw eenheid. Haal deze rij weg.

## Eén voor één

units-new-button = Nieuwe eenheid
units-below-button = Nieuwe eenheid hieronder
units-new-title = Nieuwe eenheid bovenaan
units-new-below = Nieuwe eenheid onder { $unit }
units-name-label = Naam (verplicht)
units-rank-label = Soort (verplicht)
units-since-label = Eerste dag
units-until-label = Laatste dag, als je die al weet
units-add-button = Voeg toe
units-added-title = { $unit } staat erbij
units-again-button = Probeer het opnieuw
units-there = { $unit } stond er al. Er verandert niets.
units-end-button = Laat eindigen
units-end-title = { $unit } laten eindigen
units-end-under = { $count ->
    [one] De eenheid eronder eindigt mee.
   *[other] De { $count } eenheden eronder eindigen mee.
}
units-end-teams = Teams die al bezig zijn, houden deze eenheid tot hun traject klaar is. Andere teams verplaats je zelf.
units-last-day-label = Laatste dag
units-end-confirm = Leg de laatste dag vast
units-end-day = Kies een laatste dag, vandaag of later.
units-ended-already = { $unit } had al een laatste dag.
units-ended-title = { $count ->
    [one] 1 eenheid heeft een laatste dag
   *[other] { $count } eenheden hebben een laatste dag
}

## Wie doet wat

appoint-button = Benoem iemand
appoint-title = Iemand benoemen voor { $unit }
appoint-what = De rol geldt ook voor alles wat onder deze eenheid valt.
appoint-part-label = Rol (verplicht)
appoint-person-label = Account (verplicht)
appoint-deputy-label = Is dit de vervanger?
appoint-deputy = Ja, dit is de vervanger
appoint-since-label = Eerste dag
appoint-until-label = Laatste dag, als je die al weet
appoint-confirm = Benoem
appointed-title = De rol in { $unit } is vastgelegd
appointed-hears = Die persoon krijgt bericht. Wie dezelfde rol heeft, hoort het ook.
appoint-part-unknown = Kies eerst een rol.
appoint-yourself = Je kunt jezelf niet benoemen. Vraag een ander lid van de directie.
appoint-days = Deze dagen kunnen niet. Begin vandaag of later, en eindig niet eerder.
appoint-unit-over = { $unit } bestaat dan niet meer. Kies een andere eenheid.
appoint-same = { $name } heeft deze rol dan al.
appoint-apart = { $name } heeft hier al een rol die hier niet bij past. De OR staat los van wie leidt en beslist.
appoint-lead-there = { $deputy ->
    [yes] Er is dan al een vervanger. Geef die eerst een laatste dag.
   *[no] Er is dan al een projectleider. Geef die eerst een laatste dag.
}
appoint-guides = { $name } is trainer of CLV-coach van een team hier. Dat gaat niet samen.
part-title = { $name } in { $unit }
part-end-what = Wil je dat de rol eindigt? Kies de laatste dag.
part-end-button = Leg de laatste dag vast
part-ended-title = De rol in { $unit } heeft een laatste dag

notice-part-title = Een rol in { $unit }
notice-part-own = Je hebt een rol in { $unit }.
notice-part-other = { $name } heeft dezelfde rol als jij in { $unit }.
notice-part-ended = Een rol van { $name } in { $unit } is voorbij.
notice-part-what = Typ “eenheden”. Dan zie je wat je kunt doen.

## Teams bij een eenheid

team-unit = Dit team hoort bij { $unit }.
team-no-unit = Dit team hoort nog bij geen eenheid.
manage-move = Naar een andere eenheid
manage-move-what = Vanaf een dag hoort het team bij een andere eenheid.
move-title = { $team } naar een andere eenheid
move-unit-label = Naam van de eenheid (verplicht)
move-since-label = Vanaf welke dag
move-confirm = Verplaats
team-moved-title = { $team } hoort bij een eenheid
team-moved = { $team } hoort vanaf { $day } bij { $unit }.
team-moved-keeps = Een traject dat al loopt, houdt de eenheid die het had.
teams-moved-title = { $count ->
    [one] 1 team is verplaatst
   *[other] { $count } teams zijn verplaatst
}
units-unknown = De eenheid “{ $unit }” bestaat dan niet. Kijk bij “eenheden” hoe zij heet.
units-team-unknown = Het team “{ $team }” ken ik niet, of het is niet van jou. Verbeter de naam.
units-team-twice = “{ $team }” staat er twee keer op dezelfde dag. Houd één rij over.
units-day-past = Deze dag is voorbij. Kies vandaag of later.
units-guides = Bij { $team } is de trainer of CLV-coach iemand die { $unit } leidt of plant. Dat gaat niet samen.

## Besluiten

unit-decisions = Besluiten
unit-decisions-what = Wat directie en kerngroep besloten.
decisions-title = Besluiten van { $unit }
decisions-none = Hier is nog niets vastgelegd.
decision-row = { $day }, versie { $version }: { $state ->
    [recorded] wacht op bevestiging
    [confirmed] bevestigd
   *[taken_back] ingetrokken
}
decision-state = { $state ->
    [recorded] wacht op bevestiging
    [confirmed] bevestigd
   *[taken_back] ingetrokken
}
decision-fact = { $fact ->
    [unit] Eenheid
    [body] Besloten door
    [met] Vergadering
    [version] Versie
   *[state] Stand
}
decision-act = { $act ->
    [recorded] Vastgelegd door
    [confirmed] Bevestigd door
   *[taken_back] Ingetrokken door
}
decision-new-button = Leg een besluit vast
decision-new-title = Besluit van { $unit }
decision-body-label = Wie besloot het? (verplicht)
decision-met-label = Dag van de vergadering
decision-subject-label = Onderwerp (verplicht)
decision-wording-label = Het besluit, in de woorden van het verslag (verplicht)
decision-words-stay = De woorden veranderen daarna niet meer. Hetzelfde onderwerp nog eens is een nieuwe versie.
decision-record-button = Leg vast
decision-waits = Een lid dat dit niet zelf vastlegde, bevestigt het.
decision-confirm-button = Zo is het besloten
decision-back-button = Trek in
decision-open-button = Open het besluit
decision-done-title = { $state ->
    [recorded] Vastgelegd: { $subject }
    [confirmed] Bevestigd: { $subject }
   *[taken_back] Ingetrokken: { $subject }
}
decision-recorded-what = De leden krijgen bericht. Een van hen bevestigt het.
decision-confirmed-what = Wie het vastlegde, krijgt bericht.
decision-taken-back-what = Het geldt niet meer. De woorden blijven staan.
decision-empty = Vul in wie besloot, het onderwerp en het besluit.
decision-long = Dit is te lang. Onderwerp: hoogstens { $subject } tekens. Besluit: hoogstens { $wording }.
decision-day = Kies de dag van de vergadering, vandaag of eerder.
decision-settled = Dit besluit is al bevestigd of ingetrokken.
decision-not-yours = Dit is niet aan jou. Een lid dat het niet vastlegde en geen projectleider is, doet dat.
notice-decision-asks = Klopt dit met de vergadering? Open het en bevestig het.
notice-decision-stands = Zo staat het nu.

## Cijfers, en lijsten die de bot niet maakt

figures-button = Programma
figures-title = Programma van { $unit }
figures-all-title = Het programma
unit-pick = Van welke eenheid?
figures-phase = { $phase ->
    [enrolled] moet nog beginnen
    [preparing] bereidt de intake voor
    [working] is bezig
    [paused] pauzeert
    [closed] afgerond
   *[stopped] gestopt
}
figures-departments = Per afdeling
figures-others = Bij afdelingen met minder dan { $fewest } teams { $count ->
    [one] hoort 1 team
   *[other] horen { $count } teams
}.
figures-quiet = Deze cijfers komen uit stappen en dagen. Wat iemand antwoordde, verandert er niets aan.
no-list-title = Die lijst maak ik niet
no-list = Die lijst maak ik niet. Wat stilstaat zie je, met wat er nodig is.
no-list-why = Hoe iemand leidinggeeft, bespreek je met die persoon. Deze cijfers zijn daar niet voor.

## Een team voorleggen aan de directie

manage-hand-up = Leg voor aan de directie
manage-hand-up-what = In één zin: wat vraag je van de directie?
hand-up-title = { $team } voorleggen aan de directie
hand-up-what = De manager ziet je zin eerst. Twee werkdagen later ziet de directie hem ook.
hand-up-label = Wat vraag je van de directie? Eén zin (verplicht)
hand-up-no-names = Schrijf wat er nodig is, en niets over personen.
hand-up-button = Leg voor
hand-up-sentence = Schrijf één zin van hoogstens { $most } tekens.
hand-up-nobody = Er is nog niemand benoemd voor de directie, of dit team hoort bij geen eenheid.
hand-up-there = { $team } ligt al bij de directie.
hand-up-gone = { $team } ligt niet meer bij de directie.
handed-up-title = { $team } bij de directie
handed-up-when = De manager ziet dit nu. De directie ziet het op { $day }.
hand-ups-button = Bij de directie
hand-ups-what = Teams met een vraag aan de directie.
hand-ups-title = Bij de directie van { $unit }
hand-ups-none = Er ligt nu geen vraag.
hand-up-row = { $sentence } Sinds { $day }.
hand-up-off-button = Haal weg
hand-up-off-title = { $team } ligt niet meer bij de directie
hand-up-off = De vraag is weg. De directie ziet het team niet meer.
notice-hand-up-first-title = { $team } gaat naar de directie
notice-hand-up-first = De projectleider I&D vraagt iets van de directie. Jij ziet de zin eerst:
notice-hand-up-first-when = De directie ziet dit op { $day }. Klopt het niet? Zeg het tegen de projectleider I&D.
notice-hand-up-title = Een vraag over { $team }
notice-hand-up-first-known = De manager van het team kent deze vraag.

## Hoe een eenheid haar groepen noemt

bodies-way = Namen van groepen
bodies-way-what = Hoe heten directie, kerngroep en secretaris hier?
bodies-title = Namen in { $unit }
bodies-what = Deze namen gelden ook voor alles onder deze eenheid, tot je daar iets anders kiest.
bodies-label = { $body ->
    [directorate] De directie heet hier (verplicht)
    [core_group] De kerngroep heet hier (verplicht)
   *[secretary] De secretaris heet hier (verplicht)
}
bodies-choose = Kies voor elke groep een naam uit de lijst.
bodies-button = Leg vast
bodies-done-title = De namen in { $unit } staan vast
bodies-done = Kaarten, besluiten en het bord gebruiken ze vanaf nu.

## Voorwaarden

conditions-button = Voorwaarden
conditions-what = Wat het programma nodig heeft, en wie het kan oplossen.
conditions-title = Voorwaarden van { $unit }
condition = { $condition ->
    [capacity] Capaciteit
    [money] Geld
    [working_group] Werkgroep
    [link] Verbinding tussen MT’s en directeur
   *[span] Aantal mensen per manager
}
condition-standing = { $standing ->
    [in_order] op orde
    [partly] deels
    [not_yet] nog niet
   *[unclear] onduidelijk
}
condition-solver = { $solver ->
    [directorate] directie
    [core_group] kerngroep
    [programme_lead] projectleider I&D
    [department_head] afdelingshoofd
    [planner] planner
    [personnel] P&O
   *[finance] financiën
}
condition-row = { $standing }. Wie het kan oplossen: { $solver }. Gezegd op { $day }.
condition-unsaid = nog niets over gezegd
condition-title = { $condition }
condition-of = Hoe staat dit in { $unit }?
condition-standing-label = Hoe staat het? (verplicht)
condition-solver-label = Wie kan het oplossen? (verplicht)
condition-choose = Kies uit de lijst.
condition-who-sees = De directie ziet dit op haar bord. Wat er eerst stond, bewaar ik niet.
condition-button = Leg vast
condition-done-title = Vastgelegd voor { $unit }
