# Aparte inbreng: in de chat, op de privépagina en op de leespagina van de trainer.
# Teksten met booth- staan op een pagina. Gebruik daar geen keuzes of meervouden.

## In de chat

input-button = Aparte inbreng
input-title = Aparte inbreng
input-what = Wil je iets kwijt aan de trainer, buiten de groep om? Schrijf het op je privépagina.
input-where = Dat kan zonder je naam. Met een code lees je daar ook het antwoord.
input-not-here = Schrijf het niet in deze chat. Microsoft bewaart wat hier staat.
input-none = Aparte inbreng kan als je team met het traject begonnen is.
input-none-who = Medewerkers schrijven. De trainer leest het.
input-pick = Van welk team wil je de inbreng lezen?
input-read = Lees de inbreng
input-read-title = Aparte inbreng uit { $team }
input-read-what = Dit is voor jou als trainer. Deel het met niemand, ook niet met de manager of de coach.
input-not-started = Voor dit team is er geen aparte inbreng. Het traject is nog niet begonnen of al voorbij.
input-empty = Er staat nog geen tekst. Schrijf iets en verstuur het dan.
input-name = Schrijf je naam, in hoogstens tachtig tekens. Of kies een manier zonder naam.
input-gone = Deze inbreng is er niet meer.

notice-input-title = Er is iets te lezen uit { $team }
notice-input = Er is aparte inbreng, of er zijn voorstellen voor de norm. Elk heeft een eigen leespagina.
notice-input-quiet = De manager, de coach en het team krijgen dit bericht niet.
notice-line-title = Schreef je de trainer van { $team } apart?
notice-line = Dan kan er een antwoord zijn. Met je code lees je het op je privépagina.
notice-line-quiet = Het hele team krijgt dit elke week, ook als er niets is. Typ "stop" als je het niet wilt.
remind-input = Schreef je de trainer apart? Met je code zie je op je privépagina of er antwoord is.

## Op de privépagina: de weg ernaartoe

booth-input-title = Aparte inbreng
booth-input-offer = Wil je iets kwijt buiten de groep om? Schrijf het aan { $trainer }, de trainer van { $team }.
booth-input-go = Aparte inbreng aan { $trainer }
booth-input-home-title = Schrijf { $trainer }, buiten de groep om
booth-input-home = Dat kan met of zonder je naam, zo lang het traject loopt.
booth-input-write = Schrijf een bericht
booth-input-have-code = Ik heb een code
booth-input-again = Wil je nog een bericht schrijven? Open de privépagina opnieuw in de chat.
booth-input-back = Terug naar de privépagina

## Wat er altijd bij staat

booth-input-know-title = Goed om te weten
booth-input-know-reader = { $trainer } leest wat je schrijft. Je manager, de coach en je collega’s niet. Komt er een andere trainer, dan leest die het ook.
booth-input-know-moment = Bezorgen gebeurt op twee vaste momenten per week. Het eerste is { $moment }.
booth-input-know-lone = Is er maar één bericht, dan wacht het op een tweede. Na tien werkdagen gaat het alleen. Je kunt dus de enige zijn.
booth-input-know-report = Dit is geen officiële melding. Er volgt geen onderzoek op.
booth-input-know-crime = Gaat het om een strafbaar feit? Dan kan de trainer verplicht zijn dat te melden. Wat je schreef, gaat dan mee.
booth-input-know-kept = Aan het eind van het traject wissen we alles. De trainer mag het ook eerder wissen.
booth-input-support-title = Wil je hulp, of iets officieel melden?
booth-input-support = Hier kun je terecht, ook zonder dat je manager het weet. Typ “hulp” in de chat voor alle mogelijkheden.

## Schrijven

booth-input-way-title = Hoe wil je schrijven?
booth-input-way-anonymous = Zonder naam
booth-input-way-anonymous-means = Je naam staat er niet bij. { $trainer } kan je niet antwoorden, en kan soms raden wie het schreef.
booth-input-way-code = Zonder naam, met een code
booth-input-way-code-means = Je naam staat er niet bij. Met de code lees je het antwoord en schrijf je terug.
booth-input-way-name = Met je naam
booth-input-way-name-means = { $trainer } weet wie je bent en kan je aanspreken. Je krijgt ook een code.
booth-input-way-missing = Kies eerst hoe je wilt schrijven.
booth-input-write-title = Wat wil je kwijt aan { $trainer }?
booth-input-write-hint = Aan je manier van schrijven kan iemand je herkennen. Noem liever geen namen van anderen.
booth-input-name = Je naam
booth-input-name-missing = Schrijf je naam op, of ga terug en kies “Zonder naam”.
booth-input-text-missing = Er staat nog geen tekst.
booth-input-to-check = Nakijken
booth-input-promise = Wat je schrijft, staat nu alleen op dit scherm.

## Nakijken en verzenden

