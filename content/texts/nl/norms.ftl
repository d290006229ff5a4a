# De norm van het team: voorstellen, opschrijven, steun en aannemen.
# Teksten met booth- staan op een pagina. Gebruik daar geen keuzes of meervouden.

norm-kind = { $kind ->
    [do] Dit doen we
    [do_not] Dit doen we niet
    [speak_up] Zo spreken we elkaar aan
   *[when_crossed] Dit doen we als het toch gebeurt
}

## Alle thema's

norms-button = Bekijk de norm
norms-title = De norm van { $team }
norms-pick = Van welk team wil je de norm zien?
norms-not-started = { $team } werkt nu niet aan een norm. Het traject is nog niet begonnen of gestopt.
norms-coverage = { $count } van de { $of } thema’s { $count ->
    [one] heeft
   *[other] hebben
} een norm
norms-coverage-line = { $count } van de { $of } thema’s { $count ->
    [one] heeft
   *[other] hebben
} een norm.
norms-adopted = { $count ->
    [0] Nog niets aangenomen.
   *[other] { $count } aangenomen.
}
norms-worded = { $count ->
    [one] 1 tekst wacht.
   *[other] { $count } teksten wachten.
}
norms-quiet = Kies een thema om te lezen wat er staat. Een voorstel doe je op je privépagina, zonder je naam.
norms-read = Lees de voorstellen
norms-read-title = Voorstellen uit { $team }
norms-read-what = Op de leespagina staan de voorstellen per thema, zonder namen. Schrijf daarna in de chat op wat ze samen zeggen.
norms-wishes = Kanaal en delen

## Eén thema

norms-theme-title = { $theme } in { $team }
norms-none = Het team heeft hier nog niets aangenomen.
norms-waiting = Nog niet aangenomen
norms-work = Wat je hier kunt doen
norms-add = Schrijf een norm op
norms-add-title = Een norm over { $theme }
norms-add-how = Schrijf wat de groep zei, of wat voorstellen samen zeggen. Schrijf gedrag op, en geen namen.
norms-kind-label = Wat zegt deze norm? (verplicht)
norms-kind-required = Kies wat deze norm zegt.
norms-text-label = De norm in de woorden van het team (verplicht)
norms-text-required = Schrijf de norm op.
norms-save = Bewaar
norms-too-many = Er wachten al { $most } teksten bij dit thema. Voeg eerst teksten samen of laat er een vervallen.
norm-empty = Er staat nog geen tekst. Schrijf de norm op.
norm-too-long = Dit is te lang. Houd het bij { $limit } tekens.
norm-gone = Deze tekst is er niet meer. Open het thema opnieuw.
norm-adopted = Deze norm is aangenomen. Leg bij “Wat is aangenomen?” vast dat hij vervalt.
norms-named-title = Gaat dit over één persoon?
norms-named = Deze woorden lijken iemand te noemen: { $words }
norms-named-why = Een norm gaat over wat jullie doen, niet over wie. Pas de tekst aan. Klopt hij zo, druk dan nog eens op Bewaar.

## Eén tekst

wording-title = Een tekst bij { $theme }
wording-explained = Verander je de tekst? Dan vraag je later opnieuw om steun. De steun van nu vervalt.
wording-with = Samenvoegen met
wording-alone = niets samenvoegen
wording-reword = Verander de tekst
wording-drop = Laat vervallen

## Wat de gedragscode zegt

conduct-title = Wat de gedragscode hierover zegt
conduct-example = Voorbeeld: { $example }
conduct-question = Om over te praten: { $question }
conduct-source = Uit: { $reference }. In onze woorden, de code zelf gaat voor.
conduct-link = Lees de gedragscode

## Steun

