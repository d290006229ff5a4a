# Kleine dingen die iedereen kan zeggen, en wat op veel kaarten terugkomt.

status-button = Waar staan we?
help-button = Hulp
result-button = Bekijk het resultaat
start-button = Begin met de pre-intake
back-button = Terug
protection-button = Zo beschermen we je antwoorden

pick-label = Team (verplicht)
pick-required = Kies een team.
pick-button = Verder

fact-trainer = Trainer
fact-coach = CLV-coach
fact-members = Medewerkers
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
welcome-trainer = Jij begeleidt een team als trainer. Ik zeg het als er iets voor je klaarstaat.
welcome-coach = Jij begeleidt een team als CLV-coach. Ik zeg het als er iets voor je klaarstaat.
welcome-member = Je team doet mee. Je hoort van me als de eerste vragen klaarstaan.
welcome-unknown = Je bent nog niet aangemeld bij een team. Dat doet de projectleider I&D.
welcome-stop = Typ "stop" als je geen herinneringen wilt. Typ "hulp" voor hulp of om iets te melden.

channel-title = Ik ben de bot van het Cultuurtraject
channel-installed = { $name } heeft me aan dit team toegevoegd.
channel-personal = Hier in het kanaal vraag ik niets. Open een chat met mij voor alles wat van jou is.
channel-remove = Wil je me hier niet? Verwijder me dan bij de apps van dit team.

language-title = In welke taal praat ik met je?
language-explained = Je keuze geldt voor de chat en voor je privépagina.
language-chosen = We praten Nederlands
language-change = Typ "taal" om dit te veranderen.

reminders-stopped = Je krijgt geen herinneringen meer
reminders-stopped-explained = Uitnodigingen en resultaten van je team krijg je nog wel. Die komen één keer.
reminders-resume-button = Toch weer herinneren
reminders-resumed = Je krijgt weer herinneringen
reminders-resumed-explained = Per vragenronde zijn het er hoogstens twee. Iedereen krijgt dezelfde.

protection-title = Zo beschermen we je antwoorden
protection-short = De vragen over je team beantwoord je nooit in deze chat, maar op je privépagina. Je browser verzegelt je antwoorden voordat ze weggaan.

unknown-title = Dat begrijp ik niet
unknown-try = Vraag bijvoorbeeld "waar staan we", of typ "hulp".
unknown-kept-by-microsoft = Ik bewaar niets van wat je typt. Microsoft bewaart wel wat in een chat staat. Gevoelige dingen schrijf je dus beter niet hier.

refused-title = Dit lukt zo niet
refused-mend = Wat je invulde staat er nog. Pas het aan op de kaart hierboven.
card-stale = Deze kaart is verlopen. Vraag waar jullie staan, dan krijg je een nieuwe.
went-wrong = Er ging iets mis bij ons. Probeer het over een paar minuten nog eens.
team-unknown = Dit team ken ik niet, of je hoort er niet bij. Vraag het aan de projectleider I&D.
key-missing = De sleutel van deze vragenronde is er niet. De beheerder kan zien wat er mis is.
seal-broken = Deze vragenronde is veranderd nadat hij openging. Daarom kan dit niet. Meld het bij de beheerder.
team-stands-still = Dit team staat stil. Buiten mij om is iets veranderd aan wie er mag lezen of aan een resultaat. Tot dat hersteld is, laat ik van dit team niets zien. De beheerder kan zien wat er mis is.
readers-not-confirmed = De gegevens zijn teruggezet. Ik laat niets zien totdat twee mensen hebben bevestigd wie er mag lezen. Probeer het later nog eens.

data-title = Wat ik van je weet
data-name = Naam
data-account = Account
data-object-id = Nummer in Teams
data-unknown = nog niet bekend
data-language = Taal
data-reminders = Herinneringen
data-reminders-value = { $on ->
    [yes] aan
   *[no] uit
}
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
erase-guides = Je begeleidt { $teams }. Draag dat eerst over. Vraag het aan de projectleider I&D.
erased-title = Je gegevens zijn gewist
erased = Schrijf je mij weer, dan ken ik je niet meer. Je kunt de app nu verwijderen.

## Berichten die vanzelf komen: wat er van een oude kaart overblijft, en later herinneren.

notice-over-title = De vragen voor { $team } zijn gesloten

snooze-title = Tot wanneer geen herinneringen?
snooze-explained = Uitnodigingen en resultaten van je team krijg je nog wel.
snooze-label = Eerste dag met herinneringen (verplicht)
snooze-required = Kies een dag.
snooze-button = Tot dan niet
snoozed = Tot { $day } krijg je geen herinneringen
snoozed-explained = Daarna herinner ik je weer. Uitnodigingen en resultaten krijg je nog wel.
snooze-not-ahead = Kies een dag na vandaag, hooguit een jaar vooruit.
snooze-instead = Alleen een tijdje niet
reminders-stop-button = Stop met herinneren

data-zone = Tijdzone
data-reminders-later = tot { $day } niet

overview-unreachable = { $count ->
    [one] 1 persoon kan ik nu niet bereiken. De app is verwijderd of nog niet geopend.
   *[other] { $count } personen kan ik nu niet bereiken. De app is verwijderd of nog niet geopend.
}
