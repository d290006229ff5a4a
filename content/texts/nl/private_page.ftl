# Aparte inbreng: in de chat, op de privépagina en op de leespagina van de trainer.
# Teksten met booth- staan op een pagina. Gebruik daar geen keuzes of meervouden.

## In de chat

input-button = Schrijf de trainer apart
input-title = Aparte inbreng
input-what = Wil je de trainer iets vertellen, buiten de groep om? Schrijf het op je privépagina.
input-how-long = Je bericht komt na één tot twee weken aan, soms pas na vier. Daarna leest de trainer het en komt er een antwoord. Is er haast? Typ “hulp”.
input-where = Dat kan zonder je naam. Met een code lees je daar ook het antwoord.
input-who-reads-nobody = Wie schrijft uit { $team }, schrijft aan de volgende trainer. Een projectleider is daar nu trainer, en die leest niets.
input-who-reads = Wie schrijft uit { $team }, schrijft aan { $trainer }. Die leest het.
input-not-here = Schrijf het niet in deze chat. Microsoft bewaart wat hier staat.
input-none = Medewerkers en de manager van een team dat begonnen is, kunnen de trainer apart schrijven.
input-none-who = De trainer van dat team leest het.
input-pick = Van welk team wil je de inbreng lezen?
input-read = Lees de inbreng
input-read-title = Aparte inbreng uit { $team }
input-read-what = Dit is voor jou als trainer. Deel het met niemand, ook niet met de manager of de coach.
input-read-before = Lees wat in het vorige traject is geschreven
input-read-before-until = Wat in het vorige traject is geschreven, lees je tot vier weken na het einde.
input-read-until = Je bent hier geen trainer meer. Wat aan jou geschreven is, lees je nog tot { $day }.
input-not-started = Voor dit team is er geen aparte inbreng. Het traject is nog niet begonnen of al voorbij.
input-empty = Er staat nog geen tekst. Schrijf iets en verstuur het dan.
input-name = Schrijf je naam, in hoogstens tachtig tekens. Of kies een manier zonder naam.
input-gone = Deze inbreng is er niet meer.

notice-input-title = Er is iets te lezen uit { $team }
notice-input = Er is aparte inbreng, of er zijn voorstellen voor de norm. Elk heeft een eigen leespagina.
notice-input-quiet = De manager, de coach en het team krijgen dit bericht niet.
notice-line-title = Schreef je de trainer van { $team } apart?
notice-line = Dan kan er een antwoord zijn. Met je code lees je het op je privépagina.
notice-line-quiet = Het hele team krijgt dit hoogstens eens in de vier weken, ook als er niets is. Typ “stop” als je het niet wilt.
remind-input = Schreef je de trainer apart? Met je code zie je op je privépagina of er antwoord is.

## Op de privépagina: de weg ernaartoe

booth-input-title = Aparte inbreng
booth-input-offer = Wil je iets vertellen buiten de groep om? Schrijf het aan { $trainer }, de trainer van { $team }.
booth-input-go = Schrijf { $trainer } apart
booth-input-home-title = Schrijf { $trainer }, buiten de groep om
booth-input-home = Dat kan met of zonder je naam, zolang het traject loopt.
booth-input-write = Schrijf een bericht
booth-input-have-code = Ik heb een code
booth-input-only-back = Nieuwe berichten kun je hier niet meer schrijven. Met je code lees je nog wat er geantwoord is.
booth-input-enough = Iedereen kan per dag een aantal berichten sturen. Voor vandaag zijn ze op. Open de privépagina morgen opnieuw in de chat.
booth-input-enough-title = Vandaag kan er niets meer bij
booth-input-back = Terug naar de privépagina

## Wat er altijd bij staat

booth-input-know-title = Goed om te weten
booth-input-next-trainer = de volgende trainer
booth-input-know-nobody = Een projectleider is nu trainer van je team, en die leest niets. Wat je schrijft, wacht op de volgende trainer. Die mag het lezen. Zo kan het langer duren dan hieronder staat.
booth-input-know-reader = Wat je schrijft, leest { $trainer }. Het team, de manager en de coach krijgen het niet te zien.
booth-input-know-successor = Komt er een andere trainer, dan hoort iedereen dat. Wat al geschreven is, leest { $trainer } dan nog twintig werkdagen. Daarna wissen we het, behalve wat een opvolger van jou mag lezen.
booth-input-know-moment = We bezorgen op vaste momenten: dinsdag en donderdag. Hoeveel momenten je bericht wacht, bepaalt het toeval. Reken op één tot twee weken. Daarna pas kan de trainer antwoorden.
booth-input-know-lone = Is er maar één bericht, dan wacht het langer en gaat het alleen: na twee tot vier weken. Je kunt dus de enige zijn.
booth-input-know-report = Dit is geen officiële melding. Er volgt geen onderzoek op.
booth-input-know-crime = Schrijf je over een misdrijf? Dan moet de trainer dat soms melden, met wat je schreef.
booth-input-know-kept = Na het eind van het traject kun je nog vier weken een antwoord lezen. Dan wissen we alles. De trainer mag een gesprek eerder wissen.
booth-input-support-title = Wil je hulp, of iets officieel melden?
booth-input-support = Hier kun je terecht, ook zonder dat je manager het weet. Typ “hulp” in de chat voor alle mogelijkheden.

