### De rapportage van een eenheid: wat bewoog, wat stilstaat, wat de directie besloot.

unit-report-button = Rapportages
unit-report-way-what = Wat bewoog, wat stilstaat, en wat de directie besloot.
unit-report-list-title = Rapportages
unit-report-list-none = Er is nog geen rapportage gepubliceerd.
unit-report-own = Bij jou
unit-report-late = Nog niet gepubliceerd
unit-report-published = Gepubliceerd
unit-report-quarter = { $nth ->
    [1] Eerste kwartaal { $year }
    [2] Tweede kwartaal { $year }
    [3] Derde kwartaal { $year }
   *[4] Vierde kwartaal { $year }
}
unit-report-half = { $nth ->
    [1] Eerste halfjaar { $year }
   *[2] Tweede halfjaar { $year }
}
unit-report-year = Herijking { $year }
unit-report-pilot = Einde van de pilot, { $day }
unit-report-title = { $period }, { $unit }
unit-report-row = { $unit }: { $state ->
    [draft] nog bij de projectleider I&D
    [laid] ligt bij de directie
   *[decided] wacht op bevestiging
}
unit-report-row-published = { $unit }: gepubliceerd op { $day }, versie { $version }
unit-report-row-late = { $unit }: ligt bij de directie sinds { $day }
unit-report-state = { $state ->
    [draft] nog bij de projectleider I&D
    [laid] ligt bij de directie sinds { $day }
    [decided] besloten, een lid bevestigt het nog
   *[published] gepubliceerd op { $day }
}
unit-report-fact = { $fact ->
    [period] Periode
    [state] Stand
    [version] Versie
    [due] Uiterlijk
    [counted] Geteld op
    [correction] Verbetering
    [decision] Besluit
    [course] De pilot
   *[archive] In het archief
}
unit-report-span = { $first } tot en met { $last }
unit-report-decision = { $day }: { $state ->
    [recorded] wacht op bevestiging
    [confirmed] bevestigd
   *[taken_back] later ingetrokken
}
unit-report-archive-day = overgedragen op { $day }
unit-report-archive-not = nog niet overgedragen
unit-report-course = { $course ->
    [on] gaat door
    [otherwise] gaat anders verder
   *[stop] stopt
}
unit-report-topic = { $topic ->
    [moved] Wat bewoog
    [still] Wat stilstaat, en wat we van de directie vragen
    [kept] Wat we vorige keer beloofden, en wat ervan kwam
    [promised] Wat we nu beloven
    [plan] Plan: wat we wilden
    [do] Do: wat we deden
    [check] Check: wat we zien
    [act] Act: wat we veranderen
    [evaluation] Wat we van de pilot leerden
   *[proposal] Wat we voorstellen: door, anders of stoppen
}
unit-report-guide = { $topic ->
    [moved] Wat is anders dan een kwartaal geleden?
    [still] Wat houdt teams tegen, en wie kan dat oplossen?
    [kept] Leg je vorige rapportage en het actieplan ernaast.
    [promised] Noem wat je volgende keer kunt laten zien.
    [plan] Leg het actieplan van dit jaar ernaast. Welke doelen waren er?
    [do] Wat is er echt gedaan, en wat niet?
    [check] Leg de bijlagen ernaast. Wat werkte, en waar zie je dat aan?
    [act] Wat komt erbij, wat vervalt, wat gaat anders? Zet het na het besluit in het actieplan.
    [evaluation] Wat kostte het, wat leverde het op, en wat moet anders?
   *[proposal] Kies door, anders of stoppen, met de reden. De directie besluit.
}
unit-report-empty-topic = Hier staat nog niets.
unit-report-later = Van deze rapportage is er een nieuwere versie.
unit-report-before = Vorige keer beloofd: { $words }

## Beginnen en schrijven

