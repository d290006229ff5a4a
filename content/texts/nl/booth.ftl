# De pagina's buiten de chat: privépagina, leespagina, downloadpagina en uitlegpagina.
# De pagina vult namen zoals { $number } zelf in. Gebruik hier dus geen keuzes of meervouden.

## Overal

booth-site = Cultuurtraject
booth-how = Zo werkt dat
booth-new-window = (opent in een nieuw venster)
booth-close-window = Je kunt dit venster sluiten.
booth-try-again = Probeer het opnieuw
booth-support = Wil je hulp of iets melden? Typ “hulp” in de chat.

## Als er iets niet lukt

booth-opening = Je pagina gaat open. Op een trage verbinding duurt dat een paar tellen.
booth-script = Deze pagina heeft JavaScript nodig. Zet JavaScript aan en open de pagina opnieuw.
booth-lost = We krijgen geen verbinding. Ga terug naar de chat en druk nog eens op de knop.
booth-browser-title = Deze browser kan niet verzegelen
booth-browser = Deze browser is te oud om je antwoorden te verzegelen. Open de link uit de chat in een andere browser, zoals Edge.
booth-ticket-expired-title = Deze link werkt niet meer
booth-ticket-expired = Ga terug naar de chat en druk nog eens op de knop. Dan kun je verder.
booth-ticket-invalid-title = Deze link werkt niet
booth-ticket-invalid = Ga terug naar de chat en druk nog eens op de knop.
booth-request-malformed-title = Dit lukte niet
booth-request-malformed = Ga terug naar de chat en druk nog eens op de knop.
booth-texts-not-yours-title = Deze teksten zijn voor iemand anders
booth-texts-not-yours = Je leest wat aan jou als trainer geschreven is. Komt er een andere trainer, dan lees je dat nog twintig werkdagen.
booth-texts-gone-title = Hier zijn geen teksten
booth-texts-gone = Er schreef niemand, of het is al gewist. Teksten worden na hoogstens dertig dagen gewist.
booth-unreachable-title = We krijgen geen verbinding
booth-unreachable = Controleer je internet. Probeer het daarna opnieuw.

## Wat er klaarstaat

booth-choose-title = Wat wil je invullen?
booth-choose-hint = Er staat meer voor je klaar. Je kunt later terugkomen voor de rest.
booth-choose-open = Open tot { $moment }
booth-choose-other = Naar wat er nog klaarstaat
booth-more = Er staat nog meer voor je klaar dan op deze pagina past. Dat komt erbij als vragen van deze lijst gesloten zijn.
booth-over-title = De vragen zijn gesloten
booth-over = Je kunt niets meer insturen. Typ “status” in de chat. Dan zie je hoe het verdergaat.
booth-often-title = Je opende deze vragen al vaak
booth-often = Je hebt je privépagina al 30 keer geopend voor dezelfde vragen. Vaker kan niet, dus staan ze er nu niet bij. Wat je het laatst hebt verstuurd, telt. De rest van deze pagina werkt zoals altijd.
booth-nothing-title = Er staat nu niets voor je klaar
booth-nothing = Komt er iets bij, dan krijg je bericht in de chat.

## Begin