## Schrijven

booth-input-way-title = Hoe wil je schrijven?
booth-input-way-anonymous = Zonder naam
booth-input-way-anonymous-means = Je naam staat er niet bij. Dan kan { $trainer } je niet antwoorden, en soms wel raden wie het schreef.
booth-input-way-code = Zonder naam, met een code
booth-input-way-code-means = Je naam staat er niet bij. Met de code lees je het antwoord en schrijf je terug.
booth-input-way-name = Met je naam
booth-input-way-name-means = Zo weet { $trainer } wie je bent, en kan je aanspreken. Je krijgt ook een code.
booth-input-way-missing = Kies eerst hoe je wilt schrijven.
booth-input-successor-means = Zonder vinkje blijft het bij de trainer van nu. Die keuze zit mee in de verzegeling.
booth-input-successor = Een volgende trainer mag dit ook lezen
booth-input-write-title = Wat wil je { $trainer } vertellen?
booth-input-write-hint = Aan je manier van schrijven kan iemand je herkennen. Noem liever geen namen van anderen.
booth-input-name = Je naam
booth-input-name-missing = Schrijf je naam op, of ga terug en kies “Zonder naam”.
booth-input-text-missing = Er staat nog geen tekst.
booth-input-to-check = Nakijken
booth-input-promise = Wat je schrijft, staat nu alleen op dit scherm.

## Nakijken en versturen

booth-input-check-title = Klopt dit zo?
booth-input-check-hint = Na het versturen kun je het niet meer wijzigen of terughalen. Het is dan voor { $trainer }.
booth-input-check-name = Met je naam: { $name }
booth-input-busy = Een ogenblik.
booth-input-not-sent = Het is niet gelukt. Wat je schreef, staat nog op dit scherm. Druk nog eens op de knop.
booth-input-not-accepted = De pagina kan dit niet meer versturen. Kopieer je tekst en open de pagina opnieuw in de chat.
booth-input-full = Er is nu geen plaats. Je bericht is niet verstuurd. Probeer het na het volgende vaste moment opnieuw.
booth-input-toolate = Deze pagina stond te lang open, of het traject is voorbij. Kopieer je tekst en open de privépagina opnieuw in de chat.
booth-input-used = Met deze pagina is al een bericht verstuurd. Kopieer je tekst en open de privépagina opnieuw in de chat.

## De code

booth-input-code-title = Je bericht is verstuurd. Dit is je code.
booth-input-code-once = Schrijf de code op. Hij is op deze pagina gemaakt en gaat niet naar ons. Wij kunnen hem dus niet terugvinden.
booth-input-code-keep = Bewaar de code waar niemand anders hem ziet. Wie hem heeft, kan lezen wat jij en { $trainer } schrijven.
booth-input-code-copy = Kopieer de code
booth-input-code-copied = De code is gekopieerd.
booth-input-code-not-copied = Kopiëren lukt hier niet. Schrijf de code op.
booth-input-code-kept = Ik heb de code opgeschreven
booth-input-done-title = Dank je. Je bericht is verstuurd.
booth-input-done = Het is verzegeld tot het bezorgd wordt.
booth-input-done-moment = Dat gebeurt op een dinsdag of donderdag, na een tijd die het toeval bepaalt.
booth-input-done-line = Van een antwoord krijg jij geen bericht. Kijk af en toe zelf, met je code. Eens in de vier weken, ongeveer, krijgt het hele team dezelfde herinnering. Ligt het traject stil, dan niet.

## Terugkomen met een code

booth-input-return-title = Wat is je code?
booth-input-return-hint = Twintig letters en cijfers. Spaties en hoofdletters maken niet uit.
booth-input-return-open = Open het gesprek
booth-input-code-old = Dit is een code van zestien cijfers. Die hoorden bij een eerdere versie en openen niets meer. Schrijf een nieuw bericht als je verder wilt.
booth-input-code-mistyped = Een code heeft twintig letters en cijfers. Kijk of er een teken mist.
booth-input-code-unknown = Bij deze code staat nog niets. Een nieuw bericht is na ongeveer een week te vinden. Kijk ook of elk teken klopt. Misschien is het gesprek gewist.
booth-input-talk-title = Je gesprek met { $trainer }
booth-input-no-reply = Er is nog geen antwoord.
booth-input-you = Jij
booth-input-answer = Wil je terugschrijven?
booth-input-thread-full = Dit gesprek is zo lang als het kan zijn. Begin een nieuw bericht als je verder wilt.
booth-input-gone-title = Deze inbreng is er niet meer
booth-input-gone = Het traject is voorbij, of de trainer heeft de inbreng gewist.

