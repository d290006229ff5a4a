# Vragen rond een sessie: vooraf, achteraf en aan de groep.

## Gevraagd worden

asked-title = { $kind ->
    [preparation] Voorbereiding op { $what } van { $team }
    [yearly] { $team }: welke normen blijven?
    [evaluation] { $team }: wat vond je van de sessie “{ $what }”?
   *[support] { $what } van { $team }
}
asked-why = { $kind ->
    [preparation] Je antwoorden helpen de trainer om de sessie voor te bereiden.
    [yearly] Je zegt bij elke norm wat ermee moet gebeuren. Daarna besluit het team samen.
    [evaluation] Zo weten team en trainer wat de volgende keer beter kan.
   *[support] Je zegt bij elke norm of je ermee kunt leven.
}
asked-visible-value = { $day }, op deze kaart
asked-sealed = Je antwoordt op je privépagina. Je antwoorden worden verzegeld. Zijn er minder dan { $threshold } antwoorden, dan laten we niets zien.

## Het resultaat

ended-title = { $kind ->
    [preparation] De vragen vooraf voor { $what } van { $team } zijn gesloten
    [yearly] De vragen over de normen van { $team } zijn gesloten
    [evaluation] De vragen over “{ $what }” van { $team } zijn gesloten
   *[support] De vragen zijn gesloten. { $what } van { $team }
}
ended-in-session = Jij ziet nu het resultaat. Het team ziet het in de sessie.
ended-early = Jij ziet nu het resultaat. Het team ziet het op { $day }. Deel het niet eerder.
ended-texts = Wat mensen voor jou schreven, lees je alleen op de leespagina.
ended-same = Iedereen in het team ziet hetzelfde, op hetzelfde moment. De manager ook.
ended-show = Bekijk het resultaat
outcome-title = { $kind ->
    [preparation] Voorbereiding op { $what } van { $team }
    [yearly] Welke normen van { $team } blijven
    [evaluation] Wat { $team } vond van “{ $what }”
    [room] Vraag aan de groep in { $what } van { $team }
   *[support] { $what } van { $team }
}
round-gone = Deze vragen zijn er niet meer. Typ “status”. Dan zie je hoe het verdergaat.
round-not-yet = Je kunt dit zien vanaf { $day }.
instrument-too-long = Dit zijn te veel vragen in één keer. Vraag hoogstens { $most } dingen.

## Te klein om te vragen

not-asked-title = Geen vragen rond de sessies van { $team }
not-asked-why = Rond een sessie vragen we alleen iets aan minstens { $least } mensen. In een kleiner team, zoals dit, kunnen mensen raden wie wat antwoordde.
not-asked-next = Vraag in de sessie zelf hoe het gaat. Mensen kunnen jou wel altijd apart schrijven.
late-asked-title = Sommige mensen horen te laat van de vragen: { $team }
late-asked-why = Zij kregen deze week al een andere vraag. De uitnodiging voor “{ $what }” zou pas na de sluiting komen.
late-asked-next = Zeg in de groep dat de vragen op de privépagina staan. Dat kan tot { $until }.
late-asked-quiet = Ik zeg niet wie dat zijn.
sessions-button = Bekijk de sessies

## Een groep die te klein is om te vragen

small-why = Deze groep heeft minder dan { $least } mensen. Iemand kan dan raden wie wat antwoordde. Daarom is er geen teamscan en zijn er geen vragen vooraf. Ik vraag ook niet om steun voor een norm. Dit is er wel:
small-think = Voor elke sessie denkt ieder voor zichzelf na, op een pagina die niets verstuurt.
small-write = De trainer apart schrijven kan altijd, ook zonder naam. In een kleine groep is wel vaker te raden wie schreef.
small-talk = In de sessie leidt de trainer het gesprek. De trainer zegt open dat er geen resultaat is.
small-aloud = Steun voor een norm vraagt de trainer hardop. Wat de groep aanneemt, legt de trainer in de sessie vast.
small-after = { $asks ->
    [yes] Na een sessie vraag ik wel hoe het was: de manager antwoordt dan mee.
   *[no] Na een sessie kan iedereen de trainer apart schrijven hoe het was.
}
small-reminder = Deze groep is te klein om vooraf iets te vragen. Er komen dus geen antwoorden.
think-ahead = Denk vooraf na over een paar vragen, alleen voor jezelf. De pagina verstuurt niets en bewaart niets.
think-button = Denk vast na
look-back-title = Hoe was “{ $title }” van { $team }?
look-back-why = Deze groep is te klein om het te vragen: iemand kan dan raden wie wat antwoordde.
look-back-write = Wil je iets vertellen over de sessie? Schrijf { $trainer } (trainer) apart, op je privépagina.
look-back-alone = Je kunt de enige zijn die schrijft. Wil je liever praten? Typ “hulp”.

