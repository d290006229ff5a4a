# Aanmelden door de projectleider, overzicht en status.

enrol-button = Teams aanmelden
enrol-title = Teams aanmelden
enrol-file = Stuur een bestand uit Excel (.xlsx of .csv) in deze chat, of plak de regels hieronder. Zet bovenaan de namen van de kolommen.
enrol-column = { $column ->
    [team] naam van het team
    [niveau] team, afdelings-mt of directie-mt
    [manager] account van de manager
    [trainer] account van de trainer
    [coach] account van de CLV-coach
    [werktijden] alleen als het team op andere uren werkt, bijvoorbeeld 14:00-22:30
    [eenheid] alleen als er eenheden zijn: naam van de eenheid
   *[medewerkers] accounts met een ; ertussen of elk op een regel, zonder de manager
}
enrol-paste-label = Regels uit je bestand
enrol-paste-button = Meld aan
enrol-guided-button = Eén team, stap voor stap
enrol-nothing-half = Klopt één rij niet, dan meld ik niets aan.
enrol-again-button = Nog een keer
enrol-step-title = Team aanmelden, stap { $step } van 3
enrol-team-label = Naam van het team (verplicht)
enrol-level-label = Soort team (verplicht)
enrol-person-label = { $part ->
    [manager] Account van de manager (verplicht)
    [trainer] Account van de trainer (verplicht)
   *[coach] Account van de CLV-coach (verplicht)
}
enrol-members-label = Accounts van de medewerkers, één per regel of zoals je ze kopieert (verplicht)
enrol-required = Vul dit in.
enrol-step-empty = Vul eerst alles in wat verplicht is.
enrol-next = Verder
enrol-field = { $field ->
    [team] Team
   *[niveau] Soort
}
enrol-mend = Verbeter het

enrolled-title = { $count ->
    [0] Dit vond ik
    [one] 1 team is aangemeld
   *[other] { $count } teams zijn aangemeld
}
enrolled-team = { $level ->
    [team] team
    [department_mt] MT van een afdeling
   *[directorate_mt] MT van een directie
}, { $count } medewerkers
enrolled-more = En nog { $count } teams.
enrolled-next = { $count ->
    [one] 1 manager krijgt bericht en kan nu beginnen.
   *[other] { $count } managers krijgen bericht en kunnen nu beginnen.
}
enrolled-standing = { $standing ->
    [changed] Andere mensen dan nu. Er is niets veranderd. Open dit en kies wat klopt.
    [new] Nieuw.
    [closed] Was afgesloten en kan opnieuw beginnen.
    [stopped] Was gestopt en kan opnieuw beginnen.
    [waiting] Stond er al en moet nog beginnen.
    [joined] Doet samen met een ander team mee. Er verandert niets.
   *[running] Is al bezig. Er verandert niets.
}
enrolled-changed-alone = andere mensen dan nu. Verander dat in het overzicht bij dat team.
enrol-changes-title = Wat is er anders bij { $team }?
enrol-changes-what = Kies wat klopt. Wie nieuw is of weggaat, leg ik aan de trainer voor. Een andere manager, trainer of coach gaat meteen in. Wie het aangaat, krijgt bericht.
enrol-changes-label = Wat klopt? (verplicht)
enrol-changes-required = Kies minstens één verandering.
enrol-changes-more = Daarna zijn er nog { $count }. Stuur de rij dan opnieuw.
enrol-changes-none = Bij { $team } is niets meer anders.
enrol-changes-button = Verander dit
enrol-changed-title = Veranderd
enrol-change = { $what ->
    [manager] De manager wordt { $name }
    [trainer] De trainer wordt { $name }
    [coach] De CLV-coach wordt { $name }
    [new] { $name } is nieuw
   *[left] { $name } staat niet meer in de lijst
}
enrol-change-made = { $what ->
    [manager] De manager is veranderd.
    [trainer] De trainer is veranderd.
    [coach] De CLV-coach is veranderd.
    [new] Iemand die nieuw is, ligt voor bij de trainer.
   *[left] Iemand die weggaat, ligt voor bij de trainer.
}
enrol-change-refused = { $what ->
    [manager] Manager
    [trainer] Trainer
    [coach] CLV-coach
    [new] Iemand die nieuw is
   *[left] Iemand die weggaat
}: dit lukt niet. { $why }
enrolled-nobody-told = Er gaat geen bericht uit.