## Vooraf nadenken, in een groep die te klein is om te vragen

booth-think-title = Denk vast na over de sessie
booth-think-lead = Deze vragen zijn voor jou. Denk erover na, of schrijf hier op wat je wilt zeggen.
booth-think-question-1 = Wat moet er in de sessie echt aan bod komen?
booth-think-question-2 = Wat gaat goed in hoe jullie met elkaar omgaan?
booth-think-question-3 = Wanneer zei je iets niet, en wat hield je tegen?
booth-think-question-4 = Wat wil je in de sessie zeggen, en wat houd je voor jezelf?
booth-think-question-5 = Wat heb je nodig om dat te kunnen zeggen?
booth-think-trainer = Wil je iets vertellen, buiten de groep om? Schrijf de trainer apart, op je privépagina. Die open je in de chat.
booth-think-promise = Deze pagina verstuurt niets en bewaart niets. Als je de pagina sluit, is je tekst weg.

## De leespagina van de trainer

booth-inbox-title = Aparte inbreng voor jou als trainer
booth-inbox-hint = Mensen uit het team schreven dit aan jou, buiten de groep om. Ook de manager kan schrijven. De volgorde zegt niets, en de dag van bezorging ook niet.
booth-inbox-careful = Lees dit alleen. Zoek niet wie het schreef, en neem geen zinnen letterlijk over.
booth-inbox-next = Nieuwe inbreng komt hier op vaste momenten. Het volgende is { $moment }.
booth-inbox-nearly-full = Er staat veel op deze pagina. Wis wat je niet meer nodig hebt, dan blijft er plaats.
booth-inbox-until = Je bent hier geen trainer meer. Tot { $day } lees je wat aan jou geschreven is. Daarna wissen we het.
booth-inbox-empty = Er is niets bezorgd.
booth-inbox-delivered = Bezorgd op { $day }
booth-inbox-writer = Inbreng
booth-inbox-you = Jouw antwoord
booth-inbox-name = Ondertekend met de naam { $name }. Wij hebben die naam niet gecontroleerd.
booth-inbox-no-reply = Hierop kun je niet antwoorden. De schrijver koos geen code en geen naam.
booth-inbox-full = Dit gesprek is zo lang als het kan zijn.
booth-inbox-reply = Antwoord
booth-inbox-reply-label = Jouw antwoord
booth-inbox-reply-hint = De schrijver leest het met de code. Niemand krijgt bericht dat je antwoordde.
booth-inbox-reply-send = Verstuur het antwoord
booth-inbox-stop = Toch niet
booth-inbox-wipe-title = Wis dit gesprek
booth-inbox-wipe-button = Wis dit gesprek
booth-inbox-sure-title = Dit gesprek wissen?
booth-inbox-sure = Jij en de schrijver kunnen dit gesprek dan niet meer lezen.
booth-inbox-sure-undo = Dit kun je niet terugdraaien.
booth-inbox-sure-unread = Jouw antwoord is het laatste in dit gesprek. De schrijver heeft het misschien nog niet gelezen.
booth-inbox-sure-waiting = Wat nog op bezorging wacht, blijft en komt later.
booth-inbox-sure-wipe = Wis het gesprek
booth-inbox-wiped-title = De inbreng is gewist
booth-inbox-wiped = Wij kunnen het niet meer openen. Nieuwe inbreng komt weer op de vaste momenten.
booth-inbox-not-wiped = Het wissen is niet gelukt. Druk nog eens op de knop.

## Op de uitlegpagina

booth-protect-input-title = Wat je de trainer apart schrijft
booth-protect-input-1 = Aparte inbreng is voor de trainer die op de pagina staat. Je kiest zelf of je naam erbij staat, en of een volgende trainer het mag lezen.
booth-protect-input-2 = Je browser verzegelt wat je schrijft. We bewaren niet wie schreef, en wanneer. Wel de dag van bezorgen. Alles is even groot.
booth-protect-input-3 = We bezorgen twee keer per week, vanaf twee berichten, na een tijd die het toeval bepaalt. Eén los bericht gaat pas na twee tot vier weken. Je kunt dan de enige zijn.
booth-protect-input-4 = Met je eigen code lees je het antwoord. Die code maakt je browser, en hij gaat niet naar ons. Wie hem heeft, kan meelezen.
booth-protect-input-5 = Na het eind van het traject kun je vier weken een antwoord lezen. Dan wissen we alles. De trainer mag een gesprek eerder wissen.
