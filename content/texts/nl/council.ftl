### De ondernemingsraad: wat eerst langs de OR gaat, wat de OR vraagt, en de pagina van de OR.

council-button = Ondernemingsraad
council-title = Ondernemingsraad
council-waits = Wat op de OR wacht
council-waits-none = Er wacht nu niets.
council-questions = Vragen van de OR
council-questions-none = Er is nog niets gevraagd.
council-what = Andere vragen, een andere drempel, langer bewaren of andere lezers: eerst ziet de OR het.
council-state = { $state ->
    [concept] wacht op het kenmerk van de OR
    [typed] wacht op een lid dat het gezien heeft
   *[seen] gezien door de OR
}
council-version = { $title }, versie { $version }
council-number = versie { $version }
council-subject = { $subject ->
    [threshold] Drempel: antwoorden voor een woord
    [keep_texts_days] Bewaren van teksten voor de trainer
    [keep_sent_days] Bewaren van berichten
    [keep_people_days] Bewaren van naam en account
    [legal_basis] Grondslag in de AVG
    [readers] Wie wat leest
   *[purpose] Waarvoor de gegevens zijn
}
council-value = { $subject ->
    [threshold] minstens { $version } antwoorden
    [keep_texts_days] { $version } dagen na het sluiten
    [keep_sent_days] { $version } dagen
   *[keep_people_days] { $version } dagen na de laatste rol
}
council-basis = { $basis ->
    [public_task] een taak van algemeen belang
    [legal_duty] een wettelijke plicht
    [legitimate_interest] een gerechtvaardigd belang
   *[none] niet ingevuld
}
council-own = zoals het programma het nu doet
council-fact = { $fact ->
    [state] Stand
    [becomes] Wordt
    [goes_on] Tot dan
   *[reference] Kenmerk
}
council-reference = { $reference }, { $day }
council-changes = { $what ->
    [new] { $count ->
        [one] Deze vraag komt erbij
       *[other] Deze { $count } vragen komen erbij
    }
   *[gone] { $count ->
        [one] Deze vraag vervalt
       *[other] Deze { $count } vragen vervallen
    }
}
council-reference-label = Kenmerk van het besluit van de OR (verplicht)
council-day-label = Dag van het besluit
council-type-button = Leg het kenmerk vast
council-confirm-what = Zag je deze versie helemaal? Op je pagina staat ze voluit.
council-seen-button = Ik heb deze versie gezien
council-until = Tot een lid van de OR dit gezien heeft, gaat het oude door.
council-until-closed = Tot een lid van de OR dit gezien heeft, gaan er geen nieuwe vragen open.
council-typed-title = Kenmerk vastgelegd: { $name }
council-typed-what = De leden van de OR krijgen bericht. Een van hen bevestigt deze versie.
council-seen-title = Gezien door de OR: { $name }
council-goes-asked = Vanaf nu krijgen nieuwe teams deze versie. Wat al begon, houdt zijn eigen vragen.
council-goes-start = Dit geldt zodra de beheerder mij opnieuw start.
council-notice-title = Voor de OR: { $name }
council-notice-type = Leg het kenmerk en de dag vast als de OR besloten heeft.
council-notice-waits = Dit gaat eerst langs de OR.
council-notice-confirm = De secretaris legde jullie besluit vast. Bekijk deze versie en bevestig dat je haar zag.
council-open-button = Bekijk de verandering
council-corrected-title = Spelling verbeterd: { $name }
council-corrected = Alleen de spelling is anders. Klopt dat niet? Vraag het dan aan de projectleider I&D.
council-corrected-row = Was: { $was } Nu: { $now }

## Vragen van de OR

council-ask-button = Stel een vraag
council-ask-way = Vraag iets aan de projectleider I&D
council-ask-way-what = Als lid van de OR. Je krijgt binnen { $days } werkdagen antwoord.
council-ask-title = Vraag over { $unit }
council-ask-what = De projectleider I&D antwoordt binnen { $days } werkdagen. De hele OR ziet vraag en antwoord.
council-ask-label = Wat wil je weten? Eén zin (verplicht)
council-ask-names = Schrijf niets over personen of over één team.
council-ask-send = Vraag het
council-asked-title = Gevraagd over { $unit }
council-asked-until = De projectleider I&D antwoordt uiterlijk op { $day }.
council-row = { $unit }. Sinds { $day }, antwoord uiterlijk op { $due }.
council-row-answered = { $unit }. Beantwoord op { $day }.
council-question-title = Vraag van de OR over { $unit }
council-days = { $day ->
    [asked] Sinds
    [due] Antwoord uiterlijk
   *[answered] Beantwoord
}
council-until-day = De OR verwacht je antwoord uiterlijk op { $day }.
council-late = Het antwoord zou er op { $day } zijn. Ook een kort antwoord helpt.
council-answer-label = Je antwoord (verplicht)
council-answer-stays = De OR en wie de eenheid leidt zien dit. Je antwoord verandert daarna niet meer.
council-answer-button = Antwoord
council-answered-title = Beantwoord: vraag over { $unit }
council-answered-hears = De OR krijgt bericht.
council-notice-answered = Antwoord op jullie vraag over { $unit }

## Wat niet kan

council-first = Deze vragen gaan eerst langs de OR. Tot dan begint er geen ronde mee.
council-settled = Dit wacht niet meer op de OR.
council-not-yours = Dit is niet aan jou. Een lid van de OR dat niet leidt, beslist of beheert, doet dat.
council-reference-short = Vul het kenmerk in, met een nummer. Hoogstens { $most } tekens.
council-day-past = Kies de dag van het besluit, vandaag of eerder.
council-question-long = Schrijf één zin van hoogstens { $most } tekens.
council-answer-long = Schrijf een antwoord van hoogstens { $most } tekens.
council-answered-already = Deze vraag is al beantwoord.

## De pagina van de OR

council-page-button = Open je pagina
council-page-title = Pagina van de OR
council-page-what = Hier staat wat mensen gevraagd wordt, wie wat leest, en wat er veranderde.
council-page-none = Er is nog niets vastgelegd: in de instellingen staat geen directie.
council-page-version = Versie
council-page-questions = Vragen zoals ze gesteld worden
council-page-questions-what = Nieuwe teams krijgen deze versies. Wat al begon, houdt zijn eigen vragen.
council-page-minutes = { $count ->
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
council-page-proof-what = Elke zin wordt gedragen door aanvallen die we zelf nabootsen. De volledige tabel hoort bij het programma.
council-page-reach = Wie kan er tóch bij
council-page-reports = Rapportages
council-page-reports-none = Er is nog geen rapportage gepubliceerd.
council-page-never = Deze pagina toont geen bord, geen team en niets wat iemand schreef.
council-right = { $action ->
    [see_release] het resultaat van een team
    [see_release_early] het resultaat, twee werkdagen eerder
    [read_texts] teksten bij de vragen, zonder naam
    [read_briefing] de briefing voor de intake
    [read_summaries] samenvattingen van sessies
    [see_sessions] wanneer sessies zijn
    [read_needs] wat iemand nodig heeft bij een sessie
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
