# Antwoorden op wat mensen het vaakst vragen. Welke zin wanneer komt, staat in content/questions/.
# Wat we over antwoorden beloven, staat alleen in promise.ftl.

## Voor wie in geen team zit, of er meer dan één heeft

question-in-overview = Dat verschilt per team. Kies het team in het overzicht.
question-not-listed = Je staat niet meer op de lijst van een team. Klopt dat niet? Zeg het tegen je manager of de projectleider I&D.
question-ask-manager = Hoor je wel bij een team? Vraag je manager of jij op de lijst staat.
question-teams = Je hoort bij meer dan één team. Druk op een team voor de volgende stap.
question-teams-more = Dit zijn { $count } van je teams. Zet de naam van een ander team in je vraag.
question-waiting = { $team } is nog niet begonnen. { $manager } kan beginnen.
question-begin = { $team } is nog niet begonnen. Jij kunt beginnen. Daarna nodig ik het team uit.
question-paused = Het traject van { $team } pauzeert nu.
question-over = Het traject van { $team } is voorbij. Er komen geen vragen en geen sessies meer.
question-small = { $why_no_scan ->
    [alike] Voor { $team } is er geen teamscan. In een ander team zitten bijna dezelfde mensen, en dan kunnen mensen raden wie wat antwoordde.
   *[few] { $team } was bij de start te klein voor een teamscan. In zo'n klein team kunnen mensen raden wie wat antwoordde.
}

## Wat er met antwoorden gebeurt

question-promised = Dit beloven we iedereen die antwoordt:
question-not-everything = Niet alles is te beschermen. De trainer kan je bijvoorbeeld herkennen aan je manier van schrijven.
question-reach-button = Wie kan er tóch bij?
question-ask-nobody = Vraag het daarom ook niet aan elkaar.
question-ask-no-team = Vraag het daarom ook niet aan mensen in het team.
question-tell-why = Je kunt wel vertellen waarom je meedoen belangrijk vindt.
question-already = Dank je. Dan hoef je niets te doen.
question-reminded-all = Een herinnering gaat naar iedereen in het team, ook naar wie klaar is. Je mag hem laten liggen.
question-for-employees = De vragen zijn voor de medewerkers. Jij hoeft niets te doen.
question-nothing-asked = Je staat nu niet op de lijst van een team. Je hoeft niets te doen.
question-change-until = Ja, dat kan bij { $team } tot { $until }. Vul alles opnieuw in. De laatste keer telt.
question-change-blank = Verstuur je alles leeg? Dan neem je je antwoorden terug.
question-change-dates = Er staan geen vragen open voor { $team }. Welke datums je niet kunt, verander je tot { $deadline }.
question-change-closed = Er staan nu geen vragen open voor { $team }. Na het sluiten kun je niets meer veranderen.
question-change-others = Wie gevraagd is, kan opnieuw antwoorden zolang de vragen openstaan. De laatste keer telt.
question-code-made = Je code is gemaakt in je eigen browser. Ik heb hem niet, en kan hem niet opzoeken.
question-code-again = Zonder code kun je dat gesprek niet meer openen. Schrijf een nieuw bericht, dan krijg je een nieuwe code.
question-code-reader = Een code is van wie jou schreef. Jij leest de inbreng zonder code.

## Gevraagd worden

