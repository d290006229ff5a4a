# De norm van het team: voorstellen, verwoorden, steun en aannemen.
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
    [one] 1 verwoording wacht.
   *[other] { $count } verwoordingen wachten.
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
norms-too-many = Er wachten al { $most } verwoordingen bij dit thema. Voeg eerst verwoordingen samen of laat er een vallen.
norm-empty = Er staat nog geen tekst. Schrijf de norm op.
norm-too-long = Dit is te lang. Houd het bij { $limit } tekens.
norm-gone = Deze verwoording is er niet meer. Open het thema opnieuw.
norm-adopted = Deze norm is aangenomen. Leg bij "Wat is aangenomen?" vast dat het team hem loslaat.
norms-named-title = Gaat dit over één persoon?
norms-named = Deze woorden lijken iemand te noemen: { $words }
norms-named-why = Een norm gaat over wat jullie doen, niet over wie. Pas de tekst aan. Klopt hij zo, druk dan nog eens op Bewaar.

## Eén verwoording

wording-title = Een verwoording bij { $theme }
wording-explained = Een andere verwoording wacht op de volgende ronde. De steun van nu telt daarvoor niet.
wording-with = Samenvoegen met
wording-alone = niets samenvoegen
wording-reword = Anders verwoorden
wording-drop = Laat vallen

## Steun

support-button = Vraag om steun
support-title = Steun voor { $theme }
support-what = De medewerkers zeggen op hun privépagina of ze hier achter staan. Wie bezwaar heeft, schrijft dat aan jou.
support-when = Open van { $first } tot { $until }
support-visible = Iedereen ziet de uitkomst op { $day }.
support-quiet = Per norm komt er één woord uit, bij minstens { $threshold } antwoorden. Manager, team en trainer zien niet wie wat koos.
support-confirm = Plan de ronde
support-planned-title = De ronde over { $theme } is gepland
support-next = Wat je nu nog opschrijft, wacht op de volgende ronde.
support-too-small = Een ronde kan vanaf { $least } medewerkers. Bespreek de steun in de sessie en leg vast wat het team aanneemt.
support-nothing = Er is niets om steun voor te vragen. Schrijf eerst een norm op.
support-not-asked = Nog niet gevraagd of mensen hier achter staan.
support-from = De uitkomst is er op { $day }.
support-share = { $word } kan hiermee leven
support-option = { $answer ->
    [stand_behind] Hier kan ik achter staan
    [live_with] Hier kan ik mee leven
   *[not_live_with] Hier kan ik niet mee leven
}
support-page-title = De norm: { $theme }
support-page-status = ronde over voorstellen van je eigen team
support-page-introduction = Dit zijn de voorstellen voor de norm van je team. Zeg bij elk voorstel of je ermee kunt leven.
support-page-hint = Kies wat voor jou klopt. Je mag een voorstel overslaan.
support-page-objection = Wat maakt dat je met een voorstel niet kunt leven?
support-page-objection-hint = Noem welk voorstel je bedoelt. De trainer leest dit en neemt het mee naar de volgende verwoording.

## Aannemen

adopt-button = Wat is aangenomen?
adopt-title = Wat nam het team aan over { $theme }?
adopt-how = Leg hier vast wat het team in de sessie besloot.
adopt-label = Besluit over: { $text }
adopt-choice = { $choice ->
    [adopt] Aangenomen
    [wait] Nog niet
   *[drop] Het team laat dit los
}
adopt-day = Dag van de sessie (verplicht)
adopt-day-required = Kies de dag van de sessie.
adopt-day-wrong = Kies een dag tussen het begin van het traject en vandaag.
adopt-record = Leg vast
adopt-not-yet = Er is nog niets om aan te nemen. Vraag eerst om steun, en wacht tot iedereen de uitkomst ziet.

## Als de norm wordt overschreden

