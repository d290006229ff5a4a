### Het bord van de projectleider, in een tabblad van Teams of in een browser.

board-title = Programma
board-open = Open het bord
board-skip = Naar de inhoud
board-today = { $day }
board-sign-in-title = Het bord van het programma
board-sign-in-what = Log in met het account van je werk. Dan zie je wat bij jouw rol hoort.
board-sign-in-button = Log in
board-sign-in-failed = Inloggen is niet gelukt. Probeer het nog een keer.
board-signing-in = Ik kijk wie je bent. Dat duurt even.
board-leave = Log uit
board-unknown = Ik ken je nog niet. Schrijf eerst iets aan mij in Teams, en open dit bord daarna opnieuw.
board-not-yours = Dit bord is voor wie het programma leidt. Alles van je eigen team staat in de chat.
board-enrolled = teams doen mee
board-begun = begonnen
board-with-norm = met een norm
board-closed = afgesloten
board-where = Waar staan de teams
board-where-what = Een team telt in de fase waarin het nu is.
board-still = { $count ->
    [0] Geen team staat stil
    [one] Eén team staat stil
   *[other] { $count } teams staan stil
}
board-still-what = Deze stap had al een dag moeten hebben. Vraag de manager of de trainer wat er nodig is.
board-teams = Teams
board-search = Zoek een team of trainer
board-search-button = Zoek
board-every-phase = alle fasen
board-file = De lijst hieronder, als CSV
board-file-name = teams
board-count = { $shown } van { $count } teams, op naam
board-none = Geen team past bij wat je zoekt.
board-column-team = Team
board-column-phase = Fase
board-column-next = Volgende stap
board-column-trainer = Trainer
board-column-norm = Norm
board-norm = { $count } van { $of } thema’s
board-next-start = beginnen, uiterlijk { $day }
board-no-norm = nog geen
board-never = Dit bord laat zien waar teams staan en wat er moet gebeuren. Het laat nooit zien wie meedeed of wat een team antwoordde.
board-rooms = Pagina’s van het bord
board-room = { $page ->
    [teams] Teams
    [timeline] Tijdlijn
    [week] Je eerste week
   *[preview] Wat een medewerker ziet
}
board-column-unit = Eenheid
board-every-unit = alle eenheden
board-only-still = alleen wat stilstaat
board-search-clear = Toon alles
board-still-all = Toon alle { $count } teams die stilstaan
board-pages = Bladeren
board-page = Blad { $page } van { $of }

## De planning en de tijdlijn

planning-keep = Bewaar de planning, zonder personen:
planning-file-name = planning
planning-hold = in de wacht
planning-column = { $column ->
    [team] Team
    [unit] Eenheid
    [phase] Fase
    [what] Wat
    [kind] Soort
    [from] Vanaf
   *[until] Tot en met
}
planning-kind = { $kind ->
    [done] gedaan
    [planned] gepland
    [due] uiterste dag
    [visit] bezoek
   *[hold] in de wacht
}
timeline-title = Tijdlijn
timeline-what = Stappen, bezoeken en teams in de wacht, van { $first } tot en met { $last }. Onder elke lijn staan dezelfde dagen in woorden.
timeline-key = Wat de tekens betekenen
timeline-said = { $what }: { $kind } { $day }
timeline-lasts = { $what }: { $day } tot en met { $until }
timeline-month = { $month ->
    [1] jan
    [2] feb
    [3] mrt
    [4] apr
    [5] mei
    [6] jun
    [7] jul
    [8] aug
    [9] sep
    [10] okt
    [11] nov
   *[12] dec
}
timeline-nothing = In deze tijd heeft dit team nog geen dagen.

## De eerste week, en wat een medewerker ziet

week-type = Typ in de chat: “{ $words }”.
week-never = Deze vinkjes zijn alleen voor jou. Het is een geheugensteun en geen score.
preview-title = Wat een medewerker ziet
preview-only = Dit is een voorbeeld. Je kunt hier niets invullen en niets versturen.
preview-for = Voor wie
preview-messages = De berichten
preview-messages-what = Zo staan ze in de chat. Namen en dagen zijn hier verzonnen.
preview-buttons = Knoppen onder dit bericht
preview-questions = De vragen op de privépagina
preview-questions-what = Het zijn dezelfde vragen als op de privépagina. Ze kosten ongeveer { $minutes } minuten.
preview-own-words = Hier schrijft iemand in eigen woorden, of niets.
preview-team = jouw team
preview-manager = Marleen
preview-trainer = Tariq
preview-open = Bekijk wat een medewerker ziet
