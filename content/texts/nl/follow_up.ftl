# De vervolgscan naast de eerste, en het beeld van een afdeling.

comparison-title = Vervolgscan van { $team }
comparison-none = { $team } heeft nog geen vervolgscan.
comparison-not-yet = Het resultaat van { $team } is er op { $day }.
comparison-too-few = Te weinig mensen deden mee. Er is geen resultaat en alle antwoorden zijn gewist.
comparison-lead = Dit is het nieuwe resultaat. Erachter staat of het hoger of lager is dan de eerste keer.
comparison-no-first = Dit is het nieuwe resultaat. De eerste keer was er geen, dus vergelijken kan niet.
comparison-nothing = Nergens is het verschil groot genoeg om er iets over te zeggen.
comparison-word = { $word } · { $change }
change = { $change ->
    [higher] hoger dan de eerste keer
    [lower] lager dan de eerste keer
   *[unsaid] verschil niet te zeggen
}
comparison-honest = Alleen een verschil van twee woorden of meer telt. Een kleiner verschil kan toeval zijn.
picture-title = Beeld van de afdeling van { $team }
picture-lead = Gemaakt uit de resultaten van { $count } teams. Per zin staat hier het middelste van drie woorden.
picture-none = Een beeld kan vanaf { $count } teams met een resultaat. Het wordt één keer gemaakt, als geen scan van de afdeling meer loopt. Ziet iemand het resultaat van meer teams, dan zijn er meer nodig.
picture-honest = Dit gaat over de teams samen. Leggen twee lezers naast elkaar wat ze hier zien? Dan weten ze niet zeker welk woord een ander team heeft. Wie meer resultaten hoort, kan dat soms wel afleiden.

## Het eindverslag.

report-title = Eindverslag van { $team }
report-name = Eindverslag
report-not-yet = Het traject van { $team } is nog niet afgesloten.
report-notice = Dit verslag gaat over het team en over niemand apart. Het is van het team en zijn manager.
report-fact-programme = Programma
report-fact-started = Begonnen
report-fact-closed = Afgesloten
report-day = { $day }
report-done = Wat we deden
report-not-held = niet gehouden
report-coverage = Normen per thema
report-covered = { $count } van de { $of } thema's { $count ->
    [one] heeft
   *[other] hebben
} een norm.
report-comparison = Vervolgscan naast de eerste scan
report-no-follow-up = Er was geen vervolgscan.
report-not-compared = Vergelijken kan niet, want een van de twee scans heeft geen resultaat.
report-changed = { $count ->
    [0] Van geen zin is te zeggen of het hoger of lager is.
    [one] Van 1 zin is te zeggen of het hoger of lager is.
   *[other] Van { $count } zinnen is te zeggen of het hoger of lager is.
}
report-changes = Wat duidelijk anders is
report-then = Eerst
report-now = Nu
report-difference = Verschil
report-agreements = Afspraken die doorgaan
report-going-on = { $count ->
    [0] Er staan geen afspraken meer open.
    [one] 1 afspraak gaat door.
   *[other] { $count } afspraken gaan door.
}
report-left = Thema's die nog komen
report-left-until = Deze thema's pakt het team op vanaf { $day }.
report-left-open = Voor deze thema's is nog geen dag gekozen.
report-footer = Gemaakt op { $day }.
report-footer-scan = Gemaakt op { $day }. Resultaten alleen bij minstens { $threshold } antwoorden.
