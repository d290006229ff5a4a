### Tussen twee trajecten: de kaart van de maand, oefeningen, een signaal, bijeenkomsten.

## Deze maand

month-title = Deze maand
month-managers-title = Deze maand, voor managers
month-managers = Voor managers
month-nothing = Er is deze maand niets nieuws voor je.
month-quiet = Deze kaart komt hoogstens één keer per maand, en alleen als er iets is. Typ “stop” voor geen kaart meer.
month-more-button = Er is nog meer
month-line-name = { $kind ->
    [questions] Vragen voor { $name }
    [event] { $name }
    [visit] Bezoek aan { $name }
    [reported] Meldingen in cijfers
    [edition] Handreiking van de directie, uitgave { $name }
   *[agreements] Afspraken van { $name }
}
month-line = { $kind ->
    [questions] Ze staan open tot en met { $day }. Meedoen is vrij.
    [event] Het is op { $day }.
    [visit] De vertrouwenspersoon of een roadshow komt op { $day }.
    [reported] Zoveel meldingen waren er, en dit kwam ervan.
    [edition] Dit spreken andere teams af.
    [agreements] { $count ->
        [one] Hoe staat het met één afspraak? De dag is { $day }.
       *[other] Hoe staat het met { $count } afspraken? De eerste dag is { $day }.
    }
   *[exercise] Een oefening voor je volgende overleg.
}

## Oefeningen

exercises-title = Een oefening voor je overleg
exercises-what = Zeg hoeveel tijd er is en waar het over mag gaan. Dan laat ik er drie zien.
exercises-button = Toon er drie
exercises-three = Deze drie passen het best
exercises-three-how = Wat je al deed, staat onderaan. Wat alleen een trainer begeleidt, zie je als trainer of coach.
exercise-choose = Kies hoeveel tijd er is en waar het over gaat.
exercise-time-label = Hoeveel tijd is er? (verplicht)
exercise-theme-label = Waar gaat het over? (verplicht)
exercise-time = { $minutes } minuten
exercise-row = { $minutes } minuten. { $goal }
exercise-fact = { $fact ->
    [time] Tijd
    [group] Groep
   *[led] Wie begeleidt
}
exercise-group = { $fewest } tot { $most } mensen
exercise-led = { $led ->
    [manager] manager of trainer
    [trainer] trainer
   *[trainer_with_coach] trainer samen met coach
}
exercise-steps = Zo gaat het
exercise-step = { $number }. { $text }
exercise-goes-wrong = Wat mis kan gaan
exercise-stops = Zo stop je
exercise-aftercare = Daarna
exercise-source = Bron: { $source }.
exercise-calendar-button = Zet in agenda
exercise-note-button = Hoe ging het?
exercise-when-title = Wanneer doe je “{ $title }”?
exercise-day-label = Dag van het overleg (verplicht)
exercise-starts-label = Begint om (verplicht)
exercise-when-quiet = Ik bewaar niet wanneer je dit doet. Je krijgt een bestand voor je eigen agenda.
exercise-file-button = Maak het bestand
exercise-file-title = “{ $title }” voor je agenda
exercise-file-what = Open het bestand en bewaar het in je agenda. De stappen staan erin.
exercise-in-calendar = Typ “werkvorm” in de chat voor wat mis kan gaan en hoe je stopt.
exercise-day-past = Kies een dag vanaf vandaag.
exercise-note-title = Hoe ging “{ $title }”?
exercise-noted-title = Jouw notitie bij “{ $title }”
exercise-note-quiet = Dit is een notitie voor jezelf. Ik laat haar aan anderen niet zien en tel haar niet.
exercise-went = { $went ->
    [good] Je schreef op: het ging goed.
    [hard] Je schreef op: het was lastig.
    [not_done] Je schreef op: niet gedaan.
   *[none] Je schreef nog niets op.
}
exercise-went-button = { $went ->
    [good] Goed
    [hard] Lastig
   *[not_done] Niet gedaan
}
exercise-note-off = Wis mijn notitie
exercise-went-unknown = Kies goed, lastig of niet gedaan.

## Een signaal

signal-way = Ik kreeg een signaal
signal-title = Je kreeg een signaal
signal-does = Dit doe je
signal-does-listen = Luister, en zoek een plek waar jullie rustig kunnen praten.
signal-does-thank = Zeg dat je het goed vindt dat het verteld wordt.
signal-does-ask = Vraag wat de ander wil dat er gebeurt, en wat juist niet.
signal-does-care = Vraag of het vandaag veilig genoeg is om te werken. Kom er morgen op terug.
signal-not = Dit doe je niet
signal-not-examine = Zoek niets zelf uit en vraag collega’s niet wat ze zagen.
signal-not-promise = Beloof geen geheimhouding. Zeg eerst wat jij moet doen als het ernstig is.
signal-not-tell = Zeg niets tegen wie genoemd wordt, en bespreek het niet in het team.
signal-not-judge = Weeg niet of het erg genoeg is. Zeg niet hoe het bedoeld was.
signal-call = Deze mensen bel je
signal-official = Denk je aan een strafbaar feit? Overleg dezelfde dag met Bureau Integriteit: een ambtenaar mag dat soms niet laten liggen.
signal-nothing-kept = Ik bewaar niet dat je dit opent. Schrijf hier geen namen: Microsoft bewaart wat je typt.
signal-help-button = Alle routes