support-button = Vraag om steun
support-title = Steun voor { $theme }
support-what = Medewerkers zeggen op hun privépagina of ze hierachter staan. Dit vragen we:
support-way = { $way ->
    [room] Aan de groep, tijdens de sessie
    [before] Vooraf
   *[reserve] Onder voorbehoud
}
support-room = Vanaf { $least } mensen die hun privépagina al openden. Ze hebben { $minutes } minuten. Daarna ziet iedereen tegelijk het resultaat en kan het team meteen aannemen.
support-room-later = Dat kan hier zodra de sessie bezig is, met minstens { $least } mensen. Het team kan dan meteen aannemen.
support-room-small = In dit team kan dat niet. Daar zijn minstens { $least } mensen voor nodig. Er zijn twee andere manieren: vooraf of onder voorbehoud.
support-room-alike = Deze teksten vragen we nu niet. Ze lijken op wat al is gevraagd, en twee keer vragen kan verraden wat iemand antwoordde.
support-room-ask = Vraag het nu aan de groep
support-room-open = De vragen over { $theme } staan open
support-no-room = Er is nu geen sessie waarin je dit aan de groep kunt vragen. Vraag het vooraf, of leg vast wat het team onder voorbehoud aanneemt.
support-by-itself = Wie er niet mee kan leven, mag jou schrijven waarom. Doe je niets, dan vraag ik tien werkdagen voor de sessie vanzelf om steun.
support-reserve = Het team besluit hardop. De volgende werkdag vraag ik om steun. Is die er niet bij meer dan de helft, dan wordt het weer een tekst. Iedereen hoort dat.
support-asked-in-room = Deze teksten zeggen hetzelfde als wat in een sessie al aan de groep is gevraagd. Twee keer vragen kan verraden wat iemand antwoordde. Kies echt andere woorden, of neem aan wat daar steun kreeg.
support-when = Open van { $first } tot { $until }
support-visible = Iedereen ziet het resultaat op { $day }.
support-quiet = Per norm komt er één woord uit, bij minstens { $threshold } antwoorden. Manager, team en trainer zien niet wie wat koos.
support-confirm = Plan de vragen
support-planned-title = De vragen over { $theme } zijn gepland
support-next = Wat je nu nog opschrijft, wacht tot je weer om steun vraagt.
support-too-small = Je kunt om steun vragen vanaf { $least } medewerkers. In een kleiner team kunnen mensen raden wie wat koos. Bespreek de steun in de sessie en leg vast wat het team aanneemt.
support-nothing = Er is niets om steun voor te vragen. Schrijf eerst een norm op.
support-not-asked = Nog niet gevraagd of mensen hierachter staan.
support-aloud = Vraag hardop of mensen hierachter staan.
support-from = Het resultaat is er op { $day }.
support-share = Kan hier achter staan of mee leven: { $word }
support-lead = Bij elke norm staat hoeveel mensen er achter kunnen staan of mee kunnen leven.
support-option = { $answer ->
    [stand_behind] Hier kan ik achter staan
    [live_with] Hier kan ik mee leven
   *[not_live_with] Hier kan ik niet mee leven
}
support-page-title = De norm: { $theme }
support-page-title-all = De norm van het team
support-page-status = vragen over de norm van je eigen team
support-page-introduction = Dit zijn normen die je team kan aannemen. Zeg bij elke norm of je ermee kunt leven.
support-page-hint = Kies wat voor jou klopt. Je mag een norm overslaan.
support-page-objection = Kun je met een norm niet leven? Schrijf welke, en waarom.
support-page-objection-hint = De trainer leest dit en neemt het mee als de tekst verandert.

## Aannemen

adopt-button = Wat is aangenomen?
adopt-title = Wat nam het team aan over { $theme }?
adopt-how = Leg hier vast wat het team in de sessie besloot.
adopt-reserve-how = Is er nog niet om steun gevraagd? Dan kan het team iets onder voorbehoud aannemen. De volgende werkdag vraag ik dan om steun.
adopt-aloud-how = Deze groep is te klein om op de privépagina om steun te vragen. Vraag hardop of ieder ermee kan leven. Leg meteen vast wat de groep aanneemt. In de handreiking staat dan: samen besproken.
adopt-aloud = Vraag hardop om steun en leg het meteen vast
adopt-label = Besluit over: { $text }
adopt-choice = { $choice ->
    [adopt] Aangenomen
    [reserve] Onder voorbehoud
    [wait] Nog niet
   *[drop] Vervallen
}
adopt-day = Dag van de sessie (verplicht)
adopt-day-required = Kies de dag van de sessie.
adopt-day-wrong = Kies een dag tussen het begin van het traject en vandaag.
adopt-record = Leg vast
norms-twice = Deze norm staat er al. Schrijf een andere op, of verander die.
adopt-not-yet = Er is nog niets om aan te nemen. Wacht tot iedereen het resultaat ziet van de vragen om steun, of schrijf een norm op.
norm-reserved = (onder voorbehoud)
norm-way = { $way ->
    [before] (vooraf om steun gevraagd)
    [room] (in de sessie om steun gevraagd)
    [reserved] (onder voorbehoud, de steun wordt nog gevraagd)
    [after] (onder voorbehoud, daarna was er steun)
   *[aloud] (samen besproken)
}