booth-start-facts = Ongeveer { $minutes } minuten. Open tot { $moment }.
booth-start-why-scan = Met het resultaat begint het gesprek met je team en de trainer.
booth-start-why-follow_up_scan = Zo zien jullie wat er veranderde sinds de eerste keer.
booth-start-why-preparation = De trainer bereidt hiermee de sessie voor.
booth-start-why-evaluation = Zo weten team en trainer wat de volgende keer beter kan.
booth-start-why-room = Daarna zien jullie samen het resultaat.
booth-start-why-support = Zo kiest het team normen waar mensen achter staan.
booth-start-why-yearly = Zo weet het team welke normen blijven.
booth-start-status = { $title }: { $status }.
booth-start-promise-title = Wat er met je antwoorden gebeurt
booth-start-together-scan = Na het sluiten zien je manager en je team hetzelfde resultaat, op hetzelfde moment. De trainer en de coach zien het iets eerder, om zich voor te bereiden.
booth-start-together-follow_up_scan = Na het sluiten zien je manager en je team hetzelfde resultaat, op hetzelfde moment. De trainer en de coach zien het iets eerder, om zich voor te bereiden.
booth-start-together-preparation = Na het sluiten ziet de trainer het resultaat. In de sessie ziet iedereen hetzelfde.
booth-start-together-evaluation = Na het sluiten zien je manager en je team hetzelfde resultaat, op hetzelfde moment. De trainer en de coach zien het iets eerder, om zich voor te bereiden.
booth-start-together-room = Na het sluiten ziet iedereen hetzelfde resultaat, op hetzelfde moment. De trainer ook.
booth-start-together-support = Na het sluiten zien je manager en je team hetzelfde resultaat, op hetzelfde moment. De trainer en de coach zien het iets eerder, om zich voor te bereiden.
booth-start-together-yearly = Na het sluiten zien je manager en je team hetzelfde resultaat, op hetzelfde moment. De trainer en de coach zien het iets eerder, om zich voor te bereiden.
booth-start-threshold = Minder dan { $threshold } antwoorden op een vraag? Dan laten we bij die vraag niets zien.
booth-start-asked = Deze { $number } mensen zijn gevraagd
booth-start-asked-hint = Staat er iemand bij die niet bij je team hoort? Vraag het na, voordat je antwoordt.
booth-start-asked-new = pas toegevoegd
booth-start-voluntary = Elke vraag mag je overslaan. Je verstuurt alles in één keer.
booth-start-link = Zo beschermen we je antwoorden
booth-start-begin = Begin

## Een vraag

booth-step = Vraag { $number } van { $total }
booth-back = Terug
booth-next = Volgende
booth-to-check = Naar het overzicht
booth-skip = Overslaan
booth-choose-one = Kies een antwoord, of druk op “Overslaan”.
booth-only-here = Je antwoorden staan nu alleen op dit scherm. Sluit je het voordat je verstuurt, dan ben je ze kwijt.

## De open vraag

booth-open-may-be-empty = Je mag dit leeg laten.
booth-open-count = { $used } van { $limit } tekens
booth-open-too-long = Je tekst is langer dan { $limit } tekens. Maak de tekst korter. We knippen zelf niets weg.
booth-open-reader-title = Wie leest dit?
booth-open-reader = { $trainer }, de trainer van je team. Na het sluiten, zonder je naam. Zijn er te weinig antwoorden? Dan wissen we je tekst.
booth-open-next = Komt er een andere trainer, dan hoort iedereen dat. { $trainer } leest dan nog twintig werkdagen wat aan { $trainer } geschreven is. Daarna wissen we het, behalve wat een opvolger van jou mag lezen.
booth-open-reader-nobody = Nu niemand. Een projectleider is trainer van je team, en die leest geen teksten. We wissen je tekst bij het sluiten. Mag een volgende trainer hem lezen? Vink dat dan aan.
booth-open-successor-means = Zonder vinkje wissen we je tekst. Die keuze zit mee in de verzegeling.
booth-open-style = Aan je manier van schrijven kan iemand je herkennen.
booth-open-deliver = Bezorg mijn tekst ook als er te weinig antwoorden zijn
booth-open-deliver-reveals = De trainer weet dan dat maar weinig mensen meededen. Zo is makkelijker te raden wie dit schreef.
booth-person-warning = Misschien is hieraan iemand te herkennen:
booth-person-name = een naam uit je team
booth-person-perhaps-name = misschien een naam
booth-person-role = een functie
booth-person-alone = dat geldt voor één persoon
booth-person-someone = dat gaat over één persoon
booth-person-self = daaraan ben jij misschien te herkennen
booth-person-nickname = misschien een bijnaam
booth-person-address = een adres of nummer
booth-person-free = Je mag het zo laten. Je kunt je tekst ook nog aanpassen.
booth-person-private = Alleen je eigen scherm controleert dit. Er is nog niets verstuurd.

## Functies die op iemand wijzen, met een komma ertussen
booth-person-words = manager, teammanager, afdelingsmanager, teamleider, leidinggevende, afdelingshoofd, unithoofd, directeur, baas, bazin, chef, trainer, coach, projectleider, secretaresse, stagiair, stagiaire

