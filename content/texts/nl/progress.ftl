# Mijn traject, de stappen, en wat ermee kan gebeuren.

trajectory-button = Mijn traject
trajectory-title = Traject van { $team }
trajectory-pick = Van welk team wil je het traject zien?
trajectory-not-started = { $team } is nog niet begonnen.
trajectory-not-yet = Jullie zijn aangemeld. { $manager } kan beginnen.
trajectory-paused = Het traject staat stil tot { $day }. Reden: { $reason }.
trajectory-stopped = Het traject is gestopt op { $day }. Reden: { $reason }.
trajectory-stopped-once = Het traject is gestopt op { $day }.
trajectory-closed = Het traject is afgesloten op { $day }.
trajectory-closed-next = De thema's die over zijn, pakken jullie op vanaf { $day }.
trajectory-line = Toelichting: { $line }

step-name-start = Beginnen met de pre-intake
step-name-scan = Pre-intake
step-name-close = Traject afsluiten
step-name-resume = Verdergaan
step-said = { $state ->
    [done] geweest op { $day }
    [planned] op { $day }
    [proposed] dagen liggen voor, kies uiterlijk { $day }
    [due] plannen, uiterlijk { $day }
   *[overdue] te laat, dit moest uiterlijk { $day }
}
step-row = { $step }: { $said }
step-close-due = af te ronden, uiterlijk { $day }
steps-then = Daarna: { $steps }.

next-start = Uiterste dag: { $day }.
next-scan = Nu: de pre-intake. Het hele team ziet de uitkomst op { $day }.
next-close = Nu: het traject afsluiten, uiterlijk { $day }.
next-due = Nu: { $step } plannen, uiterlijk { $day }.
next-overdue = Te laat: { $step }. Dit moest uiterlijk { $day }.
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
line-visible = De projectleider I&D ziet de reden en de toelichting. Schrijf niets over gezondheid.
until-label = Tot welke dag (verplicht)
until-required = Kies een dag.
until-no-date = Dat is geen dag. Kies er een uit de kalender.

manage-button = Iets veranderen
manage-title = Wat wil je met { $team }?
manage-postpone = Een stap uitstellen
manage-postpone-what = Met een reden. De stap komt op de nieuwe dag vanzelf terug.
manage-pause = Het traject pauzeren
manage-pause-what = Een ronde die openstaat, gaat gewoon door tot het einde.
manage-resume = Verdergaan
manage-resume-what = De stappen tellen weer vanaf vandaag.
manage-hand-over = Overdragen
manage-hand-over-what = Een andere manager, trainer of CLV-coach.
manage-stop = Het traject stoppen
manage-stop-what = Een open ronde wissen we ongelezen.
manage-roster = Iemand is nieuw of weg
manage-roster-what = De trainer bevestigt het. Wie het aangaat, krijgt bericht.
manage-hours = Werktijden veranderen
manage-hours-what = Nu: { $hours }. Berichten over het team houden deze uren aan.
manage-withdraw = Het team afmelden
manage-withdraw-what = Het doet dan niet mee en staat niet meer in het overzicht.
manage-nothing = Aan dit traject is niets meer te veranderen.

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
pause-session-planned = { $session } staat op { $day }. Verzet of annuleer die eerst.
pause-scan-scheduled = De vragen gaan open op { $day }. Wacht daarop, of laat de projectleider stoppen.
pause-not-running = Dit traject loopt nu niet.
paused-title = { $team } pauzeert
paused-until = Tot en met { $day }. Reden: { $reason }.
resume-title = { $team } gaat verder
resumed-what = De volgende stap telt vanaf vandaag.
resume-not-paused = Dit traject staat niet stil.

stop-title = Het traject van { $team } stoppen
stop-what = Sessies vervallen. Een open ronde wissen we ongelezen. Aparte inbreng bezorgen we eerst. Na ongeveer vier weken wissen we die.
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
hand-over-person-label = Account of nummer van de nieuwe persoon (verplicht)
hand-over-person-required = Vul een account in, zoals naam@amsterdam.nl.
hand-over-now = De rechten gaan meteen over. Een nieuwe trainer leest alleen wat schrijvers aan een opvolger gunden. De vorige leest nog twintig werkdagen wat aan die persoon geschreven is.
hand-over-button = Draag over
hand-over-unknown-role = Kies manager, trainer of CLV-coach.
hand-over-unknown-person = Dat is geen account en geen nummer uit Teams.
hand-over-same = { $name } heeft deze rol al.
hand-over-manager-guides = De manager kan niet ook trainer of CLV-coach zijn van het eigen team.
hand-over-member = { $name } staat op de lijst van medewerkers. Haal { $name } daar eerst af.
hand-over-lead = Een projectleider I&D kan geen manager, trainer of CLV-coach van een team zijn.
handed-over-title = { $team } is overgedragen
handed-over-what = { $name } is nu { $role ->
    [manager] manager
    [trainer] trainer
   *[coach] CLV-coach
} en krijgt bericht.

