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
    [agenda] Agenda
    [teams] Teams
    [timeline] Tijdlijn
    [week] Je eerste week
    [plan] Actieplan
    [waves] Golven
    [preview] Wat een medewerker ziet
    [directorate] De directie
    [council] Medezeggenschap
   *[reports] Rapportages
}
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
    [m1] jan
    [m2] feb
    [m3] mrt
    [m4] apr
    [m5] mei
    [m6] jun
    [m7] jul
    [m8] aug
    [m9] sep
    [m10] okt
    [m11] nov
   *[m12] dec
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

## De pagina van de OR

council-page-button = Open je pagina
council-page-title = Pagina van de OR
council-page-what = Hier staat wat mensen gevraagd wordt, wie wat leest, en wat er veranderde.
council-page-none = Er is nog niets vastgelegd: in de instellingen staat geen directie.
council-page-version = Versie
council-page-questions = Vragen zoals ze gesteld worden
council-page-questions-what = Nieuwe teams krijgen deze versies. Wat al begon, houdt zijn eigen vragen.
council-page-minutes = versie { $version }, { $count ->
    [one] 1 vraag
   *[other] { $count } vragen
}, ongeveer { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}.
council-page-options = Antwoorden: { $options }.
council-page-open = Open vraag
council-page-rules = Wat vastligt
council-page-setting = Wat
council-page-holds = Geldt nu
council-page-readers = Wie leest wat, per functie
council-page-right = Wat
council-page-who = Wie
council-page-right-none = niemand
council-page-versions = Wat er veranderde
council-page-versions-what = Elke versie die de OR zag, de nieuwste eerst.
council-page-change = Verandering
council-page-reference = Kenmerk
council-page-seen = Gezien
council-page-began = bij het begin van het programma
council-page-spelling = alleen spelling
council-page-was = { $now }, eerst { $was }
council-page-becomes = wordt { $now }, tot dan { $was }
council-page-proof = Wat we beloven, en wat dat draagt
council-page-proof-what = Elke zin wordt gedragen door aanvallen die we zelf nabootsen. De volledige tabel hoort bij het programma. De aanvallen hebben Engelse namen.
council-page-reach = Wie kan er tóch bij
council-page-reports = Rapportages
council-page-never = Deze pagina toont geen bord, geen team en niets wat iemand schreef.
council-right = { $action ->
    [see_release] het resultaat van een team
    [see_release_early] het resultaat, twee werkdagen eerder
    [read_texts] teksten bij de vragen, zonder naam
    [read_briefing] de briefing voor de intake
    [read_summaries] samenvattingen van sessies
    [see_sessions] wanneer sessies zijn
    [read_needs] wat iemand nodig heeft bij een sessie
    [see_agenda] de eigen agenda als trainer of coach
    [see_progress] de stappen van een team
    [see_all_progress] de stappen van alle teams
    [read_guide] de handreiking van een team
    [read_shared_norms] normen die een team deelt
    [see_agreements] afspraken van een team
   *[see_picture] het beeld van een afdeling
}
council-role = { $role ->
    [member] teamleden
    [manager] de manager
    [trainer] de trainer
    [coach] de CLV-coach
    [programme_lead] de projectleider I&D
   *[administrator] de beheerder
}
council-own = van het programma zelf

## Het actieplan

actionplan-board-what = Aantallen, geen percentages. Actiehouders staan hier als functie.
actionplan-board-files = Neem het plan mee
actionplan-board-write = Schrijven doe je in de chat: typ “actieplan”.
actionplan-board-subject = Waarover
actionplan-board-never = Dit plan bevat alleen wat mensen hier typten. Het laat nooit zien wat een team antwoordde.
actionplan-column = { $column ->
    [action] Actie
    [note] Toelichting
   *[ready] Gereed
}
actionplan-file-name = actieplan
unit-report-became = Wat er van acties kwam
unit-report-board-what = Wat gepubliceerd is, leest iedereen. Schrijven, besluiten en bevestigen doe je in de chat: typ “rapportage”.
unit-report-board-files = De bijlagen staan in het bestand. Typ “rapportage” in de chat voor PDF en Word.
unit-report-board-back = Alle rapportages

## De agenda op het bord

agenda-board = Je hele agenda op het bord
agenda-page-title = Agenda
agenda-page-what = Alles van nu af aan, per week, over al je teams. Een nummer is dat van je eigen kalender.
agenda-column-when = Wanneer
agenda-column-what = Wat
agenda-column-place = Plaats
agenda-column-ready = Zet klaar
agenda-column-clash = Wat past niet
agenda-column-month = Maand
agenda-column-planned = Gepland
agenda-column-offered = Aangeboden
agenda-free = Niet beschikbaar
agenda-unsaid = niet gezegd
agenda-page-change = Typ “agenda” in de chat om dagdelen, vrije dagen of je kalender te veranderen.
agenda-page-never = Hier staan dagen, tijden en wat jij typte. Niets hangt af van wat iemand antwoordde.

## De golven

waves-board-title = Golven
waves-board-none = Er is nog geen golf.
waves-board-busy = Bezet
waves-board-what = Een projectleider ziet de groepen van de eigen eenheid. Van andere eenheden staat hier hoogstens “bezet”.
waves-board-column = { $column ->
    [month] Maand
    [mts] MT’s
    [teams] Teams
    [half_days] Dagdelen trainer
    [hours] Uren van mensen
    [group] Groep
    [guides] Trainer en coach
    [said] Manager
    [quarter] Kwartaal
    [granted] Toegekend
    [planned] Gepland
    [guide] Wie
   *[most] Hoogstens per maand
}
waves-board-never = Gemaakt uit stappen, dagen en getypte woorden. Geen antwoord verandert hier iets.
