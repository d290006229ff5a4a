# Mijn traject, de stappen, en wat ermee kan gebeuren.

trajectory-button = Mijn traject
trajectory-title = Traject van { $team }
trajectory-pick = Van welk team wil je het traject zien?
trajectory-not-started = { $team } is nog niet begonnen.
trajectory-not-yet = Jullie zijn aangemeld. { $manager } kan beginnen.
trajectory-paused = Het traject pauzeert tot { $day }. Reden: { $reason }.
trajectory-stopped = Het traject is gestopt op { $day }. Reden: { $reason }.
trajectory-stopped-once = Het traject is gestopt op { $day }.
trajectory-closed = Het traject is afgesloten op { $day }.
trajectory-closed-next = De thema's die over zijn, pakken jullie op vanaf { $day }.
trajectory-line = Toelichting: { $line }

step-name-start = Beginnen met de pre-intake
step-name-scan = Pre-intake
step-name-take-up = Verder met de thema's die over zijn
step-name-close = Traject afsluiten
step-name-resume = Verdergaan
step-said = { $state ->
    [done] geweest op { $day }
    [planned] op { $day }
    [proposed] datums voorgesteld, kies uiterlijk { $day }
    [due] plannen, uiterlijk { $day }
   *[overdue] te laat, dit moest uiterlijk { $day }
}
step-row = { $step }: { $said }
step-free = kan nog gepland worden
step-close-due = af te ronden, uiterlijk { $day }
steps-then = Daarna: { $steps }.

next-start = Uiterste dag: { $day }.
next-scan = Nu: de pre-intake. Het hele team ziet het resultaat op { $day }.
next-close-after = Hierna: het traject afsluiten. Dat kan als de laatste vragen gesloten zijn, na { $day }.
next-close = Nu: het traject afsluiten, uiterlijk { $day }.
next-due = Nu: { $step } plannen, uiterlijk { $day }.
next-overdue = Te laat: { $step }. Dit moest uiterlijk { $day }.
next-lacking = { $step } staat stil sinds { $day }: { $lack }.
next-proposed = Nu: een dag kiezen voor { $step }, uiterlijk { $day }.
next-planned = Hierna: { $step } op { $day }.
next-nothing = Alle stappen zijn gedaan.
next-postponed = Uitgesteld tot { $day }. Reden: { $reason }.

reason = { $reason ->
    [busy] te druk
    [changes] het team of de organisatie verandert
    [no_room] geen plek gevonden
    [no_guide] geen trainer of coach
    [first_talk] er is eerst een gesprek nodig
    [dissolved] het team bestaat niet meer
   *[other] iets anders
}
reason-label = Reden (verplicht)
reason-required = Kies een reden.
reason-unknown = Kies een reden uit de lijst.
line-label = Toelichting in één regel, zonder namen
line-warning = Schrijf niets over personen, en niets over gezondheid.
line-visible = De projectleider I&D ziet de reden en de toelichting.
until-label = Tot welke dag (verplicht)
until-required = Kies een dag.
until-no-date = Dat is geen dag. Kies er een uit de kalender.

manage-button = Iets veranderen
manage-title = Wat wil je met { $team }?
manage-postpone = Een stap uitstellen
manage-postpone-what = Met een reden. De stap komt op de nieuwe dag vanzelf terug.
manage-pause = Het traject pauzeren
manage-pause-what = Vragen die openstaan, blijven open tot het einde.
manage-resume = Verdergaan
manage-resume-what = De stappen tellen weer vanaf vandaag.
manage-hand-over = Overdragen
manage-hand-over-what = Een andere manager, trainer of CLV-coach.
manage-stop = Het traject stoppen
manage-stop-what = Antwoorden op vragen die openstaan, wissen we ongelezen.
manage-roster = Iemand is nieuw of weg
manage-roster-what = De trainer bevestigt het. Wie het aangaat, krijgt bericht.
manage-hours = Werktijden veranderen
manage-hours-what = Nu: { $hours }. Berichten over het team houden deze uren aan.
manage-withdraw = Het team afmelden
manage-withdraw-what = Het doet dan niet mee en staat niet meer in het overzicht.
manage-nothing = Aan dit traject is niets meer te veranderen.