yearly-title = Hoe gaat het met de normen van { $team }?
yearly-what = Jullie normen gelden nu een tijd. Ik vraag bij elke norm of die blijft zoals hij is, anders moet of weg kan. De vragen staan straks op je privépagina.
yearly-aloud = Jullie normen gelden nu een tijd. Ga ze samen langs: wat blijft, wat moet anders en wat kan weg? Voor vragen op de privépagina zijn minstens { $least } medewerkers nodig. In een kleiner team kunnen mensen raden wie wat koos.
yearly-then = Het team besluit samen. De trainer legt het vast, en daarna komt er een nieuwe versie van de handreiking.
yearly-lead = Bij elke norm staat hoeveel mensen die willen houden zoals hij is.
yearly-option = { $answer ->
    [keep] Houden zoals hij is
    [change] Anders zeggen
   *[drop] Laten vallen
}
yearly-page-title = Welke normen blijven?
yearly-page-status = vragen over de norm van je eigen team
yearly-page-introduction = Dit zijn de normen van je team. Zeg bij elke norm wat ermee moet gebeuren.
yearly-page-hint = Kies wat voor jou klopt. Je mag een norm overslaan.
returned-title = Wat { $team } onder voorbehoud aannam
returned-why = { $why ->
    [failed] De vragen om steun zijn niet doorgegaan. Daarom zijn deze normen weer een tekst:
   *[without] We kunnen niet zeggen dat hier genoeg steun voor is. Daarom zijn deze normen weer een tekst:
}
returned-next = De trainer bespreekt met jullie hoe het verdergaat. In de handreiking staan ze straks niet meer.

## Als de norm wordt overschreden

ladder-button = Wie doet wat?
ladder-heading = Wie doet wat als het toch gebeurt
ladder-title = Wie doet wat bij { $theme }?
ladder-how = De stappen zijn van de organisatie. Vul ze één keer in: ze gelden dan voor elk thema. Een thema kan eigen stappen krijgen. Noem een rol, geen persoon.
ladder-save-all = Bewaar voor alle thema’s
ladder-save = Alleen voor dit thema
ladder-who = Wie
ladder-what = Wat doet die? Leeg laten mag.
ladder-who-what = { $who }: { $what }
ladder-role = Kies bij elke stap een rol uit de lijst.

## Wat het team wil

wish-title = Wat wil { $team } met de norm?
wish-what = Leg vast wat het team in de sessie afsprak. Alles staat uit tot jullie het aanzetten.
wish-channel = Kanaal
wish-no-channel = geen kanaal
wish-weekly = Elke week één norm
wish-shared = Delen zonder teamnaam
wish-state = { $state ->
    [on] aan
   *[off] uit
}
wish-switch = { $what ->
    [weekly] { $state ->
        [on] Elke week één norm
       *[off] Stop met de norm van de week
    }
   *[share] { $state ->
        [on] Deel de normen
       *[off] Stop met delen
    }
}
wish-channel-button = Kies een kanaal
wish-channel-title = In welk kanaal mag ik iets zetten voor { $team }?
wish-channel-what = Je ziet de Teams-teams met deze app waar je zelf in zit. Daar komen alleen normen die het team aannam.
wish-no-channels = Ik zie geen Teams-team met deze app waar jij in zit. Voeg de app eerst toe aan het kanaal van je team.
wish-needs-channel = Kies eerst een kanaal.
wish-shared-means = Gedeelde normen komen zonder teamnaam in een handreiking van de directie. Dat gebeurt pas bij drie teams of meer.

channel-norm-title = Norm van de week: { $theme }
channel-norm-ask = Wanneer lukte dit? En wanneer was het lastig?
channel-norm-quiet = Zet je manager of trainer dit uit, dan stopt het.
channel-guide-how = Haal hem op in je eigen chat met mij. Typ daar “handreiking”.

## Op de privépagina: een voorstel doen