## Nakijken en versturen

booth-check-step = Nakijken
booth-check-title = Kijk je antwoorden na
booth-check-final = Na het versturen kun je je antwoorden niet terugzien. Tot het sluiten mag je opnieuw invullen: de laatste keer telt.
booth-check-empty = Je hebt niets ingevuld. Verstuur je dit zo, dan telt er van jou niets mee. Ook wat je eerder verstuurde vervalt.
booth-blank-title = Wil je alles openlaten?
booth-blank = Je hebt niets ingevuld. Stuurde je eerder al antwoorden? Dan neem je die hiermee terug. Er telt dan van jou niets mee.
booth-blank-send = Verstuur zonder antwoorden
booth-check-skipped = Overgeslagen
booth-check-no-text = Niets geschreven
booth-check-delivered = De trainer krijgt deze tekst ook als er te weinig antwoorden zijn.
booth-check-stays = Deze tekst is voor { $trainer } en niet voor een volgende trainer.
booth-check-succeeds = Een volgende trainer mag deze tekst ook lezen.
booth-check-nobody = Deze tekst heeft nu geen lezer. We wissen hem bij het sluiten.
booth-check-not-delivered = Zijn er te weinig antwoorden, dan wissen we deze tekst.
booth-check-change = Wijzig
booth-check-question = vraag { $number }
booth-send = Verstuur
booth-sending = Je antwoorden worden verstuurd. Dat kan een minuut duren. Laat deze pagina open.
booth-sending-again = Er is even geen verbinding. We proberen het vanzelf opnieuw. Laat deze pagina open.
booth-not-sent = Het versturen is niet gelukt. Je antwoorden staan nog op dit scherm. Druk nog eens op “Verstuur”. Ze tellen nooit dubbel.
booth-not-accepted = De pagina kan deze antwoorden niet versturen. Ze staan nog op dit scherm. Open de privépagina opnieuw in de chat.

## Na het versturen

booth-sealed-title = Dank je. Je antwoorden zijn verzegeld.
booth-sealed = Je hoeft niets meer te doen. Wil je iets veranderen? Tot het sluiten kun je opnieuw invullen: de laatste keer telt.
booth-sealed-closes = De vragen sluiten op { $moment }. Tot die tijd laten we niemand iets zien.
booth-sealed-result-scan = Op { $day } ziet het hele team het resultaat.
booth-sealed-result-follow_up_scan = Op { $day } ziet het hele team het resultaat.
booth-sealed-result-preparation = In de sessie, op { $day }, ziet het hele team het resultaat.
booth-sealed-result-evaluation = Op { $day } ziet het hele team het resultaat.
booth-sealed-result-room = Daarna ziet iedereen het resultaat. Het staat in de chat.
booth-sealed-result-support = Op { $day } ziet het hele team het resultaat.
booth-sealed-result-yearly = Op { $day } ziet het hele team het resultaat.
booth-sealed-threshold = Zijn er te weinig antwoorden, dan laten we niets zien en wissen we alles.
booth-sealed-trainer = Wil je de trainer apart iets schrijven? Dat kan altijd, op deze privépagina.
booth-newer-title = Je verstuurde later al iets anders
booth-newer = Wat je het laatst invulde, telt. Dat blijft zo staan. Deze antwoorden zijn niet bewaard.
booth-unasked-title = Deze vragen zijn niet aan jou gesteld
booth-unasked = Wie meedoet, stond vast toen de vragen opengingen. Je antwoorden zijn niet bewaard.
booth-toolate-title = De vragen zijn net gesloten
booth-toolate = Je antwoorden kwamen te laat en zijn niet bewaard. Dat spijt ons.

## Leespagina van de trainer