booth-input-check-title = Klopt dit zo?
booth-input-check-hint = Na het verzenden kun je het niet meer wijzigen of terughalen. Het is dan voor { $trainer }.
booth-input-check-name = Met je naam: { $name }
booth-input-busy = Een ogenblik.
booth-input-not-sent = Het is niet gelukt. Wat je schreef, staat nog op dit scherm. Druk nog eens op de knop.
booth-input-not-accepted = De pagina kan dit niet meer versturen. Kopieer je tekst en open de pagina opnieuw in de chat.
booth-input-full = Er is nu geen plaats voor meer berichten. Je bericht is niet verstuurd. Hieronder staat waar je wel terechtkunt.
booth-input-closed = Het traject is voorbij. Je bericht is niet verstuurd. Hieronder staat waar je wel terechtkunt.

## De code

booth-input-code-title = Je bericht is verstuurd. Dit is je code.
booth-input-code-once = Schrijf de code op. We laten hem één keer zien en kunnen hem niet terugvinden.
booth-input-code-keep = Bewaar de code waar niemand anders hem ziet. Wie hem heeft, kan lezen wat jij en { $trainer } schrijven.
booth-input-code-copy = Kopieer de code
booth-input-code-copied = De code is gekopieerd.
booth-input-code-not-copied = Kopiëren lukt hier niet. Schrijf de code op.
booth-input-code-kept = Ik heb de code opgeschreven
booth-input-done-title = Dank je. Je bericht is verstuurd.
booth-input-done = Het is verzegeld tot het bezorgd wordt.
booth-input-done-moment = Het eerste moment is { $moment }. Ben je de enige, dan duurt het langer.
booth-input-done-line = Van een antwoord krijg jij geen bericht. Elke week krijgt het hele team dezelfde herinnering om te kijken.

## Terugkomen met een code

booth-input-return-title = Wat is je code?
booth-input-return-hint = Zestien cijfers. Spaties maken niet uit.
booth-input-return-open = Open het gesprek
booth-input-code-unknown = Deze code kennen we niet. Kijk of elk cijfer klopt. Misschien is het gesprek al gewist.
booth-input-code-busy = Er worden nu te veel codes geprobeerd. Probeer het later nog eens.
booth-input-talk-title = Je gesprek met { $trainer }
booth-input-no-reply = Er is nog geen antwoord.
booth-input-you = Jij
booth-input-answer = Wil je terugschrijven?
booth-input-thread-full = Dit gesprek is zo lang als het kan zijn. Begin een nieuw bericht als je verder wilt.
booth-input-gone-title = Deze inbreng is er niet meer
booth-input-gone = Het traject is voorbij, of de trainer heeft de inbreng gewist.

## De leespagina van de trainer

booth-inbox-title = Aparte inbreng voor jou als trainer
booth-inbox-hint = Mensen uit het team schreven dit aan jou, buiten de groep om. De volgorde zegt niets.
booth-inbox-careful = Lees dit alleen. Zoek niet wie het schreef, en neem geen zinnen letterlijk over.
booth-inbox-next = Nieuwe inbreng komt hier op vaste momenten. Het volgende is { $moment }.
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
booth-inbox-wipe-title = Wis de inbreng
booth-inbox-wipe = Aan het eind van het traject gebeurt dit vanzelf. Eerder mag ook.
booth-inbox-wipe-button = Wis wat hier staat
booth-inbox-sure-title = Alles wissen wat je hier las?
booth-inbox-sure = Jij en de schrijvers kunnen deze gesprekken dan niet meer lezen. Dit kun je niet terugdraaien.
booth-inbox-sure-waiting = Wat nog op bezorging wacht, blijft en komt later.
booth-inbox-sure-wipe = Wis alles
booth-inbox-wiped-title = De inbreng is gewist
booth-inbox-wiped = Wij kunnen het niet meer openen. Nieuwe inbreng komt weer op de vaste momenten.
booth-inbox-not-wiped = Het wissen is niet gelukt. Druk nog eens op de knop.

## Op de uitlegpagina

booth-protect-input-title = Wat je de trainer apart schrijft
booth-protect-input-1 = Aparte inbreng is voor de trainer. Je kiest zelf of je naam erbij staat. Komt er een andere trainer, dan leest die het ook.
booth-protect-input-2 = We bewaren niet wie schreef. Tot het vaste moment ligt je bericht in de volgorde van aankomst. Daarna bewaren we alleen de dag van bezorgen. Alles is versleuteld en even groot.
booth-protect-input-3 = Bezorgen gebeurt twee keer per week, vanaf twee berichten. Eén los bericht gaat pas na tien werkdagen. Je kunt dan de enige zijn.
booth-protect-input-4 = Met je eigen code lees je het antwoord. Die code bewaren we niet. Wie hem heeft, kan meelezen.
booth-protect-input-5 = Aan het eind van het traject wissen we alles. De trainer mag het ook eerder wissen.