booth-norm-kind-do = Dit doen we
booth-norm-kind-do_not = Dit doen we niet
booth-norm-kind-speak_up = Zo spreken we elkaar aan
booth-norm-kind-when_crossed = Dit doen we als het toch gebeurt
booth-proposal-title = Voorstel voor de norm
booth-proposal-offer = Doe een voorstel voor de norm van { $team }. Je naam staat er niet bij.
booth-proposal-go = Doe een voorstel
booth-proposal-theme-title = Waar gaat je voorstel over?
booth-proposal-kind-title = Wat voor voorstel is het?
booth-conduct-title = Wat de gedragscode hierover zegt
booth-conduct-example = Voorbeeld: { $example }
booth-conduct-question = Om over te praten: { $question }
booth-conduct-source = Uit: { $reference }. In onze woorden, de code zelf gaat voor.
booth-conduct-link = Lees de gedragscode
booth-proposal-choose = Kies er eerst een.
booth-proposal-write-hint = Schrijf gedrag op dat je kunt zien of horen. Noem geen namen.
booth-proposal-text-missing = Er staat nog geen tekst.
booth-proposal-check-hint = De trainer leest je voorstel zonder je naam. Na het versturen kun je het niet meer veranderen.
booth-proposal-done-title = Dank je, je voorstel is verstuurd
booth-proposal-done = Het staat zonder je naam klaar voor de trainer.
booth-proposal-done-moment = Dat gebeurt op een dinsdag of donderdag, na een tijd die het toeval bepaalt.
booth-proposal-again = Nog een voorstel
booth-proposal-know-title = Goed om te weten
booth-proposal-know-reader = De voorstellen leest { $trainer }, per thema en door elkaar. Er staat geen naam of datum bij.
booth-proposal-know-moment = We bezorgen op vaste momenten: dinsdag en donderdag. Hoeveel momenten je voorstel wacht, bepaalt het toeval.
booth-proposal-know-lone = Is er maar één voorstel, dan wacht het langer en gaat het alleen: na twee tot vier weken.
booth-proposal-know-round = De trainer voegt voorstellen samen. Daarna zegt iedereen op de privépagina of het zo past.
booth-proposal-know-kept = Aan het eind van het traject wissen we de voorstellen.

## De leespagina van de trainer

booth-proposals-title = Voorstellen voor de norm
booth-proposals-hint = De volgorde zegt niets over wie of wanneer.
booth-proposals-careful = Deel deze voorstellen niet zo met de groep. Schrijf samen op wat ze zeggen.
booth-proposals-next = Nieuwe voorstellen komen hier op vaste momenten. Het volgende is { $moment }.
booth-proposals-empty = Er zijn nog geen voorstellen bezorgd.
booth-proposals-new = Nieuw
booth-proposals-used = Gebruikt
booth-proposals-merge = Maak een norm van wat je aanvinkt
booth-proposals-merge-none = Vink eerst een of meer voorstellen van dit thema aan.
booth-proposals-read-title = Heb je alles gelezen?
booth-proposals-read = Druk dan hier. De volgende keer zie je wat er nieuw is.
booth-proposals-read-button = Ik heb alles gelezen
booth-proposals-read-done = Bewaard. Wat er nu bij komt, heet de volgende keer nieuw.
booth-proposals-not-kept = Dit is niet bewaard, want er is geen verbinding. Probeer het nog eens.
booth-merge-title = Eén norm van deze voorstellen
booth-merge-kind = Wat zegt deze norm?
booth-merge-label = De norm, in woorden van het team
booth-merge-hint = Schrijf gedrag op dat je kunt zien of horen. Noem geen namen.
booth-merge-save = Zet bij de normen
booth-merge-named = Deze woorden lijken iemand te noemen: { $words }. Een norm gaat over wat jullie doen, niet over wie. Klopt de tekst zo? Bewaar hem dan nog eens.
booth-merge-done = Dit wacht nu bij de normen, tot het team het aanneemt:
booth-merge-norms-too-many = Bij dit thema wachten al zoveel teksten als er passen. Voeg er eerst samen bij “normen”.
booth-merge-input-gone = Je leest hier niet meer, of het team werkt niet meer aan de norm. Open de pagina opnieuw.
booth-proposals-wipe-title = Alle voorstellen wissen
booth-proposals-wipe = Heb je opgeschreven wat ze zeggen, of is de pagina vol? Wis dan wat hier staat.
booth-proposals-wipe-button = Wis de voorstellen

## De handreiking: de normen van een team als document, en die van de directie.

guide-button = Handreiking
guide-title = Handreiking van { $team }
guide-pick = Van welk team wil je de handreiking?
guide-none = Er is nog geen handreiking. Die komt als het team een norm aanneemt.
guide-soon = Het team nam een norm aan. De handreiking komt op de volgende werkdag.
guide-none-yet = { $team } heeft nog geen handreiking.
guide-file = Download de handreiking
guide-make = Maak nu een nieuwe versie
guide-unchanged = Er is niets veranderd in de norm van { $team }. De laatste versie blijft gelden.
guide-added = Nieuw: { $text }
guide-supported = Had nog een voorbehoud, en heeft nu steun: { $text }
guide-gone = Vervallen: { $text }
guide-every-theme = Alle thema’s
guide-ladder-changed = Nieuw ingevuld wie wat doet als het toch gebeurt.

