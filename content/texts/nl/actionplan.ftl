### Het actieplan van een eenheid: acties en hun actiehouders, risico’s, cijfers van buiten.

actionplan-button = Actieplan
actionplan-way-what = Acties, risico’s en cijfers van buiten.
actionplan-title = Actieplan van { $unit }
actionplan-no-units = Er is nu geen eenheid met een plan voor jou.
actionplan-counts = Zo staan de acties in { $quarter }, als aantallen:
actionplan-empty-yet = Hier staat nog geen actie.
actionplan-theme-count = { $count ->
    [one] één actie
   *[other] { $count } acties
}
actionplan-theme = { $theme ->
    [access] Toegankelijkheid
    [safety] Sociale veiligheid en antidiscriminatie
    [awareness] Bewustzijn
    [tailored] Maatwerkondersteuning
    [leadership] Leiderschap
    [representation] Representatie
    [growth] Doorstroom en doorgroei
    [steering] Sturen en monitoring
   *[none] Nog zonder thema
}
actionplan-left = Niet meer in het plan
actionplan-quarter = Q{ $number } { $year }

## Een actie

action-status = { $status ->
    [done] { $again ->
        [yes] dit kwartaal gedaan
       *[no] afgerond
    }
    [on_track] volgens planning
    [slightly_late] enigszins vertraagd
    [late] vertraagd en behoeft extra aandacht
   *[not_begun] nog niet gestart
}
action-rhythm = { $rhythm ->
    [once] eenmalig
    [quarterly] per kwartaal
   *[ongoing] doorlopend
}
action-from = vanaf { $quarter }
action-until = tot en met { $quarter }
action-none = niets gekozen
action-blank = (leeg)
action-lacks = Mist een voorwaarde: { $condition }
action-field = { $field ->
    [title] Actie (verplicht)
    [theme] Thema (verplicht)
    [goal] Doel
    [effort] Inspanning: wat doen we?
    [indicator] Indicator: waaraan meet je het?
    [note] Toelichting
    [function] Actiehouder, als functie
    [owner] Wie is dat?
    [first] Kwartaal waarin het begint
    [last] Kwartaal waarin het klaar is
    [rhythm] Hoe vaak?
   *[needs] Voorwaarde waar het van afhangt
}
action-fact = { $fact ->
    [title] Actie
    [theme] Thema
    [goal] Doel
    [effort] Inspanning
    [indicator] Indicator
    [note] Toelichting
    [function] Actiehouder
    [owner] Wie
    [when] Wanneer
    [first] Begin
    [last] Klaar
    [rhythm] Hoe vaak
    [needs] Voorwaarde
    [fate] Uit het plan
    [reason] Waarom
    [decision] Besluit
   *[status] Status
}
action-line = De actiehouder zegt
action-theme-choose = Kies een van de acht thema’s.
action-no-names = Schrijf over het werk, en niets over personen.
action-new-button = Nieuwe actie
action-new-title = Nieuwe actie van { $unit }
action-save-button = Leg vast
action-saved-title = Vastgelegd: { $title }
action-open-button = Open de actie
action-change-title = Verander: { $title }
action-words-button = Verander wat
action-who-button = Wie en wanneer
action-owner-none-yet = Nog niemand is actiehouder. Dan vraag ik ook niemand hoe het staat.
action-owner-appointed = In de lijst staat wie de directie hier als actiehouder benoemde.
action-overtaken = Iemand anders veranderde deze actie intussen. Kijk wat er nu staat, en leg vast wat klopt.
action-differs = { $field }. Nu: “{ $now }”. Jij typte: “{ $typed }”.
action-title-empty = Geef de actie een naam.
action-long = Dit is te lang. Naam: hoogstens { $title } tekens. De rest: hoogstens { $text }.
action-order = Het kwartaal waarin het klaar is, komt na het begin.
action-there = “{ $title }” staat al in dit plan.
action-enough = Er staan al { $most } acties in dit plan. Rond er eerst een af.
action-owner-none = Die persoon is hier geen actiehouder. Vraag de directie om een benoeming.
action-ended = “{ $title }” staat niet meer in het plan.

## Een actie die eruit gaat