manage-lack = Waar wacht het op?
manage-lack-what = Zeg wat de organisatie nog moet regelen, zoals een trainer of een ruimte.
lack-title = Waar wacht { $team } op?
lack-what = Kies wat de organisatie nog moet regelen. Het hele team kan het lezen.
lack-counts = De directie ziet bij hoeveel teams dit zo is, en geen team.
lack-label = Waar wacht de stap op? (verplicht)
lack = { $lack ->
    [trainer] geen trainer
    [coach] geen coach
    [room] geen ruimte
    [roster] het rooster
    [rollout] een invoering
    [manager] de manager wisselt
   *[decision] wacht op een besluit
}
lack-none = nergens meer op
lack-button = Leg vast
lack-choose = Kies waar de stap op wacht.
lack-nothing = Deze stap staat nu niet stil.
lacked-title = Vastgelegd voor { $team }
lack-excused = Zolang dit zo is, vraag ik de manager er niet naar.
lack-asked = De manager hoort nog wel dat deze stap wacht.
lack-gone = Vanaf nu vraag ik de manager weer om een dag.
postpone-title = Een stap van { $team } uitstellen
postpone-step-label = Welke stap (verplicht)
postpone-step-required = Kies een stap.
postpone-button = Stel uit
postpone-nothing = Deze stap wacht nu niet op jullie.
postpone-past = { $day } is al geweest of is vandaag. Kies een latere dag.
postpone-too-far = Dat is te ver weg. Het kan tot en met { $day }.
postpone-not-later = De stap staat al voor { $day }. Kies een latere dag.
postponed-title = { $step } is uitgesteld
postponed-until = Nieuwe uiterste dag: { $day }.

pause-title = { $team } pauzeren
pause-explained = Alle stappen rusten. Daarna vraag ik of jullie verdergaan.
pause-button = Pauzeer
pause-session-planned = { $session } staat op { $day }. Verplaats die sessie eerst, of zeg die af.
pause-scan-scheduled = De vragen gaan open op { $day }. Wacht daarop, of laat de projectleider stoppen.
pause-not-running = Dit traject loopt nu niet.
paused-title = { $team } pauzeert
paused-until = Tot en met { $day }. Reden: { $reason }.
resume-title = { $team } gaat verder
resumed-what = De volgende stap telt vanaf vandaag.
resume-not-paused = Dit traject pauzeert niet.

stop-title = Het traject van { $team } stoppen
stop-what = Sessies gaan niet door. Antwoorden op vragen die openstaan, wissen we ongelezen. Aparte inbreng bezorgen we eerst. Na ongeveer vier weken wissen we die.
stop-cannot-undo = Dit kan niet worden teruggedraaid. Iedereen in het team krijgt bericht.
stop-button = Stop het traject
stopped-title = Het traject van { $team } is gestopt
stopped-what = Iedereen in het team krijgt bericht.

hand-over-title = { $team } overdragen
hand-over-role-label = Welke rol (verplicht)
hand-over-role-required = Kies een rol.
hand-over-role = { $role ->
    [manager] manager
    [trainer] trainer
   *[coach] CLV-coach
}
hand-over-manager = manager: { $name }
hand-over-person-label = Account of nummer van de nieuwe persoon (verplicht)
hand-over-person-required = Vul een account in, zoals naam@amsterdam.nl.
hand-over-now = De rechten gaan meteen over. Een nieuwe trainer leest alleen teksten waarbij de schrijver dat goedvond. De vorige leest nog twintig werkdagen wat aan die persoon geschreven is.
hand-over-button = Draag over
hand-over-unknown-role = Kies manager, trainer of CLV-coach.
hand-over-unknown-person = Dat is geen account en geen nummer uit Entra.
hand-over-same = { $name } heeft deze rol al.
hand-over-manager-guides = De manager kan niet ook trainer of CLV-coach zijn van het eigen team.
hand-over-member = { $name } staat op de lijst van medewerkers. Haal { $name } daar eerst af.
hand-over-own-unit = { $name } werkt in de eenheid van dit team. Kies iemand van een andere eenheid.
hand-over-lead = Een projectleider I&D kan geen manager, trainer of CLV-coach van een team zijn.
handed-over-title = { $team } is overgedragen
handed-over-what = { $name } is nu { $role ->
    [manager] manager
    [trainer] trainer
   *[coach] CLV-coach
} en krijgt bericht.