notice-late-title = Er staat iets stil
notice-late-what = Dit had gepland moeten zijn. Plan het, of stel het uit met een reden.
notice-late-start = Begin met de pre-intake, of stel het uit met een reden.
notice-late-lead = Na tien werkdagen ziet de projectleider I&D het ook.
notice-late-row = { $step }, uiterste dag { $day }
notice-lead-title = { $count ->
    [one] 1 team staat stil
   *[other] { $count } teams staan stil
}
notice-lead-what = Deze teams hebben al langer dan tien werkdagen een stap openstaan.
notice-lead-directie = Bespreek het met de directie als het nodig is.
notice-paused-title = Het traject van { $team } pauzeert
notice-paused-what = Jullie gaan verder uiterlijk { $day }. Een ronde die openstaat, gaat gewoon door.
notice-resumed-title = Het traject van { $team } gaat verder
notice-resumed-what = Je hoort van me als er een dag is.
notice-stopped-title = Het traject van { $team } is gestopt
notice-stopped-what = Stond er een ronde open, dan is die ongelezen gewist. Aparte inbreng wordt nog bezorgd. Een antwoord lees je met je code, ongeveer vier weken lang. Daarna wissen we alles.
notice-stopped-help = Wil je ergens over praten? Typ "hulp".
notice-closed-title = Het traject van { $team } is afgesloten
notice-closed-what = Het eindverslag en de handreiking staan klaar. Aparte inbreng wordt nog bezorgd. Een antwoord lees je met je code, ongeveer vier weken lang. Daarna wissen we alles.
notice-handed-title = Je begeleidt nu { $team }
notice-handed-role = { $role ->
    [manager] Je bent de manager in het traject van { $team }.
    [trainer] Je bent de trainer van { $team }.
   *[coach] Je bent de CLV-coach van { $team }.
}
notice-handed-what = Je ziet vanaf nu alles wat bij deze rol hoort.
notice-ended-title = Je begeleidt { $team } niet meer
notice-ended-what = Iemand anders heeft je rol overgenomen.
notice-ended-input = Wat aan jou als trainer geschreven is, lees je nog twintig werkdagen. Teksten uit vragenlijsten zijn er hoogstens dertig dagen.
notice-trainer-title = { $team } heeft een andere trainer
notice-trainer-who = De trainer is nu { $trainer }. Wat je vanaf nu apart of bij een vraag schrijft, is voor { $trainer }.
notice-trainer-before = Wat je eerder schreef, blijft bij de vorige trainer en wissen we na twintig werkdagen. Vinkte je aan dat een volgende trainer het mag lezen, dan gaat het mee.
notice-coach-title = { $team } heeft een andere CLV-coach
notice-coach-who = De CLV-coach is nu { $coach }.
notice-coach-what = Een CLV-coach ziet de uitslagen, maar leest geen teksten en geen aparte inbreng.
notice-lead-guides-title = Je bent projectleider en begeleidt ook { $team }
notice-lead-guides = Dat gaat niet samen. Je leest daar nu niets. Draag je rol over aan iemand anders.

close-title = Het traject van { $team } afsluiten
close-what = Na het afsluiten maak ik het eindverslag. Aparte inbreng bezorgen we eerst. Na ongeveer vier weken wissen we die.
close-themes = Nog zonder norm: { $themes }. Kies wanneer jullie die oppakken.
close-no-themes = Alle thema's hebben een norm.
close-agreements = { $count ->
    [0] Er staan geen afspraken meer open.
    [one] 1 open afspraak gaat naar de manager.
   *[other] { $count } open afspraken gaan naar de manager.
}
close-next-label = Wanneer pakken jullie de rest op? (verplicht)
close-button = Sluit af
close-too-early = Afsluiten kan na de afsluitende sessie.
close-round-open = Er loopt nog een ronde, tot { $day }. Sluit daarna af.
closed-title = Het traject van { $team } is afgesloten
closed-what = Iedereen krijgt bericht. Het eindverslag staat klaar.

way-planning = Planning
way-result = Teamresultaat
way-comparison = Vervolgscan
way-picture = Beeld van de afdeling
way-summaries = Samenvattingen
way-norms = Normen en handreiking
way-input = Aparte inbreng
plan-step-button = Plan deze stap
report-button = Eindverslag
overview-late-button = Welke teams?
overview-late = Wat staat stil?
overview-late-title = Deze teams staan stil
overview-late-none = Geen team staat langer dan tien werkdagen stil.
