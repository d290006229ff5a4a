### Wat een projectleider elke week doet: teams in de wacht, bezoeken, de lijst van P&O, de eerste week.

## In de wacht

manage-hold = In de wacht
manage-hold-what = Van een dag tot een dag vraag ik dit team niets.
hold-title = { $team } in de wacht zetten
hold-what = In die tijd vraag ik het team niets, en niets is te laat. Daarna gaat het vanzelf verder.
hold-no-reason = Een reden vraag ik niet, en die staat nergens.
hold-since-label = Vanaf welke dag?
hold-until-label = Tot en met welke dag? (verplicht)
hold-button = Zet in de wacht
held-title = { $team } staat in de wacht
hold-days = Van { $day } tot en met { $until }.
hold-heard = Een team dat al begon, krijgt bericht als het ingaat. Vragen die openstaan, lopen gewoon af.
hold-off-button = Haal uit de wacht
hold-off-title = { $team } staat niet meer in de wacht
hold-off = Het team gaat verder waar het was.
hold-order = Kies een laatste dag, op of na de eerste.
hold-past = Die dag is voorbij. Kies vandaag of later.
hold-too-far = Dat is te lang of te ver weg. Kies dagen binnen een jaar.
hold-there = { $team } staat al in de wacht.
hold-none = { $team } staat niet in de wacht.
hold-paused = { $team } pauzeert al.
hold-over = Het traject van { $team } is voorbij.
trajectory-held = Het traject staat in de wacht tot en met { $day }.
next-held = Staat in de wacht tot en met { $day }.

## Bezoeken

manage-visits = Bezoeken
manage-visits-what = De dagen waarop jij bij dit team bent.
visits-title = Bezoeken aan { $team }
visits-button = Bezoeken
visit-what = Je legt een dag en een soort vast, en niets over personen. Niemand krijgt hier bericht van.
visit-day-label = Welke dag?
visit-kind-label = Wat voor bezoek? (verplicht)
visit-kind = { $kind ->
    [meeting] bij een overleg van het team
    [workplace] op de werkplek
    [session] bij een sessie
    [adviser] de vertrouwenspersoon kwam zich voorstellen
    [roadshow] roadshow bij het team
   *[manager] gesprek met de manager
}
visit-row = { $day }: { $kind }
visit-off-what = Haal dit bezoek weg.
visit-button = Leg vast
visit-saved-title = Bezoek aan { $team } vastgelegd
visit-off-title = Bezoek aan { $team } weggehaald
visit-day = Kies een dag binnen een jaar.
visit-kind-unknown = Kies wat voor bezoek het is.
figures-visited = Vertrouwenspersoon of roadshow: bij { $count } van { $of } teams in twaalf maanden.
visit-gone = Dit bezoek is al weggehaald.

## Je eerste week

week-title = Je eerste week
week-what = Dit doe je in het begin, in een volgorde die vaak werkt. Een vinkje staat er alleen bij wat ik zelf kan weten.
week-done = Gedaan
week-open = Bekijk wat je doet
week-cost = Versie { $version }: ongeveer { $hours } uur voor iedereen in het team. { $sessions } bijeenkomsten in { $half_days } dagdelen.



## De lijst van P&O

staff-button = Lijst van P&O
staff-title = De lijst van P&O
staff-what = Stuur de lijst als Excel of CSV in deze chat, of plak hem hieronder.
staff-asks = Ik zeg eerst wat er veranderde. Pas als jij het goedvindt, neem ik het over.
staff-guides = Staan trainer, coach en niveau er ook in, dan meld ik nieuwe teams meteen aan.
staff-kept = Ik bewaar de lijst tot je kiest, en hoogstens een dag.
staff-compare-button = Vergelijk
staff-changed-title = Dit veranderde
staff-nothing-yet = Ik heb nog niets gedaan.
staff-nothing-title = { $count ->
    [one] Er hoeft niets te gebeuren. Ik vergeleek 1 team
   *[other] Er hoeft niets te gebeuren. Ik vergeleek { $count } teams
}
staff-same = Alles staat er al zo.
staff-rounds-stay = Vragen die openstaan, veranderen niet. Wie gevraagd is, blijft gevraagd.
staff-kind = { $what ->
    [new] Nieuwe teams: { $count }
    [without_guides] Nieuw, nog zonder trainer of coach: { $count }
    [without_manager] Zonder manager: { $count }
    [gone] Niet meer op de lijst: { $count }
    [moved] Naar een andere eenheid: { $count }
    [manager] Andere manager: { $count }
    [came] Erbij in een team: { $count }
    [left] Weg uit een team: { $count }
   *[waits] Wacht op de trainer: { $count }
}
staff-becomes = { $what ->
    [new] Ik meld ze aan. De manager krijgt bericht.
    [without_guides] Ik doe niets. Meld ze aan zodra trainer en coach bekend zijn.
    [without_manager] Ik doe niets. Zonder manager begint een team niet.
    [gone] Ik doe niets. Meld een team af, of laat het stoppen, op de kaart van het team.
    [moved] Vanaf vandaag. Een traject dat loopt, houdt zijn eenheid.
    [manager] Meteen. De oude en de nieuwe manager krijgen bericht.
    [came] Ik leg het voor aan de trainer, die beslist.
    [left] Ik leg het voor aan de trainer, die beslist.
   *[waits] Dit ligt al bij de trainer, of kan pas daarna.
}
staff-row = { $team } ({ $what })
staff-take-button = Neem over
staff-drop-button = Doe niets
staff-taken-title = Overgenomen
staff-done = { $what ->
    [new] Aangemeld: { $count }
    [moved] Verplaatst: { $count }
    [manager] Manager overgedragen: { $count }
    [came] Aan de trainer voorgelegd, erbij: { $count }
   *[left] Aan de trainer voorgelegd, weg: { $count }
}
staff-dropped-title = Ik heb niets gedaan
staff-dropped = De lijst is weg.
staff-gone = Deze lijst heb ik niet meer. Stuur hem opnieuw.
staff-changed = Er veranderde intussen iets. Stuur de lijst opnieuw, dan zie je wat.