notice-late-title = { $telling ->
    [lead] Dit staat nog stil, en de projectleider I&D ziet het nu ook
    [last] Dit staat al meer dan dertig werkdagen stil
   *[first] Er staat iets stil
}
notice-late-what = Dit had gepland moeten zijn. Plan het, of stel het uit met een reden.
notice-late-start = Begin met de pre-intake, of stel het uit met een reden.
notice-late-lead = { $telling ->
    [lead] Over vier weken krijg je er nog één keer bericht over.
    [last] Hierna krijg je er geen bericht meer over. De projectleider I&D blijft het zien.
   *[first] Na tien werkdagen ziet de projectleider I&D het ook.
}
notice-late-row = { $telling ->
    [lead] { $step }, te laat sinds { $day }
    [last] { $step }, te laat sinds { $day }
   *[first] { $step }, uiterste dag { $day }
}
notice-lead-title = { $count ->
    [one] 1 team staat stil
   *[other] { $count } teams staan stil
}
notice-lead-row = { $telling ->
    [last] Al meer dan dertig werkdagen.
   *[lead] Nieuw: langer dan tien werkdagen. De manager weet het.
}
notice-lead-directie = Staat een team al meer dan dertig werkdagen stil? Bespreek het met de directie.
notice-lead-last = Daarover krijg je geen bericht meer. In het overzicht blijft het staan.
notice-paused-title = Het traject van { $team } pauzeert
notice-paused-what = Jullie gaan verder uiterlijk { $day }. Vragen die openstaan, blijven gewoon open.
notice-resumed-title = Het traject van { $team } gaat verder
notice-resumed-what = Je hoort van me als er een dag is.
next-take-up = Nu: verder met de thema's die over zijn, uiterlijk { $day }.
notice-take-up-title = { $team }: vandaag verder met de norm
notice-take-up-what = Deze dag kozen jullie bij het afsluiten. Begin een lichte ronde. Lukt het nu niet? Stel het uit, met een reden.
notice-stopped-title = Het traject van { $team } is gestopt
notice-stopped-what = Stonden er vragen open? Dan zijn de antwoorden ongelezen gewist.
notice-stopped-who = De projectleider I&D heeft dit besloten.
trajectory-reason = Reden: { $reason }.
notice-stopped-keeps = De handreiking en de afspraken blijven van het team. Ik vraag er niet meer naar. Het team kan later opnieuw beginnen.
notice-stopped-help = Wil je ergens over praten? Typ “hulp”.
notice-closed-title = Het traject van { $team } is afgesloten
notice-closed-what = Het eindverslag en de handreiking staan klaar.
notice-end-input = Aparte inbreng wordt nog bezorgd. { $writes ->
    [yes] Een antwoord lees je met je code, ongeveer vier weken lang. Daarna wissen we alles.
   *[no] Na ongeveer vier weken wissen we die.
}
notice-handed-title = Je begeleidt nu { $team }
notice-handed-role = { $role ->
    [manager] Je bent de manager in het traject van { $team }.
    [trainer] Je bent de trainer van { $team }.
   *[coach] Je bent de CLV-coach van { $team }.
}
notice-handed-what = Je ziet vanaf nu alles wat bij deze rol hoort.
notice-handed-agreements = { $count ->
    [0] Er staan geen afspraken open.
    [one] Er staat 1 afspraak open.
   *[other] Er staan { $count } afspraken open.
}
notice-handed-several-title = Je teams zijn veranderd
notice-handed-now = Je begeleidt nu: { $teams }.
notice-handed-gone = Je begeleidt niet meer: { $teams }. Iemand anders heeft je rol overgenomen.
notice-ended-title = Je begeleidt { $team } niet meer
notice-ended-what = Iemand anders heeft je rol overgenomen.
notice-ended-input = Wat aan jou als trainer geschreven is, lees je nog twintig werkdagen. Wat mensen bij vragen schreven, is er hoogstens dertig dagen.
notice-trainer-title = { $team } heeft een andere trainer
notice-trainer-who = De trainer is nu { $trainer }. { $writes ->
    [yes] Wat je vanaf nu apart of bij een vraag schrijft, is voor { $trainer }.
   *[no] Wat mensen vanaf nu apart of bij een vraag schrijven, is voor { $trainer }.
}
notice-trainer-before = { $writes ->
    [yes] Wat je eerder schreef, blijft bij de vorige trainer en wissen we na twintig werkdagen. Vinkte je aan dat een volgende trainer het mag lezen, dan gaat het mee.
   *[no] Wat mensen eerder schreven, blijft bij de vorige trainer en wissen we na twintig werkdagen. Vinkten ze aan dat een volgende trainer het mag lezen, dan gaat het mee.
}
notice-manager-title = { $team } heeft een andere manager
notice-manager-who = { $count ->
    [one] De manager is nu { $manager }.
   *[other] De managers zijn nu { $manager }.
}
notice-manager-what = Wat jullie afspraken, blijft gelden. De manager ziet hetzelfde resultaat als het team, en leest geen teksten.
notice-coach-title = { $team } heeft een andere CLV-coach
notice-coach-who = De CLV-coach is nu { $coach }.
notice-coach-what = Een CLV-coach ziet de resultaten, maar leest geen teksten en geen aparte inbreng.
notice-lead-guides-title = Je bent projectleider en begeleidt ook { $team }
notice-lead-guides = Dat gaat niet samen. Je leest daar nu niets. Draag je rol over aan iemand anders.