action-end-way = Laat vervallen of draag over
action-end-title = { $title } gaat uit het plan
action-end-decide = Dat kan na een besluit. De secretaris legt het vast, een lid bevestigt het.
action-fate = { $fate ->
    [lapses] vervalt
   *[handed_on] overgedragen
}
action-fate-label = Wat gebeurt ermee? (verplicht)
action-reason-label = Waarom, en bij overdragen: aan wie? Eén zin (verplicht)
action-decision-label = Met welk besluit? (verplicht)
action-by-decision = { $subject }, { $day }
action-end-stays = De actie blijft te lezen, met de reden.
action-end-button = Haal uit het plan
action-ended-title = { $title }: { $fate ->
    [lapses] vervalt
   *[handed_on] overgedragen
}
action-ended-what = De actie telt niet meer mee. De actiehouder krijgt er geen vraag meer over.
action-reason = Kies wat ermee gebeurt, en geef een reden van hoogstens { $most } tekens.
action-decision = Kies een besluit dat bevestigd is, hier of hoger.

## Wat een actiehouder zegt

own-actions-way = Mijn acties
own-actions-title = Jouw acties dit kwartaal
own-actions-none = Er is nu geen actie van jou.
own-action-row = { $waits ->
    [yes] Zeg hoe het staat.
   *[no] Dit kwartaal gezegd.
}
action-status-label = Hoe staat het in { $quarter }? (verplicht)
action-status-line-label = Eén zin. Is het gedaan: waaraan zie je het?
action-status-who-sees = Projectleider en directie lezen dit. Is het gedaan, dan staat je zin in de rapportage voor iedereen. Schrijf over het werk, en niets over personen.
action-status-button = Zeg het
action-status-choose = Kies hoe het staat. Je zin is hoogstens { $most } tekens.
action-status-shows = Schrijf in één zin waaraan je ziet dat het gedaan is.
action-status-over = Over “{ $title }” hoef je nu niets te zeggen.
action-status-quarter-over = Dat kwartaal is voorbij. Typ “actieplan” voor je acties van nu.
action-status-said = { $title }: { $status }. Dank je.
action-status-all-said = Alles is gezegd
action-status-left = { $count ->
    [one] Nog één actie. Eén keuze en één zin is genoeg.
   *[other] Nog { $count } acties. Eén keuze en één zin per actie is genoeg.
}
action-status-asked-title = Hoe staat het met { $title }?

## Een blad inlezen

actionplan-sheet-button = Lees een blad in
actionplan-sheet-title = Een blad voor { $unit }
actionplan-sheet-what = Stuur me een bestand (CSV, Excel of Word), of plak de tabel hieronder.
actionplan-sheet-cells = De kolommen zijn Actie, Toelichting en Gereed. Een kwartaal schrijf je als Q3 2027.
actionplan-sheet-known = Staat een actie er al? Dan krijgt die de woorden van het blad.
actionplan-sheet-where = Voor welk plan is dit blad?
actionplan-sheet-paste = Je schrijft meer dan één plan. Kies er een, en plak de tabel daar.
actionplan-take-button = Lees in
actionplan-taken-title = Ingelezen voor { $unit }
actionplan-taken = { $what ->
    [new] nieuw: { $count }
    [changed] met andere woorden: { $count }
   *[same] hetzelfde gebleven: { $count }
}
actionplan-taken-next = Kies bij elke actie nog het thema en de actiehouder.
actionplan-columns = De eerste rij noemt de kolommen Actie, Toelichting en Gereed.
actionplan-empty = Onder de namen van de kolommen staat niets.
actionplan-too-many = Dit zijn er te veel: hoogstens { $most } acties in een plan.
actionplan-no-title = De actie is leeg. Vul in wat je doet.
actionplan-title-long = De eerste regel van de actie is te lang: hoogstens { $most } tekens.
actionplan-cell-long = De cel “{ $column }” is te lang: hoogstens { $most } tekens.
actionplan-twice = “{ $title }” staat er twee keer. Laat er één staan.
actionplan-wrong-quarter = “{ $value }” is geen kwartaal. Schrijf Q1 tot en met Q4 met een jaar.

## Risico’s