question-skip = Elke vraag mag je overslaan.
question-sessions-all = De sessies zijn wel voor het hele team. Kun je niet? Zeg het tegen { $manager } of { $trainer }.
question-sessions-guide = De sessies van { $team } zijn wel voor het hele team.
question-long-asked = De vragen voor { $team } duren ongeveer { $minutes } minuten. Je verstuurt alles in één keer.
question-long-open = De vragen zijn voor de medewerkers van { $team }. Ze duren ongeveer { $minutes } minuten.
question-long-guide = De vragen zijn voor de medewerkers van { $team }. De teamscan duurt ongeveer { $scan_minutes } minuten.
question-long-none = Er staan nu geen vragen open voor { $team }. De teamscan duurt ongeveer { $scan_minutes } minuten.
question-many-asked = Er staan { $count } vragen open voor { $team }. Dat duurt ongeveer { $minutes } minuten.
question-many-open = Er staan { $count } vragen open voor de medewerkers van { $team }.
question-many-guide = De teamscan van { $team } heeft { $scan_count } vragen. Ze zijn voor de medewerkers.
question-many-none = Er staan nu geen vragen open voor { $team }. De teamscan heeft { $scan_count } vragen.
question-until-asked = Je kunt de vragen voor { $team } beantwoorden tot { $until }.
question-until-open = De vragen voor { $team } staan open tot { $until }.
question-until-scheduled = De vragen voor { $team } gaan open op { $opens }. Ze sluiten op { $scan_closes }.
question-until-dates = Er staan geen vragen open voor { $team }. Welke datums je niet kunt, zeg je tot { $deadline }.
question-until-none = Er staan nu geen vragen open voor { $team }.
question-joined-later = De vragen die nu openstaan voor { $team }, begonnen voordat jij erbij kwam. Je doet mee vanaf de volgende keer.
question-invited = De vragen voor { $team } staan voor je klaar. Je hebt geen uitnodiging nodig.
question-invited-soon = De uitnodiging voor { $team } komt op { $opens }.
question-invited-waiting = { $team } is nog niet begonnen. Je krijgt een uitnodiging als { $manager } begonnen is.
question-invited-none = Er staan nu geen vragen open voor { $team }. Je krijgt bericht als er weer vragen zijn.
question-invited-guide = De vragen zijn voor de medewerkers van { $team }. Jij krijgt er geen uitnodiging voor.
question-invited-lead = Als projectleider krijg je geen vragen. Wie in een team gevraagd wordt, bepaalt de lijst van dat team.
question-page-asked = Druk op “Privépagina”. De vragen voor { $team } staan daar klaar.
question-page-writes = Druk op “Privépagina”. Er staan nu geen vragen voor { $team }. Wel kun je { $trainer } daar apart schrijven.
question-page-manager = Druk op “Privépagina”. De vragen over { $team } zijn voor de medewerkers. Na een sessie vraag ik jou ook iets.
question-page-trainer = Als trainer van { $team } krijg je geen vragen. Wat mensen aan je schrijven, lees je op de leespagina.
question-page-guide = Jij krijgt geen vragen over { $team }. Je hebt de privépagina niet nodig.
question-page-waiting = { $team } is nog niet begonnen. Bij de eerste vragen krijg je de knop “Privépagina”.
question-page-none = Er staat nu niets voor je klaar bij { $team }. Bij nieuwe vragen krijg je de knop “Privépagina”.
question-page-left = Druk op “Privépagina”. Met je code lees je daar nog een antwoord van de trainer.
question-page-nobody = De privépagina is voor mensen in een team dat meedoet. Bij elke vraag staat de knop “Privépagina”.
question-why-manager = Je krijgt dit omdat je manager bent van { $team }. Dat team doet mee aan het Cultuurtraject.
question-why-trainer = Je krijgt dit omdat je trainer bent van { $team }.
question-why-coach = Je krijgt dit omdat je CLV-coach bent van { $team }.
question-why-member = Je krijgt dit omdat je op de lijst staat van { $team }. Dat team doet mee aan het Cultuurtraject.
question-why-program = Het team maakt samen afspraken over hoe je met elkaar omgaat.
question-why-lead = Je krijgt dit omdat je projectleider I&D bent.
question-why-nobody = Ik schrijf mensen in teams die meedoen aan het Cultuurtraject. Jij staat nu op geen enkele lijst.

## Het resultaat

