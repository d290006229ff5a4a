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
board-file = Bewaar als bestand
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

## Wat op elke pagina staat

board-tabs = Onderdelen
board-tab-teams = Teams
board-tab-directorate = Zoals de directie het ziet
board-together = Samen

## Het bord van de directie

directorate-no-units = Er zijn nog geen eenheden. Laad ze in de chat: typ “eenheden”.
directorate-units = Andere eenheden
directorate-department = Afdeling
directorate-all = { $unit } samen
directorate-few = Meer laat ik pas zien vanaf { $fewest } teams. Zo gaat het nooit over één team.
directorate-still-what = Eerst wat de organisatie kan regelen. Welke teams het zijn, weet de projectleider I&D.
directorate-still-unsaid = nog niet gezegd waardoor
directorate-timeline = Wanneer
directorate-timeline-what = Hoeveel teams een stap deden of die dag al kennen.
directorate-timeline-none = Er staat nog geen dag vast.
directorate-column-month = Maand
directorate-column-done = Gedaan
directorate-column-planned = Gepland
directorate-column-condition = Voorwaarde
directorate-column-standing = Hoe het staat
directorate-column-solver = Wie het kan oplossen
directorate-column-since = Gezegd op
directorate-conditions-what = Zo zegt de projectleider I&D het.
directorate-day = { $day }
directorate-waits = Wacht op jullie
directorate-waits-nothing = Er ligt nu niets.
directorate-since = Sinds { $day }.
directorate-confirm = Klopt dit met de vergadering?
directorate-confirm-where = Bevestigen doet een lid in de chat. Typ “eenheden” en open de besluiten.
directorate-decision = { $body }, { $day }, versie { $version }
directorate-never = Dit bord telt teams. Een team zie je bij naam als de projectleider I&D er iets over vraagt.