## Vraag aan de groep

room-title = Vraag aan de groep: { $team }
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
room-promise = De vraag staat { $minutes } minuten open. Daarna ziet iedereen tegelijk het resultaat.
room-ask = Stel de vraag
room-ask-anyway = Stel de vraag toch zo
room-question-empty = Kies een stelling, of typ je eigen stelling of vraag.
room-too-long = Dit is te lang. Een vraag heeft hoogstens { $most } tekens, een keuze { $option }.
room-options = Geef { $least } tot { $most } keuzes.
room-options-alike = Twee keuzes zijn hetzelfde. Maak ze verschillend.
room-too-small = De vraag is niet gesteld. Er openden nog geen { $least } mensen hun privépagina in deze sessie. Laat iedereen die openen en vraag het dan nog eens. Of praat in tweetallen en haal daarna op.
room-running = Er staat al een vraag open. Wacht tot die gesloten is.
room-not-in-session = Je kunt de groep alleen iets vragen tijdens de sessie zelf.
room-too-late = De sessie duurt tot { $until }. Een vraag staat { $minutes } minuten open, dus die kan er nu niet meer bij. Praat in tweetallen en haal daarna op.
room-enough = In één sessie kun je { $most } vragen stellen. Dat is gebeurd. Praat in tweetallen en haal daarna op.
room-repeated = Deze vraag is in dit team al gesteld. Twee keer hetzelfde vragen kan verraden wat iemand antwoordde. Kies een stelling uit de lijst, of vraag iets anders.
room-reworded = Deze vraag lijkt op een vraag van deze sessie. Dat kan verraden wat iemand antwoordde. Kies een stelling uit de lijst, of wacht tot de volgende sessie.
room-yes = Ja
room-no = Nee
room-open-title = De vraag staat open: { $team }
room-open = Iedereen die op tijd was, heeft { $minutes } minuten. Zeg dat ze “Privépagina” openen in de chat. Een minuut later zie je het resultaat.
room-open-nobody = Ik laat niemand zien hoeveel mensen al antwoordden. Jou ook niet.
room-not-yet = Het resultaat is er op { $moment }.
room-look = Bekijk het resultaat
room-until = { $about ->
    [support] De trainer vraagt bij een paar normen of je ermee kunt leven. Je kunt antwoorden tot { $until }.
   *[room] De trainer stelt een vraag. Je kunt antwoorden tot { $until }.
}
room-until-who = De vraag staat op je privépagina. Heb je die in deze sessie nog niet geopend toen de eerste vraag kwam? Dan staat deze vraag er niet.
room-ended-title = De vraag aan de groep is gesloten: { $team }

## Als een tekst iemand lijkt te noemen

naming-found = Misschien is hieraan iemand te herkennen: { $words }. Je mag het zo laten.

## Sessies achteraf en vooraf: de samenvatting, de briefing en de documenten.

sessions-title = Sessies van { $team }
sessions-pre-intake = Briefing voor de intake
sessions-pre-intake-what = Het resultaat, met punten voor het gesprek
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
way-room = Vraag aan de groep
way-room-what = Tijdens de sessie, drie minuten, vanaf acht mensen, hoogstens vijf keer
way-round = { $kind ->
    [preparation] Resultaat van de voorbereiding
    [evaluation] Wat mensen vonden van de sessie
    [support] Steun voor de normen
   *[room] Resultaat van de vraag aan de groep
}
way-write = Schrijf de samenvatting
way-write-on = Ga verder met de samenvatting
way-rewrite = Verbeter de samenvatting
way-write-what = Zonder namen, voor het hele team
way-summary = Samenvatting

## De samenvatting

