# De vervolgscan naast de eerste, en het beeld van een afdeling.

comparison-title = Vervolgscan van { $team }
comparison-none = { $team } heeft nog geen vervolgscan.
comparison-not-yet = Het resultaat van { $team } is er op { $day }.
comparison-too-few = Te weinig mensen deden mee. Er is geen resultaat en alle antwoorden zijn gewist.
comparison-lead = Dit is het nieuwe resultaat, met wat er eerst stond.
comparison-no-first = Dit is het nieuwe resultaat. De eerste keer was er geen. Daarom kunnen we niet vergelijken.
comparison-nothing = Nergens is het verschil groot genoeg om er iets over te zeggen.
comparison-withheld = Staat er “{ $word }”? Dan gaven te weinig mensen antwoord. Of er kwamen en gingen maar een paar mensen sinds de eerste keer. Een woord zou dan iets over één van hen kunnen zeggen.
comparison-word = { $word } · eerst: { $before }
change = { $change ->
    [higher] ↑ meer mensen dan eerst
   *[lower] ↓ minder mensen dan eerst
}
comparison-honest = Alleen een verschil van twee woorden of meer telt. Een kleiner verschil kan toeval zijn. Staat er niets over een verschil? Dan is er niets over te zeggen.
paper-comparison-title = Vervolgscan naast de eerste scan
paper-not-asked = niet gevraagd
picture-title = Beeld van de afdeling van { $team }
picture-lead = Gemaakt uit de resultaten van { $count } teams. Per zin staat hier het middelste van drie woorden.
picture-none = We maken een beeld vanaf { $count } teams met een resultaat. Dat gebeurt één keer, als geen scan van de afdeling meer loopt. Ziet iemand het resultaat van meer teams, dan zijn er meer nodig.
picture-honest = Dit gaat over de teams samen. Leggen twee lezers naast elkaar wat ze hier zien? Dan weten ze niet zeker welk woord een ander team heeft. Wie meer resultaten hoort, kan dat soms wel afleiden.

## Wat deden we ermee: de manager vertelt het, iedereen leest het.

use-title = Wat deden jullie met het resultaat van { $team }?
use-explained = Schrijf het in één of twee regels. Iedereen in het team krijgt het te lezen.
use-how = Schrijf in de taal van het team: { $language }. Schrijf geen namen en niets over één persoon.
use-label = Wat deden we ermee? (verplicht)
use-empty = Schrijf eerst wat jullie ermee deden.
use-too-long = Dat past niet. Schrijf hoogstens twee regels, samen niet meer dan { $most } tekens.
use-button = Deel met het team
use-tell-button = Vertel wat je ermee deed
use-shared-title = Gedeeld met { $team }
use-shared = Iedereen in het team krijgt dit te lezen. Het staat ook bij het resultaat.
use-told-before = Dit is al verteld op { $day }. Het staat bij het resultaat.
use-over = Het traject van { $team } is afgelopen. Je kunt hier niets meer delen.
use-named-title = Gaat dit over één persoon?
use-named = Deze woorden lijken iemand te noemen: { $words }
use-named-why = Iedereen in het team leest dit. Pas de tekst aan. Klopt hij zo, deel hem dan nog eens.
use-heading = Wat deden we ermee
use-from = Van de manager, op { $day }
notice-use-title = Wat deden we met het resultaat van { $team }?

## Het eindverslag.

report-title = Eindverslag van { $team }
report-name = Eindverslag
report-not-yet = Het traject van { $team } is nog niet afgesloten.
report-notice = Dit verslag gaat over het team als geheel. Het is van team en manager samen.
report-fact-programme = Programma
report-fact-started = Begonnen
report-fact-closed = Afgesloten
report-day = { $day }
report-done = Wat we deden
report-done-round = Ronde { $nth }: { $first } tot en met { $last }
report-follow-up = Vervolgscan
report-not-held = niet gehouden
report-without = Van { $session } is er geen samenvatting: { $why }.
report-no-summary = geen samenvatting
report-comes = { $comes ->
    [yes] komt nog
   *[no] komt niet
}
report-ends = { $missing ->
    [session] Niet gehouden
   *[summary] Zonder samenvatting
}: { $sessions }. { $comes ->
    [yes] Dat komt nog.
   *[no] Dat komt niet meer.
}
report-aim = Dat is { $percent }. Het programma wil { $span }.
report-why-below = Waarom het er minder zijn: { $reason }.
report-coverage = Normen per thema
report-covered = { $count } van de { $of } thema’s { $count ->
    [one] heeft
   *[other] hebben
} een norm.
report-comparison = Vervolgscan naast de eerste scan
report-one-scan = Wat de teamscan zei
report-no-follow-up = Er was geen vervolgscan.
report-not-compared = We kunnen niet vergelijken, want een van de twee scans heeft geen resultaat.
report-changed = { $count ->
    [0] Bij geen enkele zin is het verschil groot genoeg om iets te zeggen.
    [one] Bij 1 zin is het verschil groot genoeg om iets te zeggen.
   *[other] Bij { $count } zinnen is het verschil groot genoeg om iets te zeggen.
}
report-then = Eerst
report-now = Nu
report-difference = Verschil
report-agreements = Afspraken die doorgaan
report-going-on = { $count ->
    [0] Er staan geen afspraken meer open.
    [one] 1 afspraak gaat door.
   *[other] { $count } afspraken gaan door.
}
report-due = { $day }{ $late ->
    [yes] {" "}(die dag is voorbij)
   *[no] {""}
}
report-finished = { $count ->
    [0] {""}
    [one] 1 afspraak is klaar.
   *[other] { $count } afspraken zijn klaar.
}
report-left = Thema's die nog komen
report-left-until = Deze thema's pakt het team op vanaf { $day }.
report-left-open = Voor deze thema's is nog geen dag gekozen.
report-footer = Gemaakt op { $day }.
report-footer-scan = Gemaakt op { $day }. Resultaten alleen bij minstens { $threshold } antwoorden.
