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
room-who = Laat vóór de eerste vraag iedereen de privépagina openen. Wie dat dan gedaan heeft, kan vandaag antwoorden. Daarna komt er niemand bij.
room-statement-label = Kies een stelling uit de lijst
room-statement-own = Ik stel een eigen vraag
room-question-label = Of typ je eigen stelling of vraag
room-answered-label = Hoe antwoorden mensen?
room-way = { $way ->
    [agree] Eens of oneens met een stelling
   *[options] Ja of nee bij elke keuze hieronder
}
room-options-label = Keuzes, één per regel, hoogstens { $most }. Alleen bij ja of nee.
room-promise = De vraag staat { $minutes } minuten open. Daarna ziet iedereen tegelijk wat eruit kwam.
room-ask = Stel de vraag
room-ask-anyway = Stel de vraag toch zo
room-question-empty = Kies een stelling, of typ je eigen stelling of vraag.
room-too-long = Dit is te lang. Een vraag heeft hoogstens { $most } tekens, een keuze { $option }.
room-options = Geef { $least } tot { $most } keuzes.
room-options-alike = Twee keuzes zijn hetzelfde. Maak ze verschillend.
room-too-small = De vraag is niet gesteld. Er openden nog geen { $least } mensen hun privépagina in deze sessie. Laat iedereen die openen en vraag het dan nog eens. Of praat in tweetallen en haal daarna op.
room-running = Er staat al een vraag open. Wacht tot die gesloten is.
room-not-in-session = Een vraag aan de zaal kan alleen tijdens de sessie zelf.
room-too-late = De sessie duurt tot { $until }. Een vraag staat { $minutes } minuten open, dus die kan er nu niet meer bij. Praat in tweetallen en haal daarna op.
room-enough = In één sessie kun je { $most } vragen stellen. Dat is gebeurd. Praat in tweetallen en haal daarna op.
room-repeated = Deze vraag is in dit team al gesteld. Twee keer hetzelfde vragen kan verraden wat iemand antwoordde. Kies een stelling uit de lijst, of vraag iets anders.
room-reworded = Deze vraag lijkt op een vraag van deze sessie. Dat kan verraden wat iemand antwoordde. Kies een stelling uit de lijst, of wacht tot de volgende sessie.
room-yes = Ja
room-no = Nee
room-open-title = De vraag staat open: { $team }
room-open = Iedereen die op tijd was, heeft { $minutes } minuten. Zeg dat ze “Privépagina” openen in de chat. Een minuut later zie je wat eruit kwam.
room-open-nobody = Ik laat niemand zien hoeveel mensen al antwoordden. Jou ook niet.
room-look = Bekijk wat eruit kwam
room-until = De trainer stelt een vraag. Je kunt antwoorden tot { $until }.
room-until-who = De vraag staat op je privépagina. Heb je die in deze sessie nog niet geopend toen de eerste vraag kwam? Dan staat zij er niet.
room-ended-title = De vraag aan de zaal is gesloten: { $team }

## Als een tekst iemand lijkt te noemen

naming-found = Misschien is hieraan iemand te herkennen: { $words }. Je mag het zo laten.

## Sessies achteraf en vooraf: de samenvatting, de briefing en de documenten.

sessions-title = Sessies van { $team }
sessions-pre-intake = Briefing voor de intake
sessions-pre-intake-what = Het teamresultaat, met punten voor het gesprek
session-row = { $what }, { $dates }
session-draft = Je samenvatting is nog een concept
session-summary-there = Samenvatting van { $day }
session-no-summary = Nog geen samenvatting
session-to-come = Deze sessie komt nog
session-unknown = Deze sessie is er niet meer. Typ “samenvatting” en kies opnieuw.
session-nothing-yet = Van deze sessie is er nog niets te lezen.
session-not-begun = Deze sessie begint op { $day }. Daarna kun je de samenvatting schrijven.
way-briefing = Briefing
way-briefing-what = Agenda, materiaal, resultaat en normen tot nu toe
way-room = Vraag aan de zaal
way-room-what = Tijdens de sessie, drie minuten, vanaf acht mensen, hoogstens vijf keer
way-round = { $kind ->
    [preparation] Wat uit de voorbereiding kwam
    [evaluation] Wat uit de terugblik kwam
   *[room] Wat de zaal antwoordde
}
way-write = Schrijf de samenvatting
way-write-on = Ga verder met de samenvatting
way-rewrite = Verbeter de samenvatting
way-write-what = Zonder namen, voor het hele team
way-summary = Samenvatting