booth-reading-name = Leespagina
booth-reading-title = Teksten voor jou als trainer
booth-reading-hint = Deelnemers schreven dit aan jou, zonder naam. De volgorde zegt niets.
booth-reading-careful = Lees dit alleen. Neem geen zinnen letterlijk over en zoek niet wie iets schreef.
booth-reading-one = Tekst { $number } van { $total }
booth-reading-until = Je kunt dit lezen tot { $moment }. Daarna wissen we het.
booth-reading-empty = Er zijn geen teksten voor jou.
booth-reading-for = Je leest wat aan jou geschreven is. Wat aan een eerdere trainer geschreven is, lees je als de schrijver dat goedvond.

## Downloadpagina

booth-file-title = Je bestand staat klaar
booth-file-hint = De link werkt maar kort. Verlopen? Vraag het bestand dan opnieuw in de chat.
booth-file-save = Download het bestand
booth-file-busy = Het bestand wordt opgehaald.
booth-file-saved = { $name } is gedownload.
booth-file-failed = Het bestand is niet aangekomen. Druk nog eens op de knop.
booth-file-expired-title = Deze link werkt niet meer
booth-file-expired = Vraag het bestand opnieuw in de chat. Dan krijg je een nieuwe link.

## Zo beschermen we je antwoorden

booth-protect-title = Zo beschermen we je antwoorden
booth-protect-lead = Hier lees je wat we beloven, hoe dat werkt, en wie er tóch bij kan.

booth-protect-promise-title = Wat we beloven
booth-protect-purpose = Het resultaat is voor het gesprek in je team. Het is niet bedoeld om iemand te beoordelen.

booth-protect-steps-title = Hoe het werkt, stap voor stap
booth-protect-steps-1 = Je antwoordt op een privépagina en niet in de chat. Want Microsoft bewaart wat je in een chat typt.
booth-protect-steps-2 = Je antwoorden staan alleen op je scherm, tot je op “Verstuur” drukt. Je verstuurt alles in één keer.
booth-protect-steps-3 = Je browser verzegelt je antwoorden voordat ze weggaan. Openen gebeurt pas bij het sluiten, met een sleutel die apart ligt. Je naam staat er niet bij, en ook geen datum of tijd.
booth-protect-steps-4 = Een geheim kenmerk zorgt dat je maar één keer meetelt: de laatste keer. Jij ziet het nooit. Tot het sluiten kan het programma daarmee nagaan óf je meedeed. Daarna is de sleutel gewist.
booth-protect-steps-5 = Zolang de vragen open zijn, laten we niemand iets zien. Ook niet hoeveel mensen meedoen. Daarom krijgt iedereen dezelfde herinneringen.
booth-protect-steps-6 = Na het sluiten opent het programma alle antwoorden één keer. Het maakt er per vraag één woord van, en geen cijfers.
booth-protect-steps-7 = Bij elke vraag zijn minstens { $threshold } antwoorden nodig. Anders laten we bij die vraag niets zien.
booth-protect-steps-8 = Daarna wist het programma de losse antwoorden en de sleutels. Zijn er te weinig antwoorden, dan wist het alles.
booth-protect-steps-9 = De trainer en de coach zien het resultaat twee werkdagen eerder. Zo kunnen zij het gesprek voorbereiden.

booth-protect-texts-title = Wat je zelf schrijft
booth-protect-texts-1 = Een tekst is voor de trainer die op de pagina staat, zonder je naam. De teksten staan in willekeurige volgorde. Een volgende trainer leest je tekst als jij dat aanvinkte. Anders leest de vorige hem nog twintig werkdagen, en daarna wissen we hem.
booth-protect-texts-2 = Zijn er te weinig antwoorden, dan wissen we je tekst. Behalve als jij zelf koos om hem toch te bezorgen.
booth-protect-texts-3 = We wissen de teksten na hoogstens dertig dagen.

booth-protect-words-title = Verzegeld of anoniem
booth-protect-words-1 = Tot het sluiten heten je antwoorden verzegeld. Ze bestaan nog, en wij openen ze niet.
booth-protect-words-2 = Pas na het sluiten noemen we het resultaat anoniem. De losse antwoorden zijn dan gewist.

booth-protect-reach-title = Wie kan er tóch bij?

