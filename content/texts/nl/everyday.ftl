# Kleine dingen die iedereen kan zeggen, en wat op veel kaarten terugkomt.

status-button = Waar staan we?
help-button = Hulp
result-button = Bekijk het resultaat
start-button = Begin met de pre-intake
back-button = Terug
list-next = Volgende
protection-button = Zo beschermen we je antwoorden

pick-typed = Je kunt de naam van het team ook in je vraag zetten.

fact-trainer = Trainer
fact-coach = CLV-coach
fact-members = Medewerkers
fact-themes = Thema's
fact-asked = Wie we vragen
fact-asked-value = { $count ->
    [one] 1 medewerker
   *[other] { $count } medewerkers
}
fact-open = Vragen open
fact-open-value = { $first } tot en met { $last }
fact-until = Tot wanneer
fact-until-value = { $until }
fact-minutes = Hoe lang
fact-minutes-value = ongeveer { $minutes } minuten
fact-visible = Resultaat
fact-visible-value = { $day }

door-button = Privépagina
door-browser = Open in de browser
door-title = Privépagina
door-link-ready = Je privépagina staat klaar. Geef deze link aan niemand: wie hem opent, kan in jouw plaats antwoorden.
door-link-open = Open de privépagina
door-link-expires = De link werkt een half uur.
door-link-again = Nieuwe link

welcome-title = Welkom bij het Cultuurtraject
welcome-what = In het Cultuurtraject maakt je team samen een sociale norm: hoe willen we met elkaar omgaan? Ik plan, vraag en herinner.
welcome-lead = Jij bent projectleider I&D. Meld de teams aan. Daarna zie je hier waar elk team staat.
welcome-manager = Jouw team is aangemeld. Jij begint, samen met de trainer en de CLV-coach.
welcome-manager-started = Jouw team doet mee. Jij plant de sessies, samen met de trainer.
welcome-trainer = Jij begeleidt een team als trainer. Ik zeg het als er iets voor je klaarstaat.
welcome-coach = Jij begeleidt een team als CLV-coach. Ik zeg het als er iets voor je klaarstaat.
welcome-member = Je team doet mee. Je hoort van me als er vragen klaarstaan.
welcome-over = Het traject van je team is voorbij. Wat jullie afspraken, vind je hier terug.
welcome-unit = Jij hebt een rol in een eenheid. Bij “eenheden” zie je wat je kunt doen.
welcome-unknown = Doet je team mee, dan krijg je hier bericht. De projectleider I&D meldt teams aan.
welcome-stop = Typ “stop” als je geen herinneringen wilt. Typ “hulp” voor hulp of om iets te melden.

channel-title = Ik ben de bot van het Cultuurtraject
channel-installed = { $name } heeft me aan dit team toegevoegd.
channel-personal = Hier in het kanaal vraag ik niets. Open een chat met mij voor alles wat van jou is.
channel-remove = Wil je me hier niet? Verwijder me dan bij de apps van dit team.

language-chosen = We praten Nederlands
language-change = Typ “taal” om dit te veranderen.

reminders-which = Welke herinneringen wil je niet meer?
reminders-which-explained = Druk op wat je stoort: dan staat het uit. Druk later nog eens, en het staat weer aan. Uitnodigingen en resultaten krijg je altijd.
reminders-all = Alle herinneringen
reminders-state = { $state ->
    [on] aan
   *[off] uit
}
reminders-state-later = tot { $day } niet
reminders-stopped = { $what ->
    [one] Gestopt: { $name }
   *[all] Je krijgt geen herinneringen meer
}
reminders-still-come = Uitnodigingen en resultaten van je team krijg je nog wel.
reminders-resume-button = Toch weer herinneren
reminders-resumed = { $what ->
    [one] Weer aan: { $name }
   *[all] Je krijgt weer herinneringen
}
reminders-resumed-explained = Zijn er vragen, dan krijg je hoogstens twee herinneringen. Iedereen krijgt dezelfde.

protection-title = Zo beschermen we je antwoorden
protection-short = De vragen over je team beantwoord je nooit in deze chat, maar op je privépagina. Je browser verzegelt je antwoorden voordat ze weggaan.

unknown-title = Dat begrijp ik niet
unknown-help = Is er iets gebeurd? Hulp of melden
unknown-meant = Bedoel je …
unknown-try = Vraag het anders, of typ “menu”. Dan zie je wat ik kan.
unknown-kept-by-microsoft = Ik bewaar niets van wat je typt. Microsoft bewaart wel wat in een chat staat. Gevoelige dingen schrijf je dus beter niet hier.