enrol-faults-title = { $count ->
    [one] Niets aangemeld: 1 ding klopt niet
   *[other] Niets aangemeld: { $count } dingen kloppen niet
}
enrol-faults = Er kloppen { $count } dingen niet. Er is niets aangemeld.
enrol-fault = Rij { $line }: { $text }
enrol-fault-typed = Dit klopt niet: { $text }
enrol-faults-more = En nog { $count } andere. Verbeter eerst deze.
enrol-empty = er staan geen teams in. Zet onder de kolomnamen één rij per team.
enrol-columns = deze kolommen ontbreken: { $columns }.
enrol-column-twice = de kolom { $column } staat er twee keer in.
enrol-unreadable = dit is geen lijst met kolommen. Stuur een bestand uit Excel (.xlsx of .csv).
enrol-too-many = er staan te veel teams in. Stuur hoogstens { $most } tegelijk.
enrol-team-twice = het team { $team } staat er twee keer in.
enrol-hours-known = het team { $team } is al aangemeld met andere werktijden. Verander die in het overzicht bij dat team.
enrol-team-known = het team { $team } is al anders aangemeld. Verander dat in het overzicht bij dat team. Is dit een ander team? Geef het dan een andere naam.
enrol-cells-many = hier staat iets onder geen enkele kolomnaam. Zet alle medewerkers in één kolom.
enrol-cell-empty = de kolom { $column } is leeg.
enrol-name-long = de naam van het team is te lang. Gebruik hoogstens { $most } tekens.
enrol-level = “{ $value }” is geen soort team. Kies team, afdelings-mt of directie-mt.
enrol-person = “{ $value }” is geen account. Gebruik een adres zoals naam@organisatie.nl, of het nummer uit Entra.
enrol-guest = { $value } is een gast. Gasten kunnen niet meedoen, want ik ken alleen mensen van de organisatie zelf. Gebruik een account van de organisatie.
enrol-one-person = in de kolom { $column } staan meer mensen. Noem er één.
enrol-member-twice = { $value } staat twee keer bij de medewerkers.
enrol-members-many = er staan te veel medewerkers in. Hoogstens { $most } per team.
enrol-manager-guides = { $value } kan niet de manager zijn en ook het team begeleiden.
enrol-manager-member = { $value } is de manager en hoort niet bij de medewerkers.
enrol-guide-member = { $value } begeleidt het team en hoort niet bij de medewerkers.
enrol-lead-guides = bij { $team } is een projectleider ook manager, trainer of CLV-coach. Dat gaat niet samen.
enrol-parts-mixed = bij { $team } heeft één persoon twee rollen die niet samengaan.
enrol-empty-paste = Plak eerst de regels uit je bestand, of stuur het bestand in deze chat.
enrol-file-refused = Dit bestand kan ik niet lezen. Sla het in Excel op als .xlsx of .csv, zonder wachtwoord. Het mag hoogstens 1 MB zijn.

hours-said = { $begin }–{ $end } uur
hours-label = Werktijden, bijvoorbeeld 14:00-22:30 of 22:30-06:30. Leeg is { $usual }.
hours-title = Werktijden van { $team }
hours-what = Op deze uren stuur ik berichten over dit team, alleen op werkdagen. Sessies beginnen dan ook op deze uren. Vragen gaan open en dicht zoals altijd.
hours-who = Dit geldt voor de manager en de medewerkers. Trainer en coach houden gewone uren.
hours-button = Bewaar
hours-saved-title = De werktijden van { $team } zijn bewaard
hours-unreadable = “{ $value }” kan ik niet lezen als werktijden. Schrijf bijvoorbeeld 07:00-15:30.
hours-length = “{ $value }” is te kort of te lang. Werktijden duren 2 tot 16 uur.
overview-hours = Werktijden: { $hours }.

