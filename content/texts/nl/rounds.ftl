# Vragen rond een sessie: de voorbereiding, de terugblik en de vraag aan de zaal.

## Gevraagd worden

asked-title = { $kind ->
    [preparation] Voorbereiding op { $what } van { $team }
    [evaluation] { $team }: hoe was de sessie “{ $what }”?
   *[support] { $what } van { $team }
}
asked-why = { $kind ->
    [preparation] Je antwoorden helpen de trainer om de sessie voor te bereiden.
    [evaluation] Zo weten team en trainer wat de volgende keer beter kan.
   *[support] Je zegt bij elk voorstel of je ermee kunt leven.
}
asked-sealed = Je antwoordt op je privépagina. Je antwoorden worden verzegeld. Zijn er minder dan { $threshold } antwoorden, dan laten we niets zien.

## Wat eruit kwam

ended-title = { $kind ->
    [preparation] De voorbereiding op { $what } van { $team } is gesloten
    [evaluation] De terugblik op { $what } van { $team } is gesloten
   *[support] { $what } van { $team } is gesloten
}
ended-in-session = Jij ziet nu wat eruit kwam. Het team ziet het in de sessie.
ended-early = Jij ziet nu wat eruit kwam. Het team ziet het op { $day }. Deel het niet eerder.
ended-texts = Wat mensen voor jou schreven, lees je alleen op de leespagina.
ended-same = Iedereen in het team ziet hetzelfde, op hetzelfde moment. De manager ook.
ended-show = Bekijk wat eruit kwam
outcome-title = { $kind ->
    [preparation] Voorbereiding op { $what } van { $team }
    [evaluation] Terugblik op { $what } van { $team }
    [room] Vraag aan de zaal in { $what } van { $team }
   *[support] { $what } van { $team }
}
round-gone = Deze vragen zijn er niet meer. Typ “status”. Dan zie je hoe het verdergaat.
round-not-yet = Je kunt dit zien vanaf { $day }.
instrument-too-long = Dit zijn te veel vragen in één keer. Vraag hoogstens { $most } dingen.

## Te klein om te vragen

not-asked-title = Geen vragen rond de sessies van { $team }
not-asked-why = Rond een sessie vragen we alleen iets aan minstens { $least } mensen. Dit team heeft er minder.
not-asked-next = Vraag in de sessie zelf hoe het gaat. Apart schrijven aan jou kan wel altijd.
sessions-button = Bekijk de sessies

## Vraag aan de zaal

room-title = Vraag aan de zaal: { $team }
room-what = Je stelt één vraag aan iedereen in de ruimte. Iedereen antwoordt op de eigen privépagina.
room-question-label = Je stelling of vraag (verplicht)
room-question-required = Typ eerst je stelling of vraag.
room-answered-label = Hoe antwoorden mensen?
room-way = { $way ->
    [agree] Eens of oneens met een stelling
   *[options] Ja of nee bij elke keuze hieronder
}
room-options-label = Keuzes, één per regel, hoogstens { $most }. Alleen bij ja of nee.
room-present-label = Hoeveel mensen zijn er? Minstens { $least } (verplicht)
room-present-required = Typ hoeveel mensen er zijn.
room-promise = De vraag staat { $minutes } minuten open. Daarna ziet iedereen tegelijk wat eruit kwam.
room-ask = Stel de vraag
room-ask-anyway = Stel de vraag toch zo
room-question-empty = Typ eerst je stelling of vraag.
room-too-long = Dit is te lang. Een vraag heeft hoogstens { $most } tekens, een keuze { $option }.
room-options = Geef { $least } tot { $most } keuzes.
room-options-alike = Twee keuzes zijn hetzelfde. Maak ze verschillend.
room-too-small = Een vraag aan de zaal kan vanaf { $least } mensen. Praat in tweetallen en haal daarna op.
room-too-many = Het team heeft { $roster } mensen. Zoveel als je typte kunnen er niet zijn.
room-running = Er staat al een vraag open. Wacht tot die gesloten is.
room-yes = Ja
room-no = Nee
room-open-title = De vraag staat open: { $team }
room-open = Iedereen heeft { $minutes } minuten. Zeg dat ze “Privépagina” openen in de chat.
room-open-nobody = Niemand ziet hoeveel mensen al antwoordden. Jij ook niet.
room-look = Bekijk wat eruit kwam
room-until = De trainer stelt een vraag. Je kunt antwoorden tot { $until }.
room-ended-title = De vraag aan de zaal is gesloten: { $team }

## Als een tekst iemand lijkt te noemen

naming-found = Misschien is hieraan iemand te herkennen: { $words }. Je mag het zo laten.