refused-title = Dit lukt zo niet
refused-mend = Wat je invulde staat er nog. Pas het aan op de kaart hierboven.
card-stale = Deze kaart is verlopen. Typ “status” voor een nieuwe.
card-too-large = Dit past niet op één kaart. Maak het korter, of verdeel het.
went-wrong = Er ging iets mis bij ons. Probeer het over een paar minuten nog eens.
team-no-longer = Je hebt geen rol meer bij { $team }. De manager is nu { $manager }, de trainer { $trainer }.
team-unknown = Dit team ken ik niet, of je hoort er niet bij. Vraag het aan de projectleider I&D.
key-missing = Deze vragen werken nu niet. Zeg het tegen de beheerder.
seal-broken = Er klopt iets niet met deze vragen. Vul nu niets in. Zeg het tegen de beheerder.
team-stands-still = Dit team staat stil. Buiten mij om is iets veranderd aan wie er mag lezen of aan een resultaat. Tot dat hersteld is, laat ik van dit team niets zien. De beheerder kan zien wat er mis is.
readers-waiting = De gegevens zijn teruggezet
readers-not-confirmed = Ik laat niets zien totdat twee mensen hebben bevestigd wie er mag lezen. Probeer het later nog eens.

data-title = Wat ik van je weet
data-name = Naam
data-account = Account
data-object-id = Nummer in Teams
data-unknown = nog niet bekend
data-language = Taal
data-reminders = Herinneringen
data-chat = Chat
data-chat-value = het adres van deze chat, om je te kunnen bereiken
data-programme = Programma
data-answers = Antwoorden staan hier niet bij. Zolang vragen openstaan, kan ik nagaan of je al meedeed. Daarna niet meer. Wat je antwoordde, bewaar ik nooit bij je naam.
data-who = Klopt er iets niet? Vraag het aan de beheerder van je organisatie.
data-not-my-team = Ik hoor niet bij dit team
data-erase = Wis mijn gegevens
erase-title = Je gegevens wissen
erase-what = Ik wis wat ik van je bewaar: je naam, je account, je instellingen en je plek in het team. Wat in Teams, in documenten of in een back-up staat, kan ik niet wissen. Je krijgt geen berichten meer.
erase-answers = Een verzegeld antwoord blijft liggen tot de sluiting. Je naam staat er niet bij.
erase-confirm = Wis alles
data-guides = Wissen kan nog niet: je begeleidt { $teams }. Vraag de projectleider I&D om dat eerst over te dragen.
erase-guides = Je begeleidt { $teams }. Vraag de projectleider I&D om dat eerst over te dragen.
erased-title = Je gegevens zijn gewist
erased = Schrijf je mij weer, dan ken ik je niet meer. Je kunt de app nu verwijderen.

## Berichten die vanzelf komen: wat er van een oude kaart overblijft, en later herinneren.

notice-over-title = De vragen voor { $team } zijn gesloten

snooze-title = Wanneer wil je weer herinneringen?
snooze-which = Welke herinneringen blijven tot die dag weg? (verplicht)
snooze-which-required = Kies welke herinneringen.
snooze-button = Tot die dag niet
snooze-explained = Zet alleen uit wat je stoort, zodat je geen laatste dag mist. Uitnodigingen en resultaten krijg je altijd.
snooze-label = Eerste dag met herinneringen (verplicht)
snooze-required = Kies een dag.
snoozed = { $what ->
    [one] Tot { $day } niet: { $name }
   *[all] Tot { $day } krijg je geen herinneringen
}
snooze-not-ahead = Kies een dag na vandaag, hooguit een jaar vooruit.
snooze-instead = Alleen een tijdje niet
reminders-stop-button = Stop met herinneren

data-zone = Tijdzone

overview-unreachable = { $count ->
    [one] 1 persoon kan ik nu niet bereiken. De app is verwijderd of nog niet geopend.
   *[other] { $count } mensen kan ik nu niet bereiken. De app is verwijderd of nog niet geopend.
}

overview-held = { $count ->
    [one] Bij 1 persoon houdt een instelling van Teams mijn berichten tegen. Zodra de beheerder dat herstelt, gaan ze vanzelf uit.
   *[other] Bij { $count } mensen houdt een instelling van Teams mijn berichten tegen. Zodra de beheerder dat herstelt, gaan ze vanzelf uit.
}
undelivered-title = Niet aangekomen
undelivered-count = { $count ->
    [one] Aan 1 persoon kon ik iets niet sturen.
   *[other] Aan { $count } mensen kon ik iets niet sturen.
}
undelivered-what = Teams nam dit niet aan. De beheerder ziet waarom, en kan het opnieuw sturen.
undelivered-nothing = Alles is nu aangekomen.
undelivered-programme = Niet van één team
undelivered-kind = { $kind ->
    [asks] vragen die openstaan
    [session] datums en sessies
   *[news] ander nieuws
}
not-delivered-title = Uitnodigingen van { $team } gingen niet uit
not-delivered-some = Sommige mensen kregen nog geen uitnodiging voor de vragen die openstaan.
not-delivered-held = Een instelling van Teams houdt mijn berichten tegen. Vraag de beheerder om de app weer toe te staan. Dan gaan ze vanzelf uit.
not-delivered-refused = Teams nam ze niet aan, of was te lang niet te bereiken. De beheerder ziet waarom, en kan ze opnieuw sturen.
not-delivered-until = { $moved ->
    [yes] Daarom houd ik de vragen langer open, tot { $until }. Iedereen die gevraagd is, hoort dat.
   *[no] De vragen staan open tot { $until }. Blijft er te weinig tijd over, dan houd ik ze langer open.
}