notice-guide-title = Handreiking van { $team }, versie { $version }
notice-newcomer-title = De handreiking van { $team }
notice-newcomer-what = Hierin staat wat het team met elkaar afsprak: wat jullie doen en niet doen, in eigen woorden. Lees hem rustig.
notice-newcomer-yours = Past er iets niet? Zeg het in het team, of stel een norm voor op je privépagina.
notice-guide-quiet = De link om te downloaden vraag je hier op. Hij werkt een half uur.

shared-title = Handreiking van de directie
shared-what = Hier staan de normen van teams die ze willen delen. Er staat geen teamnaam bij.
shared-count-what = Bij elke norm staat hoeveel teams hem hebben.
shared-way = Wat andere teams afspreken
notice-shared-title = De handreiking van de directie is er: uitgave { $number }
notice-shared = { $count } teams delen hun normen, en jouw team is er een van.
notice-shared-quiet = Er staat geen team bij. Wil je team niet meer delen? Zeg het de manager of de trainer.
shared-too-few = Hiervoor moeten minstens { $least } teams hun normen delen.

paper-guide-title = Handreiking
paper-guide-notice = Dit is de norm van het team, in eigen woorden. Hij beoordeelt niemand.
paper-guide-version = Versie
paper-guide-made = Gemaakt op
paper-guide-day = { $day }
paper-guide-coverage = Thema’s met een norm
paper-guide-what = Hier staat wat het team samen afsprak over hoe je met elkaar omgaat. De gedragscode blijft gelden.
paper-guide-how = Gebruik de normen om elkaar te helpen en aan te spreken. Past een norm niet meer, praat er dan over.
paper-guide-footer = Handreiking van { $team }, versie { $version }, { $day }
paper-news-title = Nieuw in deze versie
paper-news-since = Dit is anders dan in versie { $version }.
paper-ladder-title = De stappen als een norm wordt overschreden
paper-ladder = Deze stappen gelden in de hele organisatie. Je mag altijd meteen hulp vragen of melden.
paper-ladder-step = Stap
paper-ladder-means = Wat het betekent
paper-ladder-here = Bij ons
paper-later-title = Wat nog komt
paper-later = Over deze thema’s spreekt het team later: { $themes }.
paper-agreements-title = Afspraken
paper-agreement-owner = { $role ->
    [member] team
    [manager] leidinggevende
    [trainer] trainer
   *[coach] CLV-coach
}
paper-support-title = Hulp en melden
paper-support = Heb je iets meegemaakt of gezien? Hier kun je terecht.
paper-terms-title = Woorden die we delen
paper-terms = Zo bedoelen we deze woorden in het Cultuurtraject.
paper-shared-title = Handreiking van de directie
paper-shared-subtitle = Normen van teams die ze delen
paper-shared-notice = Teams kozen er zelf voor om deze normen te delen. Er staat geen teamnaam bij.
paper-shared-teams = Teams die delen
paper-shared-what = Hier staat gedrag dat teams samen opschreven. De volgorde zegt niets over een team.
paper-shared-by = ({ $count ->
    [one] 1 team
   *[other] { $count } teams
})
paper-shared-later = Over deze thema’s deelde nog geen team een norm: { $themes }.
paper-shared-edition = Uitgave
paper-shared-counts = Achter elke norm staat hoeveel teams hem zo hebben.
paper-shared-footer = Handreiking van de directie, { $day }

## De bladzijde van de handreiking die een team ophangt.

wall-title = Zo werken wij samen
wall-version = versie { $version } · { $day }
wall-more = Hierover staat verderop in de handreiking meer.
wall-help-title = Gaat iemand over de grens?
wall-help = Wie het ziet, zegt er iets van. Wie het overkomt, hoeft niets te zeggen.
wall-help-where = Hulp vragen of iets melden kan altijd meteen. Typ “hulp” in de chat, of kies zelf:
wall-route = { $name }: { $contact }
wall-later = De andere thema’s komen later.
wall-later-from = De andere thema’s pakt het team op vanaf { $day }.
wall-onward = Uitleg, stappen en begrippen staan in de rest van de handreiking.