risks-way = Risico’s
risks-count = { $count ->
    [0] nog geen
    [one] één risico
   *[other] { $count } risico’s
}
risks-title = Risico’s van { $unit }
risks-none = Hier staat nog geen risico.
risk-row = Wat we doen: { $measure } Van wie: { $owner }.
risk-new-button = Nieuw risico
risk-new-title = Nieuw risico van { $unit }
risk-words-label = Wat kan er misgaan? Eén zin (verplicht)
risk-measure-label = Wat doen jullie eraan? Eén zin (verplicht)
risk-owner-label = Van wie is het, als functie? (verplicht)
risk-save-button = Leg vast
risk-off-button = Haal weg
risk-empty = Vul in wat er mis kan gaan, wat jullie doen, en van wie het is.
risk-long = Dit is te lang: hoogstens { $most } tekens per zin.
risk-enough = Er staan al { $most } risico’s. Haal er eerst een weg: meer houdt niemand bij.

## Cijfers van buiten

outside-way = Cijfers van buiten
outside-count = { $count ->
    [0] nog geen
    [one] één cijfer
   *[other] { $count } cijfers
}
outside-title = Cijfers van buiten, { $unit }
outside-none = Hier staat nog geen cijfer.
outside-new-button = Nieuw cijfer
outside-off-button = Haal weg
outside-figure-new-title = Nieuw cijfer voor { $unit }
outside-figure-row = { $value }. { $level }, { $period }.
outside-figure-field = { $field ->
    [name] Wat is het voor cijfer? (verplicht)
    [source] Bron (verplicht)
    [method] Hoe is het gemeten? (verplicht)
    [about] Waar gaat het over? (verplicht)
    [level] Over wie gaat het? (verplicht)
    [published] Laagste niveau waarop de bron het publiceert (verplicht)
    [period] Periode (verplicht)
    [form] Wat voor getal is het? (verplicht)
    [value] Het cijfer, zoals het in de bron staat (verplicht)
   *[people] Over hoeveel mensen? Verplicht bij een percentage of gemiddelde
}
outside-figure-fact = { $fact ->
    [value] Cijfer
    [people] Over
    [level] Niveau
    [period] Periode
    [source] Bron
    [method] Gemeten
   *[typed] Getypt op
}
outside-figure-about = { $about ->
    [survey] het MWO
    [origin] herkomst
    [health] gezondheid
    [faith] geloof
    [orientation] seksuele gerichtheid
    [age] leeftijd
   *[other] iets anders
}
outside-figure-level = { $level ->
    [city] hele gemeente
    [cluster] cluster
    [directorate] directie
    [department] afdeling
   *[team] team
}
outside-figure-form = { $form ->
    [count] een aantal mensen
    [share] een percentage
   *[mark] een gemiddelde of rapportcijfer
}
outside-figure-what-not = Nooit onder een directie. Nooit over minder dan tien mensen.
outside-figure-save-button = Leg vast
outside-figure-not-ours = Dit komt van buiten. Het staat nooit in één beeld met woorden uit het programma.
outside-figure-empty = Vul in wat voor cijfer het is, met bron, meting, periode en het cijfer zelf.
outside-figure-long = Dit is te lang. Woorden: hoogstens { $name } tekens. Het cijfer: hoogstens { $value }.
outside-figure-survey = Het MWO van een team of afdeling neem ik niet op. Het is van het team zelf.
outside-figure-persons = Dit neem ik alleen op zoals de bron het publiceert, en nooit onder een cluster.
outside-figure-below = Onder een directie neem ik geen cijfer op.
outside-figure-unit = Dit cijfer hoort niet in het plan van { $unit }. Zet het bij een directie of cluster.
outside-figure-number = Schrijf één getal, zoals 38 of 38%.
outside-figure-of-how-many = Schrijf ook over hoeveel mensen het gaat. Anders weet ik niet of het er te weinig zijn.
outside-figure-few = Dit gaat over minder dan { $fewest } mensen, of laat er zo weinig over. Ik neem het niet op.
outside-figure-leaves-few = Naast een ander cijfer blijven er minder dan { $fewest } mensen over. Ik neem het niet op.