## Bijeenkomsten

events-title = Bijeenkomsten
events-none = Er staat nu niets op de agenda voor jou.
event-open-button = Bekijk
event-fact = { $fact ->
    [when] Wanneer
    [place] Waar
    [closes] Aanmelden tot en met
    [free] Plaatsen vrij
   *[came] Kwamen
}
event-day = { $day }
event-few = minder dan vijf
event-how = { $kind ->
    [linked] Je meldt je aan via de link.
    [own] Je vraagt hier een plaats. Zolang er plaats is, heb je die meteen.
   *[open] Je hoeft je niet aan te melden. Loop gewoon binnen.
}
event-who-sees = Wie dit organiseert, ziet de namen van wie komt. De dag erna wis ik ze.
event-seat = { $seat ->
    [has] Je hebt een plaats.
    [waits] Alle plaatsen zijn weg. Na de laatste dag hoor je of er een plaats vrijkwam.
   *[missed] Er was helaas geen plaats meer.
}
event-ask-button = Ik wil een plaats
event-drop-button = Ik kom niet
event-link-button = Meld je aan
event-calendar-button = Zet in agenda
event-closed = Een plaats vragen kan niet meer.
event-over = Deze bijeenkomst is voorbij of gaat niet door.
event-dropped-title = Je plaats bij “{ $title }” is weer vrij
event-dropped = Een ander kan nu gaan.
event-drawn-title = { $has ->
    [yes] Je hebt een plaats bij “{ $title }”
   *[no] Geen plaats bij “{ $title }”
}
event-drawn = Kwamen er minder plaatsen vrij dan er mensen wachtten? Dan koos het lot.
event-off-title = “{ $title }” gaat niet door
event-off-calendar = Haal de bijeenkomst zelf uit je agenda.
event-off-told = Wie een plaats had of vroeg, krijgt hier bericht van.
event-new-button = Nieuwe bijeenkomst
event-units-title = Voor welke eenheid?
event-new-title = Een bijeenkomst aankondigen
event-title-label = Hoe heet het? (verplicht)
event-what-label = Wat gebeurt er? (verplicht)
event-kind-label = Hoe doen mensen mee? (verplicht)
event-kind = { $kind ->
    [linked] aanmelden gaat via een link
    [own] een plaats vragen in deze chat
   *[open] binnenlopen zonder aanmelden
}
event-audience-label = Voor wie is het? (verplicht)
event-audience = { $audience ->
    [everybody] iedereen in de teams
   *[managers] managers van de teams
}
event-sensitive-label = Komen er mensen die iets meemaakten, zoals racisme? (verplicht)
event-sensitive = { $answer ->
    [yes] ja
   *[no] nee
}
event-place-label = Waar is het, en hoe kom je binnen? (verplicht)
event-day-label = Welke dag? (verplicht)
event-starts-label = Begint om (verplicht)
event-ends-label = Eindigt om (verplicht)
event-link-label = Link om je aan te melden, als dat elders gaat
event-seats-label = Hoeveel plaatsen, als je die hier vraagt
event-closes-label = Laatste dag om een plaats te vragen
event-new-quiet = Niemand krijgt hier een eigen bericht van. Het staat op de kaart “Deze maand” en onder “bijeenkomsten”.
event-save-button = Kondig aan
event-added-title = “{ $title }” is aangekondigd
event-added = Wie het aangaat, vindt het op de kaart “Deze maand” en onder “bijeenkomsten”.
event-words-missing = Vul in hoe het heet, wat er gebeurt, waar het is en op welke dag.
event-day-range = Kies een dag vanaf morgen en binnen een jaar.
event-day-free = Op die dag werkt bijna niemand. Kies een andere dag.
event-day-avoid = Op die dag is { $name }. Kies een andere dag.
event-times = Kies een eindtijd na de begintijd.
event-sensitive-open = Hier hoort geen lijst van namen bij. Kies “binnenlopen zonder aanmelden”.
event-link = Vul een link in die met https begint.
event-seats = Vul in hoeveel plaatsen er zijn: 1 tot { $most }.
event-closes = Kies een laatste dag die vóór de bijeenkomst ligt.
event-organise-button = Regel dit
event-organise-title = “{ $title }” regelen
event-no-list = Hier is geen lijst van wie komt.
event-comes = { $count ->
    [0] Nog niemand heeft een plaats.
    [one] Eén mens heeft een plaats:
   *[other] { $count } mensen hebben een plaats:
}
event-list-gone = De dag na de bijeenkomst is deze lijst weg. Verwerk hem nergens.
event-count-button = Hoeveel kwamen er?
event-count-title = Hoeveel mensen kwamen er?
event-count-label = Aantal, geteld aan de deur (verplicht)
event-count-quiet = Alleen een getal. Minder dan vijf laat ik niet als getal zien.
event-count-save = Leg vast
event-count-number = Vul een getal in.
event-counted-title = Opkomst bij “{ $title }”
event-counted = Er kwamen: { $came }.
event-not-yet = Dat kan pas op de dag zelf.
event-off-button = Gaat niet door

