# Wat iemand nodig heeft om mee te doen: op de privépagina, en op de leespagina van de trainer.

booth-needs-title = Wat heb je nodig?
booth-needs-offer = Heb je iets nodig om mee te doen, zoals een tolk of ander eten? { $organiser } leest het.
booth-needs-go = { $session }: zeg wat je nodig hebt
booth-needs-hint = Kies wat er geregeld moet worden. Waarom je het nodig hebt, hoef je niet te zeggen.
booth-needs-line = In je eigen woorden (mag leeg)
booth-needs-reach = Hoe kan { $organiser } je bereiken? (mag leeg)
booth-needs-reach-hint = Vul je hier iets in? Dan weet { $organiser } wie je bent, en kan met je overleggen.
booth-needs-too-long = Dit is te lang. Maak het korter. We knippen zelf niets weg.
booth-needs-nothing = Je hebt niets ingevuld. Verstuur je dit zo, dan haal je terug wat je eerder schreef.
booth-needs-busy = We versturen het. Dat kan een minuut duren.
booth-needs-failed = Het is niet aangekomen. Probeer het nog eens. Wat je invulde, staat er nog.
booth-needs-over = Hier kun je niets meer schrijven. Open de privépagina nog eens vanuit de chat.
booth-needs-done-title = Het is verstuurd
booth-needs-done = { $organiser } kan het lezen. Je krijgt er geen bericht over.
booth-needs-done-again = Wil je iets veranderen? Open deze pagina dan opnieuw vanuit de chat. Het laatste geldt.
booth-needs-back = Terug naar het begin

booth-needs-know-title = Goed om te weten
booth-needs-know-reader = { $organiser } is de trainer die de sessie plant, en leest dit op een aparte pagina. Het gaat niet naar je manager.
booth-needs-know-guess = Je naam gaat niet mee. In een kleine groep kan { $organiser } wel raden wie dit schreef.
booth-needs-know-change = Krijgt je team een andere trainer? Die leest wat je daarna schrijft, en niet wat je eerder schreef. Zeg het dan opnieuw.
booth-needs-know-dates = Komen er helemaal nieuwe datums? Zeg het dan ook opnieuw.
booth-needs-know-end = De dag na de sessie wordt het gewist.

booth-needs-read-title = Wat mensen nodig hebben
booth-needs-read-hint = Dit schreven mensen aan jou. Namen staan er niet bij.
booth-needs-read-careful = Regel het zo dat het niemand aanwijst. Raad niet wie het is, en vraag er in de groep niet naar.
booth-needs-read-empty = Er staat nu niets. Kijk later nog eens.
booth-needs-read-reach = Te bereiken: { $reach }
booth-needs-read-end = De dag na de sessie wordt dit gewist. Je krijgt geen bericht als er iets bij komt.
booth-needs-gone-title = Dit is er niet meer
booth-needs-gone = De sessie is geweest, of gaat niet door. Wat mensen nodig hadden, is gewist.