question-result-ready = Het resultaat van { $team } is er.
question-result-none = Er is geen resultaat van { $team }. Je leest hier waarom.
question-result-early = De vragen voor { $team } sluiten op { $scan_closes }. Kort daarna zie jij het resultaat.
question-result-soon = De vragen voor { $team } zijn gesloten. Je krijgt bericht als het resultaat klaar is.
question-result-team = Het team ziet het op { $result_day }. Deel het niet eerder.
question-result-day = Het resultaat van { $team } komt op { $result_day }.
question-result-lead = Als projectleider krijg je het resultaat van { $team } niet. In het overzicht zie je hoe ver het team is.
question-extend-can = De vragen voor { $team } sluiten op { $until }. Jij kunt ze één keer langer openhouden.
question-extend-cannot = De vragen voor { $team } sluiten op { $until }. Deze vragen kun je niet langer openhouden.
question-extend-others = { $trainer } is de trainer van { $team }. De trainer kan de teamscan één keer langer openhouden.
question-extend-lead = De trainer van een team kan de teamscan één keer langer openhouden.
question-documents = Dit kun je openen bij { $team }.
question-documents-none = Er is nog geen document van { $team } voor jou.
question-documents-lead = Documenten van één team krijg je niet. De handreiking over alle teams wel.
question-document-result = Resultaat van de teamscan
question-document-briefing = Briefing voor de intake
question-document-summaries = Samenvattingen van sessies
question-document-guide = Handreiking met de norm
question-document-report = Eindverslag

## Mensen

question-trainer = De trainer van { $team } is { $trainer }.
question-trainer-you = Jij bent de trainer van { $team }.
question-write-trainer = Wil je { $trainer } iets vertellen, buiten de groep om? Dat kan op je privépagina.
question-coach = De CLV-coach van { $team } is { $coach }.
question-coach-you = Jij bent de CLV-coach van { $team }.
question-leave = Hoor je niet meer bij { $team }? Zeg het hieronder. { $trainer } kijkt ernaar, en je krijgt bericht.
question-leave-guide = Stop je met { $team }? De projectleider I&D draagt je rol over aan iemand anders.
question-leave-other = Is er een medewerker weg? Zeg het hieronder.
question-leave-lead = Draag je een team over? Kies het team in het overzicht.
question-left = Je staat niet meer op de lijst van een team. Met je code lees je nog een antwoord van de trainer.
question-new = Welkom. Je staat op de lijst van { $team }. { $manager } is de manager, { $trainer } de trainer.
question-new-guide = Welkom. Je begeleidt { $team }. In het traject zie je wat er was en wat er komt.
question-away = Je hoeft niet te zeggen waarom. Kies tot welke dag ik je geen herinneringen stuur.
question-away-session = Mis je een sessie? Zeg het tegen je manager of de trainer.
question-away-guide = Wil je je rol overdragen? Vraag het aan de projectleider I&D.

## Sessies

question-session = { $session } van { $team }: { $dates }.
question-session-place = De plaats is { $place }.
question-session-no-place = De plaats is nog niet bekend.
question-session-answer = Voor { $proposed } van { $team } is nog geen datum gekozen. Zeg tot { $deadline } wanneer je niet kunt.
question-session-proposed = Voor { $proposed } van { $team } is nog geen datum gekozen. Het team kan antwoorden tot { $deadline }.
question-session-choose = Het team heeft geantwoord over { $proposed } van { $team }. Kies nu een datum.
question-session-being-chosen = Er wordt nu een datum gekozen voor { $proposed } van { $team }. Je krijgt bericht.
question-session-none = Er is nog geen datum voor een sessie van { $team }. Je krijgt bericht als die er is.
question-session-none-planner = Er is nog geen datum voor een sessie van { $team }. Jij kunt er een voorstellen.
question-planned-lead = Wat er bij { $team } gepland is, zie je in het traject.
question-where-planner = De plaats is nog niet bekend. Jij kunt hem invullen.
question-where-unknown = De plaats is nog niet bekend. Vraag het aan { $manager } of { $trainer }.
question-move-can = Jij kunt de datum verplaatsen. Iedereen krijgt daar bericht van.
question-move-ask = Kun je dan niet? Zeg het tegen { $manager } of { $trainer }. Zij kunnen de datum verplaatsen.
question-move-others = { $manager } of { $trainer } kan de datum verplaatsen.
question-move-lead = De manager of de trainer van een team verplaatst een datum.

## Kleine dingen

question-language-teams = Ik volg de taal van Teams. Die kies je in Teams bij Instellingen.
question-language-here = Je kunt hier ook zelf een taal kiezen. Die geldt voor de chat en je privépagina.
question-welcome = Graag gedaan.
question-hello = Ik help teams in het Cultuurtraject. Ik plan, vraag en herinner.
question-hello-guide = Hieronder zie je waar je teams staan.
question-hello-member = Je team doet mee. Hieronder zie je waar jullie staan.
