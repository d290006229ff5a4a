# Aanmelden door de projectleider, overzicht en status.

enrol-button = Teams aanmelden
enrol-title = Teams aanmelden
enrol-file = Stuur een CSV-bestand in deze chat, of plak de regels hieronder. De eerste regel noemt de kolommen.
enrol-column = { $column ->
    [team] naam van het team
    [niveau] team, afdelings-mt of directie-mt
    [manager] account van de manager
    [trainer] account van de trainer
    [coach] account van de CLV-coach
    [werktijden] alleen als het team op andere uren werkt, bijvoorbeeld 14:00-22:30
   *[medewerkers] accounts met een | ertussen, zonder de manager
}
enrol-paste-label = Regels uit de CSV
enrol-paste-button = Meld aan
enrol-guided-button = Eén team, stap voor stap
enrol-nothing-half = Klopt één regel niet, dan meld ik niets aan.
enrol-again-button = Nog een keer
enrol-step-title = Team aanmelden, stap { $step } van 3
enrol-team-label = Naam van het team (verplicht)
enrol-level-label = Soort team (verplicht)
enrol-person-label = { $part ->
    [manager] Account van de manager (verplicht)
    [trainer] Account van de trainer (verplicht)
   *[coach] Account van de CLV-coach (verplicht)
}
enrol-members-label = Accounts van de medewerkers, één per regel (verplicht)
enrol-required = Vul dit in.
enrol-next = Verder
enrol-field = { $field ->
    [team] Team
   *[niveau] Soort
}
enrol-mend = Verbeter het

enrolled-title = { $count ->
    [one] 1 team is aangemeld
   *[other] { $count } teams zijn aangemeld
}
enrolled-team = { $level ->
    [team] team
    [department_mt] MT van een afdeling
   *[directorate_mt] MT van een directie
}, { $count } medewerkers
enrolled-more = En nog { $count } teams.
enrolled-next = De managers krijgen bericht. Zij kunnen nu beginnen.

enrol-faults-title = { $count ->
    [one] Niets aangemeld: 1 ding klopt niet
   *[other] Niets aangemeld: { $count } dingen kloppen niet
}
enrol-faults = Er kloppen { $count } dingen niet. Er is niets aangemeld.
enrol-fault = Regel { $line }: { $text }
enrol-fault-typed = Dit klopt niet: { $text }
enrol-faults-more = En nog { $count } andere. Verbeter eerst deze.
enrol-empty = er staan geen teams in. Zet onder de kolomnamen één regel per team.
enrol-columns = deze kolommen ontbreken: { $columns }.
enrol-unreadable = dit is geen CSV. Sla het bestand op als CSV en stuur het opnieuw.
enrol-too-many = er staan te veel teams in. Stuur hoogstens { $most } tegelijk.
enrol-team-twice = het team { $team } staat er twee keer in.
enrol-hours-known = het team { $team } is al aangemeld met andere werktijden. Verander die in het overzicht bij dat team.
enrol-team-known = het team { $team } is al aangemeld met andere mensen. Geef dit team een andere naam.
enrol-cells-many = deze regel heeft meer kolommen dan de eerste. Zet een | tussen de medewerkers.
enrol-cell-empty = de kolom { $column } is leeg.
enrol-name-long = de naam van het team is te lang. Gebruik hoogstens { $most } tekens.
enrol-level = "{ $value }" is geen soort team. Kies team, afdelings-mt of directie-mt.
enrol-person = "{ $value }" is geen account. Gebruik een adres zoals naam@organisatie.nl, of het nummer uit Entra.
enrol-member-twice = { $value } staat twee keer bij de medewerkers.
enrol-members-many = er staan te veel medewerkers in. Hoogstens { $most } per team.
enrol-manager-guides = { $value } kan niet de manager zijn en ook het team begeleiden.
enrol-manager-member = { $value } is de manager en hoort niet bij de medewerkers.
enrol-guide-member = { $value } begeleidt het team en hoort niet bij de medewerkers.
enrol-lead-guides = bij { $team } is een projectleider ook manager, trainer of CLV-coach. Dat gaat niet samen.
enrol-parts-mixed = bij { $team } heeft één persoon twee rollen die niet samengaan.
enrol-empty-paste = Plak eerst de regels uit je CSV, of stuur het bestand in deze chat.
enrol-file-refused = Dit bestand kan ik niet lezen. Stuur een CSV-bestand van hoogstens 256 kB.

hours-said = { $begin }–{ $end } uur
hours-label = Werktijden, bijvoorbeeld 14:00-22:30 of 22:30-06:30. Leeg is { $usual }.
hours-title = Werktijden van { $team }
hours-what = Op deze uren stuur ik berichten over dit team, alleen op werkdagen. Rondes gaan open en dicht zoals altijd.
hours-who = Dit geldt voor de manager en de medewerkers. Trainer en coach houden gewone uren.
hours-button = Bewaar
hours-saved-title = De werktijden van { $team } zijn bewaard
hours-unreadable = "{ $value }" kan ik niet lezen als werktijden. Schrijf bijvoorbeeld 07:00-15:30.
hours-length = "{ $value }" is te kort of te lang. Werktijden duren 2 tot 16 uur.
overview-hours = Werktijden: { $hours }.

overview-button = Bekijk het overzicht
overview-title = Waar staan de teams?
overview-empty = Er is nog geen team aangemeld.
overview-next = Volgende teams
overview-previous = Vorige teams
overview-page = Team { $first } tot en met { $last } van { $count }.

status-title = Waar staan jullie?
status-more = Je hoort bij nog { $count } teams. Vraag de samenvatting om een team te kiezen.
status-lead = Jij ziet de teams in het overzicht.
status-no-team = Je bent nog niet aangemeld bij een team. Dat doet de projectleider I&D.

standing-enrolled = Aangemeld. { $manager } kan beginnen.
standing-without-scan = Het traject loopt, zonder teamscan.
standing-scheduled = De vragen gaan open op { $day }.
standing-open = De vragen staan open tot { $until }. Heb je al meegedaan, dan hoef je niets te doen.
standing-closed = De vragen zijn gesloten. Vanaf { $visible } ziet het hele team hoe het verdergaat.
standing-outcome = { $state ->
    [released] Het teamresultaat is er.
    [too_few] Er is geen resultaat, want er waren te weinig antwoorden.
    [changed] Er is geen resultaat. Iemand veranderde iets aan wat verstuurd was. We hebben niets geopend en alles gewist.
   *[lapsed] Er is geen resultaat, want de antwoorden zijn niet meer te openen.
}

withdraw-title = { $team } afmelden
withdraw-what = Het team doet dan niet mee. De lijst met medewerkers wordt gewist.
withdraw-told = { $manager } krijgt bericht. Later opnieuw aanmelden kan.
withdraw-button = Meld het team af
withdraw-started = Dit team is al begonnen. Je kunt het traject wel stoppen.
withdrawn-title = { $team } is afgemeld
withdrawn-what = Het team staat niet meer in het overzicht.
notice-withdrawn-title = { $team } doet niet mee aan het Cultuurtraject
notice-withdrawn-what = De projectleider I&D heeft je team afgemeld. Je hoeft niets te doen.