booth-protect-kept-title = Wat we wel van je bewaren
booth-protect-kept-1 = Je naam en het nummer van je werkaccount.
booth-protect-kept-2 = Je team en je rol. En kwam je er later bij: de dag waarop.
booth-protect-kept-3 = Je taal, je tijdzone en het adres van je chat met de bot.
booth-protect-kept-4 = Dat je gevraagd bent, en welke berichten je kreeg.
booth-protect-kept-5 = Op welke datums je niet kunt. Dat wissen we na de sessie.
booth-protect-kept-6 = In welke intervisiegroep je zit, of je even niet meedoet, en op welke afspraken je let.
booth-protect-kept-7 = Dat iemand je opgaf als nieuw, als dubbel of om van de lijst te gaan. Nooit waarom.
booth-protect-kept-8 = Heb je geen rol meer, dan wissen we je gegevens na een jaar. Je organisatie kan een andere tijd kiezen.
booth-protect-kept-9 = Ben je manager? Dan bewaren we of stappen van je team te laat zijn, en waarom. De projectleider ziet dat na tien werkdagen.
booth-protect-kept-more = Typ “wat weet je van mij” in de chat. Dan zie je wat er over jou staat.

booth-protect-tells-title = Wat de database hier extra bijhoudt
booth-protect-tells-lead = Jouw organisatie koos ervoor om dit bij te houden. Wie de database beheert, kan daaruit meer afleiden.
booth-protect-tells-statement-log = Een logboek van wat het programma aan de database vraagt, en wanneer. Daarin is te zien wanneer er antwoorden binnenkwamen.
booth-protect-tells-statement-statistics = Tellingen van hoe vaak het programma iets aan de database vraagt.
booth-protect-tells-auto-explain = Een logboek van vragen die lang duren, en wanneer.
booth-protect-tells-audit = Een logboek voor controle van wat er in de database gebeurt, en wanneer.
booth-protect-tells-log-archive = Een archief van elke verandering. Wat we later wissen, staat daar nog in. Antwoorden blijven er verzegeld.
booth-protect-tells-log-replication = Een tweede server krijgt elke verandering. Wat we wissen, kan daar nog staan. Antwoorden blijven er verzegeld.
booth-protect-tried-title = Hoe we onze eigen belofte aanvallen
booth-protect-tried-lead = We proberen onze belofte zelf te breken. Elke aanval speelden we minstens { $rounds } keer na. De laatste keer was { $day }.
booth-protect-tried-control = We deden elke aanval ook op een programma dat we expres stuk maakten. Daar moest de aanval lukken.
booth-protect-tried-texts = Van wie is welke tekst?
booth-protect-tried-ballots = Wie hoort bij welk verzegeld antwoord?
booth-protect-tried-traces = Laat meedoen een spoor achter?
booth-protect-tried-words = Is ergens te lezen wat iemand schreef?
booth-protect-tried-keys = Blijft er na het sluiten een sleutel over?
booth-protect-tried-box = Kan iemand antwoorden vervalsen of veranderen?
booth-protect-tried-passes = Werkt een valse of oude link?
booth-protect-tried-plays = Kan iemand de echte gegevens openen met een proefomgeving?
booth-protect-tried-surroundings = Vertelt iets rondom het programma wie wat doet?
booth-protect-tried-views = Ziet iemand verschil als je wel of niet meedoet?
booth-protect-tried-rights = Kan iemand in de database zich leesrecht geven, of een resultaat veranderen?
booth-protect-tried-input = Van wie is welke aparte inbreng?
booth-protect-tried-outcome = Aanvallen uit onze tabel: { $tried }. Gelukt: { $succeeded }.
booth-protect-tried-seen = Later is meer gevonden. Dat staat hierboven, onder “Wie kan er tóch bij?”.

booth-protect-decided-title = Wie hierover beslist
booth-protect-decided-lead = De ondernemingsraad en een privacytoets horen vooraf te gaan. Hieronder staat wat je organisatie daarover invulde.
booth-protect-works-council = Besluit van de ondernemingsraad
booth-protect-impact-assessment = Toets op privacy (DPIA)
booth-protect-not-filled = Nog niet ingevuld
booth-protect-not-open = Er gaan geen vragen open zolang dit niet compleet is.
booth-protect-not-loaded = Nu niet op te halen