ladder-button = Wie doet wat?
ladder-heading = Wie doet wat als het toch gebeurt
ladder-title = Wie doet wat bij { $theme }?
ladder-how = De stappen zijn van de organisatie. Vul per stap in wie wat doet. Noem een rol, geen persoon.
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
wish-channel-what = Je ziet de Teams-teams met deze app waar je zelf in zit. Er komt alleen wat het team aannam.
wish-no-channels = Ik zie geen Teams-team met deze app waar jij in zit. Voeg de app eerst toe aan het kanaal van je team.
wish-needs-channel = Kies eerst een kanaal.
wish-shared-means = Gedeelde normen komen zonder teamnaam in een handreiking van de directie. Dat gebeurt pas bij drie teams of meer.

channel-norm-title = Norm van de week: { $theme }
channel-norm-ask = Wanneer lukte dit? En wanneer was het lastig?
channel-norm-quiet = Zet je manager of trainer dit uit, dan stopt het.
channel-guide-how = Haal hem op in je eigen chat met mij. Typ daar "handreiking".

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
booth-proposal-know-moment = Bezorgen gebeurt op vaste momenten: dinsdag en donderdag. Hoeveel momenten je voorstel wacht, bepaalt het toeval.
booth-proposal-know-lone = Is er maar één voorstel, dan wacht het langer en gaat het alleen: na twee tot vier weken.
booth-proposal-know-round = De trainer voegt voorstellen samen. Daarna zegt iedereen op de privépagina of het zo past.
booth-proposal-know-kept = Aan het eind van het traject wissen we de voorstellen.

## De leespagina van de trainer

booth-proposals-title = Voorstellen voor de norm
booth-proposals-hint = De volgorde zegt niets over wie of wanneer.
booth-proposals-careful = Deel deze voorstellen niet zo met de groep. Verwoord samen wat ze zeggen.
booth-proposals-next = Nieuwe voorstellen komen hier op vaste momenten. Het volgende is { $moment }.
booth-proposals-empty = Er zijn nog geen voorstellen bezorgd.
booth-proposals-wipe-title = Alle voorstellen wissen
booth-proposals-wipe = Heb je ze verwoord, of is de pagina vol? Wis dan wat hier staat.
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
guide-gone = Losgelaten: { $text }
guide-ladder-changed = Nieuw ingevuld wie wat doet als het toch gebeurt.

notice-guide-title = Handreiking van { $team }, versie { $version }
notice-guide-quiet = De link om te downloaden vraag je hier op. Hij werkt een half uur.

shared-title = Handreiking van de directie
shared-what = Hier staan de normen van teams die ze willen delen. Er staat geen teamnaam bij.
shared-too-few = Hiervoor moeten minstens { $least } teams hun normen delen.

paper-guide-title = Handreiking
paper-guide-notice = Dit is de norm van het team, in eigen woorden. Hij beoordeelt niemand.
paper-guide-version = Versie
paper-guide-made = Gemaakt op
paper-guide-day = { $day } { $year }
paper-guide-coverage = Dekking
paper-guide-what = Hier staat wat het team samen afsprak over hoe je met elkaar omgaat. De gedragscode blijft gelden.
paper-guide-how = Gebruik de normen om elkaar te helpen en aan te spreken. Past een norm niet meer, praat er dan over.
paper-guide-footer = Handreiking van { $team }, versie { $version }, { $day }
paper-news-title = Nieuw in deze versie
paper-news-since = Dit is anders dan in versie { $version }.
paper-ladder-title = De stappen als een norm wordt overschreden
paper-ladder = Deze stappen gelden in de hele organisatie. Je mag altijd meteen hulp vragen of melden.
paper-ladder-step = Stap
paper-ladder-who = Wie
paper-ladder-what = Wat
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
paper-shared-what = Hier staan gedragingen die teams samen verwoordden. De volgorde zegt niets over een team.
paper-shared-footer = Handreiking van de directie, { $day }
