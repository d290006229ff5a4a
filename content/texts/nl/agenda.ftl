### De week van een trainer of coach: agenda, wat je aanbiedt, wanneer je niet kunt, en wie er dan staat.

## De agenda

agenda-title = Je agenda
agenda-button = Naar je agenda
agenda-week = Week { $number }, vanaf { $day }
agenda-numbered = { $number }. { $when }
agenda-proposed = Voorstel: { $when }
agenda-place = Plaats: { $place }
agenda-ready = Zet klaar: { $what }
agenda-empty = Er staat nog niets gepland.
agenda-more = { $count ->
    [one] Verder staat er nog één bijeenkomst gepland.
   *[other] Verder staan er nog { $count } bijeenkomsten gepland.
}
agenda-clashes = { $count ->
    [one] Bij één bijeenkomst past iets niet.
   *[other] Bij { $count } bijeenkomsten past iets niet.
}
agenda-clash = { $clash ->
    [overlap] Let op: tegelijk met { $other }
    [too_close] Let op: te kort op { $other }, op een andere plek
    [not_worked] Let op: geen werkdag
    [off_day] Let op: niet op een van jouw werkdagen
    [off_hours] Let op: buiten jouw werktijd
   *[away] Let op: dan kun je niet
}
agenda-months = Dagdelen per maand
agenda-load = { $planned } gepland, { $offered } aangeboden
agenda-load-unsaid = { $planned } gepland, nog niets aangeboden
agenda-waiting = Teams die nog moeten beginnen

## Wat je aanbiedt

offer-button = Wat ik aanbied
offer-title = Hoeveel dagdelen bied je aan?
offer-what = Reken je voorbereiding mee. Laat leeg wat je nog niet weet.
offer-month = Dagdelen in { $month }
offer-who = Wie plant, ziet maanden en aantallen. Meer dan { $most } dagdelen in een maand kan niet.
offer-save = Bewaar
offer-saved-title = Je dagdelen staan erin
offer-number = “{ $value }” kan niet. Typ een heel getal van 0 tot en met { $most }.
week-own-button = Mijn werkdagen
week-own-title = Je werkdagen en werktijd
week-own-what = In je agenda zie je dan wat daarbuiten valt. Niemand anders krijgt daar bericht van.
week-own-days = Dagen (niets aangevinkt is elke werkdag)
week-own-hours = Werktijd, zoals 9.00-17.00 (mag leeg blijven)
week-own-save = Bewaar

## Een team dat niet past

decline-way = Past dit team niet? Dan zeg je dat hier.
decline-said = Je zei dat dit niet kan: { $why }.
decline-title = Kan { $team } niet?
decline-what = Kies wat er in de weg zit. Meer hoef je niet te zeggen.
decline-label = Wat zit er in de weg? (verplicht)
decline-who = De projectleider en wie plant, horen dit. Het team hoort niets.
decline-button = Dit kan niet
decline-unknown = Kies iets uit de lijst.
decline-began = { $team } is al begonnen. Zeg het tegen de projectleider.
hindrance = { $hindrance ->
    [agenda] de agenda
    [travel] de reis
    [too_close] te kort op een ander team
   *[knows_people] bekenden in dit team
}
declined-title = Doorgegeven: { $team } kan niet
declined-what = Wie plant, zoekt een ander. Tot die tijd blijf jij degene die bij dit team staat.
accept-button = Het kan toch
accepted-title = { $team } kan toch
accepted-what = Het staat weer gewoon bij jou.
notice-declined-title = { $team } past niet bij wie het zou begeleiden
notice-declined = { $name } zegt dat het niet kan. Wat er in de weg zit: { $why }.

## Dagen waarop je niet kunt

away-button = Ik kan niet
away-title = Wanneer kun je niet?
away-what = Op die dagen stel ik voor jouw teams niets voor. Wat al gepland is, blijft staan.
away-no-reason = Een reden vraag ik niet, en die staat nergens.
away-since-label = Vanaf welke dag? (verplicht)
away-until-label = Tot en met welke dag? (verplicht)
away-save = Bewaar
away-days = Van { $since } tot en met { $until }
away-off-what = Je kunt toch: haal dit weg.
away-order = Kies een eerste en een laatste dag. De laatste ligt op of na de eerste.
away-past = Die dagen zijn voorbij. Kies dagen vanaf vandaag.
away-too-far = Dat is te lang of te ver weg. Kies dagen binnen een jaar.
away-gone = Dit is al weggehaald.
away-saved-title = Genoteerd
away-heard = { $count ->
    [0] In die tijd staat niets gepland.
    [one] In die tijd staat één sessie gepland. Wie plant, krijgt bericht en kiest wat ermee gebeurt.
   *[other] In die tijd staan { $count } sessies gepland. Wie plant, krijgt bericht en kiest wat ermee gebeurt.
}
away-stays = Er verschuift niets vanzelf. Het team hoort pas iets als er gekozen is, en nooit waarom.
away-off-title = Weggehaald
away-for-button = Iemand kan niet
away-for-title = Wie kan niet, en wanneer?
away-for-label = Wie? (verplicht)
away-nobody = Er is nog niemand die een team van jou begeleidt.