summary-title = Samenvatting van { $what }: { $team }
summary-version = Versie { $version } van { $day }
summary-decided = Wat jullie besloten
summary-norms = Normen die jullie aannamen
summary-actions = Afspraken
summary-next = De volgende keer
summary-action = – { $what } ({ $who })
summary-action-again = – { $what } ({ $who }, { $rhythm })
summary-action-due = – { $what } ({ $who }, { $day })
summary-evaluation = Bekijk wat mensen van de sessie vonden
summary-released-before = Deze versie is al gedeeld. Open de samenvatting opnieuw om te verbeteren.
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
notice-summary-again-title = De samenvatting van { $what } is veranderd: { $team }
notice-summary-again = De trainer heeft iets verbeterd of aangevuld. Dit is de nieuwe versie.
notice-summary-read = Lees de samenvatting

## Het formulier

form-title = Samenvatting van { $what }: { $team }
form-who-free = Schrijf wat er is besproken, niet wie het zei. Gebruik geen namen.
form-present = Hoeveel mensen waren er?
form-discussed = { $block }: wat is er besproken?
form-decided = Wat is er besloten?
form-points = Meer dan één punt? Zet elk punt op een nieuwe regel.
form-next = Wat pakken jullie de volgende keer op?
form-draft = Wat je invult, blijft een concept tot je het deelt. Je kunt altijd stoppen.
form-on = Bewaar en ga verder
form-new-action = Een afspraak erbij
form-what = Wat is er afgesproken?
form-owner = Wie let erop?
form-due = Op welke dag is het klaar?
form-person = Een afspraak hoort bij een rol. Daarna kan iemand in de chat zeggen: ik let erop.
form-add = Voeg toe
form-remove = Druk hier om deze afspraak weg te halen
form-check = Naar het overzicht
form-incomplete = Vul eerst in hoeveel mensen er waren en wat er is besproken.
form-look = Dit leest het team. Kijk het na.
form-no-norms = Er zijn geen normen aangenomen op de dag van deze sessie.
form-release-who = Iedereen in het team krijgt bericht, de manager en de CLV-coach ook.
form-release = Deel met het team
form-released-title = De samenvatting is gedeeld: { $what } van { $team }
form-released = Iedereen in het team krijgt bericht. De afspraken staan nu bij het team.
form-released-change = Klopt er iets niet? Schrijf dan een nieuwe versie. De oude blijft bewaard.

## De briefing

brief-title = Briefing voor { $what }: { $team }
brief-agenda = Agenda
brief-agenda-room = Vandaag
brief-agenda-day = Agenda, { $day }
brief-part = { $when }: { $what }
brief-time = { $begin }–{ $end }
brief-minutes = { $minutes } minuten
brief-pause = { $pause ->
    [break] Pauze
    [lunch] Lunch
   *[meal] Samen eten
}
brief-tight = Er is veel minder tijd dan dit meestal vraagt. Kies welk deel naar een volgende keer gaat.
brief-materials = Leg dit klaar
brief-scan = Waar het team staat
brief-no-scan = Er is geen resultaat. Zeg dat open in de sessie.
brief-talk = Deze groep is te klein voor een teamscan. Leid het gesprek, en zeg open dat er geen resultaat is. Laat mensen eerst alleen nadenken, dan in tweetallen praten en dan samen.
brief-preparation = Uit de voorbereiding
brief-norms = Normen tot nu toe
brief-no-norms = Het team heeft nog geen normen aangenomen.
brief-file-explained = Kies PDF om te lezen, Word om in te werken, of PowerPoint om te laten zien.

## Documenten