overview-button = Bekijk het overzicht
overview-title = Waar staan de teams?
overview-empty = Er is nog geen team aangemeld.
overview-next = Volgende teams
overview-previous = Vorige teams
overview-page = Team { $first } tot en met { $last } van { $count }.

status-title = Waar staan jullie?
status-more = Je hoort bij nog { $count } teams. Typ de naam van een team om het te zien.
status-lead = Jij ziet de teams in het overzicht.
status-no-team = Je hoort nu bij geen team dat meedoet. De projectleider I&D meldt teams aan.

standing-enrolled = Aangemeld. { $manager } kan beginnen.
standing-without-scan = Het traject loopt, zonder teamscan. Mensen konden anders raden wie wat antwoordde.
standing-scheduled = De vragen gaan open op { $day }.
standing-open = { $part ->
    [asked] De vragen staan open tot { $until }. Wie al meedeed, hoeft niets te doen.
    [later] De vragen staan open tot { $until }. Ze begonnen voordat jij erbij kwam. Je doet mee vanaf de volgende keer.
   *[never] De vragen staan open tot { $until }.
}
standing-closed = De vragen zijn gesloten. Vanaf { $visible } ziet het hele team hoe het verdergaat.
standing-outcome = { $state ->
    [released] Het resultaat is er.
    [too_few] Er is geen resultaat, want er waren te weinig antwoorden.
    [changed] Er is geen resultaat. Iemand veranderde iets aan wat verstuurd was. We hebben niets geopend en alles gewist.
   *[lapsed] Er is geen resultaat, want de antwoorden zijn niet meer te openen.
}

withdraw-title = { $team } afmelden
withdraw-what = Het team doet dan niet mee. De lijst met medewerkers wordt gewist.
withdraw-told = { $manager } krijgt bericht. Je kunt het team later opnieuw aanmelden.
withdraw-button = Meld het team af
withdraw-started = Dit team is al begonnen. Je kunt het traject wel stoppen.
withdrawn-title = { $team } is afgemeld
withdrawn-what = Het team staat niet meer in het overzicht.
notice-withdrawn-title = { $team } doet niet mee aan het Cultuurtraject
notice-withdrawn-what = De projectleider I&D heeft je team afgemeld. Je hoeft niets te doen.
## Twee teams doen samen mee

join-way = Samen met een ander team
join-title = Welk team doet samen mee?
join-why = Een klein team heeft geen teamscan. Samen met een ander team kan dat vaak wel.
join-none-small = Er is geen klein team dat nog moet beginnen.
join-with-title = Met welk team doet { $team } samen mee?
join-first = De trainer en de coach van { $team } begeleiden straks de hele groep.
join-none-other = Er is geen ander team dat nog moet beginnen en hetzelfde traject volgt.
join-offer-title = Doen { $one } en { $other } samen mee?
join-what = Het wordt één groep van { $count } mensen, met één resultaat en één norm.
join-names = { $one } en { $other }
join-managers = { $names } zijn dan allebei manager. Ze krijgen bericht en zien een resultaat als de hele groep het ziet.
join-manager = { $names } is van beide teams de manager en krijgt bericht.
join-guides = { $trainer } is de trainer en { $coach } de coach.
join-still-small = Ook samen zijn het minder dan { $least } mensen. Er komt dus geen teamscan.
join-undo = Is het toch niet goed? Meld de groep dan af voordat die begint. Daarna meld je de teams opnieuw aan.
join-button = Laat ze samen meedoen
join-started = { $team } is al begonnen. Samen meedoen kan alleen als beide teams nog moeten beginnen.
join-joined = Een groep van twee teams kan er geen derde bij krijgen.
join-itself = Dit is twee keer hetzelfde team. Kies een ander team.
join-not-small = Geen van deze teams is klein. Vanaf { $least } mensen doet een team zelf mee.
join-other-kind = Deze teams volgen niet hetzelfde traject. Kies een team van dezelfde soort.
join-too-many = Samen zijn het meer dan { $most } mensen. Kies een kleiner team.
join-parts-mixed = Iemand zou dan twee rollen hebben die niet samengaan, zoals manager en medewerker. Kies een ander team.
join-name = Er is al een team dat { $team } heet. Meld dat eerst af.
joined-title = { $team } is nu één groep
joined-told = De managers krijgen bericht. Ieder van hen kan beginnen.
joined-who = Deze groep bestaat uit twee teams. { $names } zijn allebei manager. Zij zien een resultaat op hetzelfde moment als de groep.
notice-joined-title = { $team } doet mee als één groep
notice-joined-what = De projectleider I&D voegde twee teams samen. Er komt één resultaat voor iedereen.