## Meldingen in cijfers

reported-title = Meldingen in cijfers
reported-none = Er is nog niets teruggekoppeld.
reported-quiet = Van Bureau Integriteit. Minder dan { $fewest } is nooit een getal, en geen deel verraadt een ander.
reported-municipality = De hele gemeente
reported-outcomes = Wat ervan kwam, over een jaar
reported-heading = { $where }, { $when }
reported-period-name = { $half ->
    [H1] eerste half jaar van { $year }
    [H2] tweede half jaar van { $year }
   *[Y] heel { $year }
}
reported-few = Er waren minder dan { $fewest } meldingen.
reported-total = { $what ->
    [reports] Er waren { $count } meldingen.
   *[outcomes] Er zijn { $count } meldingen afgerond.
}
reported-no-parts = De verdeling laat ik weg: een deel ervan is kleiner dan { $fewest }.
reported-new-button = Nieuwe cijfers
reported-pick-title = Waarover zijn de cijfers?
reported-new-title = Cijfers: { $when }
reported-how = Vul elk deel in, of alleen het totaal.
reported-total-label = Alleen het totaal
reported-how-quiet = Wat kleiner is dan { $fewest }, bewaar ik niet. Dan laat ik de hele verdeling weg.
reported-class-label = Afloop { $number }, zoals “gegrond”
reported-count-label = Aantal bij afloop { $number }
reported-save-button = Deel dit
reported-told-title = Zo staat het er
reported-told = Iedereen vindt dit onder “meldingen in cijfers” en op de kaart “Deze maand”.
reported-period = Kies een periode die voorbij is.
reported-numbers = Vul bij elk deel een getal in, of alleen het totaal.
reported-classes = Vul één tot { $most } keer een afloop in, elk met een eigen naam en een aantal.
reported-above-first = Eerst komt de hele gemeente, met dit getal voor { $unit }.
reported-halves-first = Eerst komen beide halve jaren, elk met een getal.
reported-correction = Het verschil met wat er stond, zegt te veel over enkele meldingen.
reported-beside-halves = Naast de halve jaren zegt dit te veel over enkele meldingen.

## Berichten over het programma

telling-title = Berichten over het programma
telling-none = Er is nog geen bericht gemaakt.
telling-new-button = Nieuw bericht
telling-audience = { $audience ->
    [employees] medewerkers, op intranet
    [managers] managers, in hun nieuws
   *[day_start] de dagstart, voor wie geen Teams heeft
}
telling-state = { $state ->
    [laid] wacht op een tweede lezer
    [approved] goedgekeurd
   *[returned] teruggegeven
}
telling-row = Voor { $audience }: { $state }.
telling-one-title = Bericht van { $unit }
telling-sends-nothing = Ik verstuur dit niet. Kopieer de tekst naar de plek waar mensen haar lezen.
telling-approve-button = Keur goed
telling-return-button = Geef terug
telling-new-title = Een bericht maken
telling-moment-label = Welk moment? (verplicht)
telling-audience-label = Voor wie? (verplicht)
telling-day-label = Over welke dag gaat het? (verplicht)
telling-contact-label = Bij wie stellen mensen vragen? Noem een functie (verplicht)
telling-always = Er staat altijd bij dat de intake samen is, en dat apart schrijven kan.
telling-lay-button = Leg voor
telling-laid-title = Het bericht ligt voor
telling-laid = De kerngroep of een secretaris keurt het goed. Daarna kun je het plaatsen.
telling-settled-title = { $state ->
    [approved] Bericht goedgekeurd
   *[returned] Bericht teruggegeven
}
telling-then = { $state ->
    [approved] Je kunt het nu plaatsen.
   *[returned] Overleg wat er anders moet, en leg een nieuw bericht voor.
}
telling-author-hears = Wie het schreef, krijgt hier bericht van.
telling-choose = Kies een moment, voor wie het is en een dag.
telling-contact = Vul in bij wie mensen vragen stellen: een functie, hoogstens { $most } tekens, zonder accolades.
telling-fact-missing = In dit bericht is nog iets niet ingevuld.
telling-there = Dit bericht is er al voor deze eenheid.
telling-settled = Over dit bericht is al beslist.