## De agenda in je eigen kalender

feed-button = In mijn kalender
feed-title = Je agenda in je eigen kalender
feed-what = Je krijgt een adres dat alleen jij kent. Je kalender haalt daar zelf op wat er gepland is.
feed-without = Er staan dag, tijd, plaats en een nummer in. Het team en het onderwerp staan er niet in.
feed-there = { $there ->
    [yes] Je hebt al een adres. Een nieuw adres maakt het oude ongeldig.
   *[no] Je hebt nog geen adres.
}
feed-secret = Wie het adres heeft, leest deze agenda. Geef het aan niemand.
feed-make-button = Maak een adres
feed-renew-button = Maak een nieuw adres
feed-end-button = Stop ermee
feed-made-title = Dit is je adres
feed-copy = Kopieer het, en voeg het in je kalender toe als agenda van internet.
feed-address = Adres
feed-how = Het nummer achter een sessie is dat van je agenda hier. Zo zie je welke het is.
feed-once = Ik laat dit adres maar één keer zien, en bewaar het niet leesbaar. Kwijt? Maak een nieuw adres.
feed-ended-title = Het adres werkt niet meer
feed-ended = Wat je kalender al had opgehaald, haal je daar zelf weg.
feed-calendar = Cultuurtraject
feed-session = Sessie { $week }-{ $number }

## Wie plant, als iemand niet kan

cover-button = Wie kan niet
offers-button = Wat ze aanbieden
offers-title = Dagdelen van trainers en coaches
offers-quiet = Gepland telt elk team mee, ook van anderen. Dagen en redenen staan er niet in.
cover-title = Als een trainer of coach niet kan
cover-empty = Er staat niets gepland op dagen waarop iemand niet kan.
cover-quiet = Er verschuift niets vanzelf. Het team hoort pas iets als jij gekozen hebt, en nooit waarom.
cover-sentence = { $name } ({ $role ->
    [trainer] trainer
   *[coach] coach
}) kan niet van { $since } tot en met { $until }. { $count ->
    [one] Daarin ligt één sessie.
   *[other] Daarin liggen { $count } sessies.
}
cover-one-title = { $team }: wat wil je doen?
cover-people = { $role ->
    [trainer] Een andere trainer voor dit team
   *[coach] Een andere coach voor dit team
}
cover-nobody = Nu is er niemand die past: met plaats, vrij op deze dagen, en niet uit dezelfde eenheid.
cover-more = { $count ->
    [one] Er past nog één ander.
   *[other] Er passen nog { $count } anderen.
}
cover-room = { $teams ->
    [0] Begeleidt nu geen team
    [one] Begeleidt nu één team
   *[other] Begeleidt nu { $teams } teams
}. Nog { $left } dagdelen over in de drukste maand.
cover-room-unsaid = { $teams ->
    [0] Begeleidt nu geen team
    [one] Begeleidt nu één team
   *[other] Begeleidt nu { $teams } teams
}. Bood nog geen dagdelen aan.
cover-dates = Of een andere datum
cover-date = Van { $now } naar { $to }.
cover-date-none = { $title }, { $now }: er is geen andere datum te vinden die past.
cover-wait = Of wacht: dan blijft alles staan zoals het gepland is.
cover-person-what = { $name } wordt { $role ->
    [trainer] trainer
   *[coach] coach
} van dit team, voor alles wat nog komt.
cover-person-told = Het team hoort wie er nu begeleidt. Waarom, staat er niet bij.
cover-person-button = Draag over
cover-date-button = Verplaats
cover-done-title = { $team }: geregeld
cover-told = Iedereen in het team krijgt bericht. Waarom, staat er niet bij.
cover-none = Hier hoeft niets meer gekozen te worden.
cover-no-longer = Dat kan intussen niet meer. Kijk opnieuw wat er kan.
cover-open-button = Bekijk wat er kan
notice-away-title = { $team }: er ligt een sessie op een dag die niet kan
