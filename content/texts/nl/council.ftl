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
   *[typed] wacht op een lid dat het gezien heeft
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
council-own-what = Het programma zelf is hierin veranderd. Op de pagina van de OR staat hoe het nu is.
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
council-notice-title = Dit gaat eerst langs de OR
council-notice-type = De secretaris legt het kenmerk en de dag vast als de OR besloten heeft.
council-typed-notice = De OR besloot: { $name }
council-notice-confirm = De secretaris legde jullie besluit vast. Bekijk deze versie en bevestig dat je haar zag.
council-open-button = Bekijk de verandering
council-corrected-title = Spelling verbeterd: { $name }
council-corrected = Alleen de spelling is anders. Klopt dat niet? Vraag het dan aan de projectleider I&D.
council-corrected-row = Was: { $was } Nu: { $now }

## Vragen van de OR

council-next = Volgende vragen
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
council-no-reference = De secretaris legde nog geen kenmerk vast. Daarna kun je dit bevestigen.
council-not-yours = Dit is niet aan jou. Een lid van de OR dat niet leidt, beslist of beheert, doet dat.
council-reference-short = Vul het kenmerk in, met een nummer. Hoogstens { $most } tekens.
council-day-past = Kies de dag van het besluit, vandaag of eerder.
council-question-long = Schrijf één zin van hoogstens { $most } tekens.
council-answer-long = Schrijf een antwoord van hoogstens { $most } tekens.
council-answered-already = Deze vraag is al beantwoord.