## Accounts waarvan ik niemand zag

accounts-title = Accounts die ik niet ken
accounts-count = { $count ->
    [one] Bij 1 account heb ik nog niemand gezien. Klopt het?
   *[other] Bij { $count } accounts heb ik nog niemand gezien. Kloppen ze?
}
accounts-what = Met deze accounts heeft nog niemand mij geopend. Vaak is dat gewoon nog niet gebeurd. Soms klopt het account niet, of heeft iemand een nieuwe naam.
accounts-later = Wie al eens iets gevraagd is, laat ik hier niet zien. Zo vertelt deze lijst niet wie geen antwoord gaf.
accounts-nobody = Er zijn nu geen accounts die ik niet ken.
accounts-team-title = Accounts van { $team } die ik niet ken
accounts-correct = Kies welk account niet klopt, en typ het goede. Het verandert in elk team waar het staat. Vragen die al open staan, veranderen niet.
accounts-label = Welk account klopt niet? (verplicht)
accounts-right-label = Het goede account (verplicht)
accounts-button = Verander het
accounts-choose = Kies een account.
accounts-unreadable = Dit is geen account. Gebruik een adres zoals naam@organisatie.nl, of het nummer uit Entra.
accounts-mixed = Dit gaat niet. Die persoon heeft in dat team al een andere rol.
accounts-elsewhere = Dit account staat ook in een team van een andere projectleider. Vraag het aan de projectleider van het hele programma.
accounts-none = Bij { $team } is nu geen account dat ik niet ken.
accounts-corrected-title = Het account is veranderd
accounts-corrected = { $name } hoort nu bij { $team }.
accounts-more-button = Bekijk de andere accounts

enrolled-unknown = { $count ->
    [one] Bij 1 account heb ik nog niemand gezien.
   *[other] Bij { $count } accounts heb ik nog niemand gezien.
} Kijk of ze kloppen. Wie mij opent, herken ik vanzelf.
enrolled-unknown-button = Bekijk de accounts
enrolled-overlap = { $count ->
    [one] 1 van hen zit ook in { $other }.
   *[other] { $count } van hen zitten ook in { $other }.
}
enrolled-alike = Bijna dezelfde mensen als in { $other }. Maar één van de twee kan een scan krijgen.
enrol-unit-unknown = De eenheid “{ $unit }” ken ik niet. Kijk bij “eenheden” hoe zij heet.
enrol-unit-needed = Zet erbij in welke eenheid { $team } hoort. Gebruik de kolom eenheid.
enrol-unit-not-yours = “{ $unit }” is niet jouw eenheid. Kies een eenheid waar je projectleider van bent.
enrol-team-elsewhere = De naam “{ $team }” is al in gebruik. Kies een andere naam.