## De samenvatting

summary-title = Samenvatting van { $what }: { $team }
summary-version = Versie { $version } van { $day }
summary-norms = Normen die jullie vaststelden
summary-actions = Afspraken
summary-next = De volgende keer
summary-action = – { $what } ({ $who })
summary-action-due = – { $what } ({ $who }, { $day })
summary-evaluation = Bekijk de terugblik
summary-released-before = Deze versie is al vrijgegeven. Open de samenvatting opnieuw om te verbeteren.
summary-too-many-actions = Er staan al { $most } afspraken. Haal er eerst een weg.
summary-present-number = Typ een getal, bijvoorbeeld 9.
fact-present = Aanwezig
block-title = { $block ->
    [knowledge] Kennis
    [awareness] Bewustwording
    [action] Handelen
   *[session] De sessie
}
owner = { $role ->
    [manager] de manager
    [trainer] de trainer
    [coach] de CLV-coach
   *[member] het team samen
}
notice-summary-title = De samenvatting van { $what } is er: { $team }
notice-summary = De trainer schreef op wat jullie bespraken en afspraken.
notice-summary-read = Lees de samenvatting

## Het formulier

form-title = Samenvatting van { $what }: { $team }
form-who-free = Schrijf wat er is besproken, en niet wie wat zei. Tel de mensen, noem ze niet.
form-present = Hoeveel mensen waren er?
form-discussed = { $block }: wat is er besproken?
form-next = Wat pakken jullie de volgende keer op?
form-draft = Wat je invult, blijft een concept tot je het vrijgeeft. Je kunt altijd stoppen.
form-on = Bewaar en ga verder
form-new-action = Een afspraak erbij
form-what = Wat is er afgesproken?
form-owner = Wie let erop?
form-due = Op welke dag is het klaar?
form-person = Een afspraak hoort bij een rol. Daarna kan iemand hem in de chat op zich nemen.
form-add = Voeg toe
form-remove = Druk hier om deze afspraak weg te halen
form-check = Naar het overzicht
form-incomplete = Vul eerst in hoeveel mensen er waren en wat er is besproken.
form-look = Dit leest het team. Kijk het na.
form-no-norms = Er zijn geen normen vastgesteld op de dag van deze sessie.
form-release-who = Iedereen in het team krijgt bericht, de manager en de CLV-coach ook.
form-release = Geef vrij aan het team
form-released-title = De samenvatting is vrij: { $what } van { $team }
form-released = Iedereen in het team krijgt bericht. De afspraken staan nu bij het team.
form-released-change = Klopt er iets niet? Schrijf dan een nieuwe versie. De oude blijft bewaard.

## De briefing

brief-title = Briefing voor { $what }: { $team }
brief-agenda = Agenda
brief-agenda-room = Vandaag
brief-part = { $minutes } minuten: { $what }
brief-materials = Materiaal
brief-scan = Waar het team staat
brief-no-scan = Er is geen teamresultaat. Zeg dat open in de sessie.
brief-preparation = Uit de voorbereiding
brief-norms = Normen tot nu toe
brief-norms-theme = Norm: { $theme }
brief-no-norms = Het team heeft nog geen normen vastgesteld.
brief-file-explained = Kies PDF om te lezen, Word om in te werken, of PowerPoint om te laten zien.

## Documenten

brief-paper-title = Briefing voor { $what }
brief-paper-notice = Alleen voor de trainer. Teksten en aparte inbreng staan alleen op de leespagina.
brief-paper-footer = Stand van { $day }. Alleen bij minstens { $threshold } antwoorden.
step-read-waiting = Lees wat er op de leespagina wacht: teksten en aparte inbreng.
step-write-summary = Schrijf de samenvatting in de chat en geef haar vrij.
step-before-session = voor de sessie
step-after-session = na de sessie
slides-notice = Dit laat zien waar jullie als team staan. Het beoordeelt niemand.
slides-series = vakjes
slides-footer = Alleen bij minstens { $threshold } antwoorden. Stand van { $day }.
slides-chart = Balken die dezelfde woorden laten zien. { $words }
summary-paper-title = Samenvatting van { $what }
summary-paper-notice = Voor het team en de manager. Het gaat over wat is besproken, en niet over wie wat zei.
summary-paper-footer = Versie { $version }, vrijgegeven op { $day }.
action-no-day = geen dag afgesproken