unit-report-new-button = Begin een rapportage
unit-report-new-title = Rapportage van { $unit }
unit-report-new-what = De cijfers stonden vast op de eerste ochtend na een kwartaal. Daarna veranderen ze niet meer.
unit-report-period-label = Waarover gaat de rapportage? (verplicht)
unit-report-period = Kies een periode uit de lijst.
unit-report-begin-button = Begin
unit-report-begun = Kies een kop en schrijf wat er te zeggen is.
unit-report-words-label = Jouw tekst, hoogstens { $most } tekens (verplicht)
unit-report-words-what = Noem mensen bij hun functie, en teams met hun aantal. Iedereen leest dit na het besluit.
unit-report-save-button = Bewaar
unit-report-long = Dit is te lang. Schrijf hoogstens { $most } tekens.
unit-report-name = Hier staat “{ $name }”. Schrijf een functie, of hoeveel teams het zijn.
unit-report-changed = Iemand schreef hier intussen iets anders. Open de kop opnieuw en lees het eerst.
unit-report-frozen = Over deze rapportage is besloten. De tekst verandert niet meer.
unit-report-notice = Iedereen in de gemeente mag dit lezen. Mensen staan erin met hun functie.
unit-report-draft = Dit is een concept. Na het besluit leest iedereen de rapportage.

## Voorleggen, besluiten en publiceren

unit-report-lay-button = Leg voor aan de directie
unit-report-laid-title = De rapportage ligt bij de directie
unit-report-laid-what = Directie en secretaris krijgen bericht. Tot het besluit kun je de tekst nog verbeteren.
unit-report-lies-there = Deze rapportage ligt al bij de directie.
unit-report-empty = { $count ->
    [one] Onder 1 kop staat nog niets. Vul die eerst in.
   *[other] Onder { $count } koppen staat nog niets. Vul die eerst in.
}
unit-report-nobody = Benoem eerst een lid van de directie en een secretaris. Zij leggen het besluit vast en bevestigen het.
unit-report-decide-button = Leg het besluit vast
unit-report-decide-title = Besluit: { $period }
unit-report-decide-what = Vanaf nu verandert er niets meer. Na de bevestiging leest iedereen de rapportage, op hetzelfde moment.
unit-report-course-label = Wat gebeurt er met de pilot? (verplicht)
unit-report-course-choose = Kies wat er met de pilot gebeurt.
unit-report-not-laid = Deze rapportage ligt niet bij de directie, of er is al over besloten.
unit-report-subject = Rapportage: { $period }
unit-report-correct-button = Verbeter dit
unit-report-correct-title = Een volgende versie
unit-report-correct-what = Wat gepubliceerd is, blijft staan. De volgende versie begint met dezelfde tekst en dezelfde cijfers.
unit-report-correct-label = Wat verbetert deze versie? Eén zin (verplicht)
unit-report-correct-begin = Begin de volgende versie
unit-report-correction = Schrijf één zin van hoogstens { $most } tekens.
unit-report-next-there = Dit is niet de nieuwste versie, of zij is nog niet gepubliceerd.
unit-report-archive-button = Overgedragen aan het archief
unit-report-archive-title = De rapportage is in het archief
unit-report-archive-what = Ik ben geen archief. Hier staat vanaf nu wanneer je de rapportage overdroeg.
unit-report-archived-before = Deze rapportage is al overgedragen, of nog niet gepubliceerd.

notice-unit-report-opens-title = Je kunt de rapportage van { $unit } schrijven
notice-unit-report-opens = Het kwartaal is voorbij en de cijfers staan vast. Publiceer uiterlijk op { $day }.
notice-unit-report-laid-title = Een rapportage ligt bij de directie
notice-unit-report-laid = De secretaris legt het besluit vast. Een lid van de directie bevestigt het.
notice-unit-report-due-title = De rapportage van { $unit } ligt nog niet bij de directie
notice-unit-report-due = Publiceer uiterlijk op { $day }. De directie besluit eerst: leg de rapportage op tijd voor.
notice-unit-report-lies-title = De rapportage ligt nog bij de directie
notice-unit-report-lies = Zij ligt bij de directie sinds { $day }. Na het besluit leest iedereen de rapportage.
notice-unit-report-published-title = Gepubliceerd: { $period }
notice-unit-report-published = Iedereen leest deze rapportage vanaf nu, op hetzelfde moment.
unit-report-open-button = Open de rapportage

## Op papier