tip-title = Een gesprek onder vier ogen in { $team }
tip-along = Tip: { $tip }
tip-not-the-scan = Vraag niet wat iemand in de teamscan antwoordde.
tip-stop = Geen tips meer
tips-stopped-title = Geen tips meer over gesprekken in { $team }
tips-stopped = Andere berichten krijg je gewoon.

close-title = Het traject van { $team } afsluiten
close-what = Na het afsluiten maak ik het eindverslag. Aparte inbreng bezorgen we eerst. Na ongeveer vier weken wissen we die.
close-themes = Nog zonder norm: { $themes }. Kies wanneer jullie die oppakken.
close-no-themes = Alle thema's hebben een norm.
close-agreements = { $count ->
    [0] Er staan geen afspraken meer open.
    [one] 1 open afspraak gaat door. Wat het team samen doet, blijft van het team. De rest gaat naar de manager.
   *[other] { $count } open afspraken gaan door. Wat het team samen doet, blijft van het team. De rest gaat naar de manager.
}
close-next-label = Wanneer pakken jullie de rest op? (verplicht)
close-why-label = Jullie hebben minder normen dan het programma wil. Waarom? (verplicht)
close-end-label = { $missing ->
    [session] { $session } is niet gehouden. Komt die sessie nog? (verplicht)
   *[summary] Van { $session } is er geen samenvatting. Komt die nog? (verplicht)
}
close-comes = { $comes ->
    [yes] Komt nog
   *[no] Komt niet
}
close-end-required = Kies bij elke sessie of het nog komt.
close-ends-what = Wat nog komt, wordt een afspraak voor over twintig werkdagen: een sessie voor de manager, een samenvatting voor de trainer. Heeft een sessie al een dag? Dan blijft die staan. Komt de sessie niet, dan zeg ik die af.
close-end-agreed = { $missing ->
    [session] { $session }: alsnog houden
   *[summary] { $session }: de samenvatting delen
}
close-button = Sluit af
close-too-early = Je kunt afsluiten na de afsluitende sessie.
close-round-open = Er staan nog vragen open, tot { $day }. Sluit daarna af.
closed-title = Het traject van { $team } is afgesloten
closed-what = Iedereen krijgt bericht. Het eindverslag staat klaar.

way-planning = Planning
way-result = Resultaat
way-comparison = Vervolgscan
way-picture = Beeld van de afdeling
way-summaries = Samenvattingen
way-norms = Normen en handreiking
way-input = Aparte inbreng
plan-step-button = Plan deze stap
report-button = Eindverslag
overview-use = { $told ->
    [yes] Het team weet wat er met het resultaat is gedaan.
   *[no] Het team weet nog niet wat er met het resultaat is gedaan.
}
overview-late-button = Welke teams?
overview-late = Wat staat stil?
overview-late-title = Deze teams staan stil
overview-late-none = Geen team staat langer dan tien werkdagen stil.
report-of = Eindverslag van ronde { $nth }