brief-paper-title = Briefing voor { $what }
brief-paper-notice = Alleen voor de trainer. Teksten en aparte inbreng staan alleen op de leespagina.
brief-paper-footer = Stand van { $day }. Alleen bij minstens { $threshold } antwoorden.
brief-paper-footer-plain = Stand van { $day }.
brief-on-sheet = { $what } (staat bij de bladen)
brief-sheets = { $form ->
    [pdf] Bladen voor de groep (PDF)
   *[docx] Bladen voor de groep (Word)
}
sheets-title = Bladen voor de groep
sheets-of = { $what } van { $team }
sheets-notice = Om te printen en op tafel te leggen. Er staat niets op wat iemand antwoordde.
sheets-footer = { $what }, { $team }. Stand van { $day }.
sheets-conduct = De gedragscode in gewone taal
sheets-norms = Onze normen tot nu toe
sheets-peers = Intervisie in een kleine groep
sheets-peers-agree = Dit spreken we af
sheets-peers-steps = Zo gaat het, stap voor stap
brief-steps = Wat jij doet
brief-when = Tijd
brief-what = Onderdeel
brief-form = Werkvorm
brief-needs = Kijk op de leespagina of iemand iets nodig heeft om mee te doen. Regel dat vooraf.
brief-kept = Afspraken van de vorige keer
brief-open = Wat nog meer openstaat
brief-evaluation = De vorige sessie, volgens het team
brief-kind = Soort
brief-norm = Zoals het team het zegt
brief-forms = Zo doe je het
brief-how-title = { $day }, { $when }: { $what }
brief-how = { $block ->
    [frame] { $form }. { $minutes } minuten.
    [knowledge] { $form }. { $minutes } minuten. Bouwsteen: kennis.
    [awareness] { $form }. { $minutes } minuten. Bouwsteen: bewustwording.
   *[action] { $form }. { $minutes } minuten. Bouwsteen: handelen.
}
brief-question = Vraag
brief-quoted = “{ $words }”
brief-ready = Leg klaar
brief-watch = Let op
step-read-waiting = Lees wat er op de leespagina wacht: teksten en aparte inbreng.
step-write-summary = Schrijf de samenvatting in de chat en deel die met het team.
step-before-session = voor de sessie
step-after-session = na de sessie
slides-notice = Dit laat zien waar jullie als team staan. Het beoordeelt niemand.
slides-as-of = Alleen bij minstens { $threshold } antwoorden. Stand van { $day }.
slides-then = Eerst
slides-now = Nu
slides-line = { $when } { $what }
slides-agenda-day = { $day }
slides-on = We gaan verder om { $time } uur.
slides-note = { $name }: { $said }
slides-note-ask = Laat eerst in kleine groepen praten. Haal dan op.
slides-note-result = Geef eerst stilte om te lezen. Vraag niet wie wat antwoordde.
slides-note-norms = Zo zegt het team het zelf. Lees elke zin voor.
slides-agreement = { $what } ({ $who }, { $state })
slides-chart = Balken die dezelfde woorden laten zien. { $words }
summary-paper-title = Samenvatting van { $what }
summary-paper-notice = Voor het team en de manager. Hier staat wat er is besproken, niet wie het zei.
summary-paper-footer = Versie { $version }, gedeeld op { $day }.
action-no-day = geen dag afgesproken

## Een samenvatting die er niet is

notice-missing-title = Komt er nog een samenvatting van { $what }? { $team }
notice-missing = De sessie was op { $day }. Het team kan nog nergens teruglezen wat jullie bespraken.
notice-missing-short = Een paar zinnen zijn genoeg. Komt hij er niet meer? Zeg het hier, dan vraag ik er niet meer naar.
summary-without-button = Er komt geen samenvatting
way-without-what = Zeg waarom, dan vraag ik er niet meer naar
summary-without-title = Geen samenvatting van { $what }: { $team }
summary-without-what = Het team leest dan waarom er geen samenvatting is. Schrijf je er later toch een, dan vervalt dit.
summary-without-label = Waarom komt er geen? (verplicht)
summary-without-required = Kies waarom er geen samenvatting komt.
summary-without-save = Bewaar
summary-without-why = { $reason ->
    [no_notes] er is niets opgeschreven
    [not_there] wie hem zou schrijven, is er niet meer
    [in_agreements] wat telt, staat in de normen en afspraken
   *[team_choice] het team wil er geen
}
summary-not-lacking = Van deze sessie hoeft geen samenvatting meer te komen, of hij is er al.
summary-comes-not-title = Van { $what } komt geen samenvatting: { $team }
summary-comes-not = Dat staat nu bij de sessie. Ik vraag er niet meer naar.
session-without = Er komt geen samenvatting
session-without-why = Van deze sessie komt geen samenvatting: { $why }.
brief-without = Samenvatting van de vorige keer
brief-without-why = Van { $session } is er geen samenvatting: { $why }.