unit-report-paper-name = Rapportage
unit-report-paper-decided = Wat directie en kerngroep besloten
unit-report-paper-decided-row = { $day }, { $body }, versie { $version }
unit-report-paper-decided-more = En { $count } meer, in bijlage 3.
unit-report-paper-decided-none = In deze periode is geen besluit bevestigd.
unit-report-annex = Bijlage { $nth }: { $what ->
    [phases] hoe ver de teams zijn
    [still] wat stilstaat
    [decisions] besluiten
    [conditions] voorwaarden
    [plan] de acties in het actieplan
    [promises] wat er van acties kwam
    [risks] risico’s
    [outside] cijfers van buiten
   *[words] woorden uit antwoorden
}
unit-report-annex-plan = { $count ->
    [one] Er is 1 actie. Zo stond zij aan het einde van het kwartaal.
   *[other] Er zijn { $count } acties. Zo stonden zij aan het einde van het kwartaal.
}
unit-report-annex-plan-none = Deze eenheid had nog geen acties.
unit-report-annex-promises = Dit moest in deze periode klaar zijn, of ging in deze periode uit het plan.
unit-report-annex-promises-none = In deze periode hoefde niets klaar te zijn. Er ging ook niets uit het plan.
unit-report-annex-risks-none = Er stond geen risico in het plan.
unit-report-annex-outside-none = Er stond geen cijfer van buiten in het plan.
unit-report-annex-words-none = In deze periode kwamen geen woorden uit antwoorden vrij die iedereen mag lezen.
unit-report-words = { $over ->
    [department] Afdeling { $name }: het middelste woord van { $count } teams met een teamscan. Het zegt hoeveel mensen het ermee eens zijn.
   *[sessions] { $name }: het middelste woord van { $count } sessies, van verschillende trainers en teams. Het zegt hoeveel mensen het ermee eens zijn.
}
unit-report-words-honest = { $over ->
    [department] Dit gaat over de teams samen. Leggen twee lezers hier de woorden naast die ze al kennen? Dan weten ze niet zeker welk woord een ander team heeft. Wie meer resultaten hoort, kan dat soms wel afleiden.
   *[sessions] Dit gaat over de sessies samen, en nooit over één eenheid of trainer. Leggen twee lezers hier de woorden naast die ze al kennen? Dan weten ze niet zeker welk woord een andere sessie heeft. Wie meer resultaten hoort, kan dat soms wel afleiden.
}
unit-report-actions = Onze acties: { $words }.
unit-report-named = (een naam: zie het actieplan)
unit-report-annex-phases = Geteld op { $day }: { $count ->
    [one] 1 team.
   *[other] { $count } teams.
}
unit-report-annex-others = Bij andere afdelingen { $count ->
    [one] hoort 1 team
   *[other] horen { $count } teams
}. Een afdeling noemen we apart vanaf { $fewest } teams.
unit-report-annex-unsaid = Per fase zeggen we pas iets vanaf { $fewest } teams, ook bij een afdeling die overblijft.
unit-report-annex-still = Zo veel teams wachten, en waarop.
unit-report-annex-still-none = Er staat geen team stil, of het zijn te weinig teams om het te zeggen.
unit-report-annex-laid = { $count ->
    [0] Op deze dag lag geen vraag over een team bij de directie.
    [one] Op deze dag lag over 1 team een vraag bij de directie.
   *[other] Op deze dag lagen over { $count } teams vragen bij de directie.
}
unit-report-annex-conditions-none = Over de voorwaarden was op deze dag nog niets gezegd.
unit-report-column = { $column ->
    [department] Afdeling
    [count] Teams
    [waits] Wacht op
    [body] Wie
    [day] Vergadering
    [subject] Onderwerp
    [condition] Voorwaarde
    [standing] Hoe het staat
    [actions] Acties
    [action] Actie
    [function] Wie
    [became] Wat ervan kwam
    [shows] Waaraan je het ziet, of waarom niet
    [risk] Wat er mis kan gaan
    [measure] Wat we doen
    [owner] Van wie
    [figure] Wat
    [value] Cijfer
    [level] Over wie, en wanneer
    [source] Bron, en hoe het is gemeten
    [statement] Stelling
    [middle] Het middelste woord
   *[solver] Wie het kan oplossen
}
unit-report-unsaid-lack = nog niet gezegd waarop
unit-report-footer = Versie { $version }. Cijfers geteld op { $day }; zij komen uit stappen en dagen, en nooit uit antwoorden.
