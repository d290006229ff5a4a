# Sessies plannen: datums voorstellen, kiezen, verplaatsen en afzeggen, en de berichten daarover.

list-and = { " en " }
session-day = { $day }
session-day-year = { $day } { $year }
session-when = { $day }, { $begin }–{ $end } uur
session-when-near = { $near ->
    [today] Vandaag, { $when }
   *[tomorrow] Morgen, { $when }
}
session-title = { $title }: { $team }
fact-when = Wanneer
fact-where = Waar
fact-session = Sessie
fact-was = Was
fact-becomes = Wordt
fact-was-at = Was in
weekday = { $day ->
    [mon] maandag
    [tue] dinsdag
    [wed] woensdag
    [thu] donderdag
   *[fri] vrijdag
}

# Het overzicht van de sessies.
plan-button = Alle sessies
plan-open-button = Bekijk de sessie
plan-title = Sessies van { $team }
plan-pick = Van welk team wil je de sessies zien?
plan-none = Geen van je teams is al begonnen. Sessies komen na de start van het traject.
plan-press = Druk op een sessie om meer te zien.
plan-row-open = Er zijn datums voorgesteld. Je kunt antwoorden tot { $until }.
plan-row-answered = De antwoorden zijn binnen. Er moet nog een datum gekozen worden.
plan-row-planned = Gepland: { $dates }.
plan-row-held = Gehouden: { $dates }.
plan-row-not-held = Niet gehouden.
plan-row-later = Kan gepland worden als { $step } een datum heeft.
plan-row-due = Nog te plannen, uiterlijk { $day }.
plan-row-unplanned = Nog te plannen.
plan-next-button = Plan: { $title }
plan-not-running = { $team } staat stil of is klaar. Er kan nu niets gepland worden.

# Eén sessie.
session-unplanned = Er is nog geen datum. Je hoort het als er datums zijn voorgesteld.
session-all = Iedereen in het team doet mee. Kun je niet? Zeg het tegen de manager of de trainer.
session-all-planner = Iedereen in het team doet mee. Lukt het zo niet? Verplaats de sessie dan op tijd.
session-papers = Bij deze sessie
session-papers-what = { $reader ->
    [trainer] Briefing, vraag aan de groep en samenvatting
   *[member] Samenvatting, en het resultaat van de vragen
}
session-held = Deze sessie is geweest.
plan-file-button = Zet in je agenda
plan-file-off-button = Haal uit je agenda
plan-file-title = Voor je agenda
plan-file-explained = { $count ->
    [1] Open het bestand. Je agenda zet de sessie op de goede dag en tijd.
   *[other] Elk dagdeel heeft een eigen bestand. Open ze één voor één.
}
plan-file-moved = Had je de sessie al in je agenda? Kijk of de oude afspraak weg is: { $when }. Outlook laat die vaak staan. Haal hem dan zelf weg.
plan-file-off = Een bestand kan een afspraak niet uit elke agenda halen. Gebruik je Outlook of Google? Haal de sessie dan zelf weg. In de agenda van Apple werkt het bestand wel.
plan-file-open = Download het bestand
plan-no-date-yet = Deze sessie heeft nog geen datum.
calendar-off = Vervalt: { $title }
calendar-what = Sessie van het Cultuurtraject. Vragen? Stel ze aan je manager of de trainer.
calendar-chat = De chat: { $link }
calendar-organiser = Cultuurtraject

# De agenda van mensen zelf, als de organisatie daar toestemming voor gaf.
own-calendar = { $state ->
    [on] Ik zet sessies zelf in je agenda. Verandert er iets, dan verander ik het daar ook.
   *[off] Ik zet niets in je agenda, want dat wil je niet. Het bestand werkt wel.
}
own-calendar-no = Niet in mijn agenda
own-calendar-yes = Toch in mijn agenda
own-calendar-put = Ik zet dit ook in je agenda. Staat het er niet? Druk dan op “Zet in je agenda”.
own-calendar-out = Zette ik de sessie in je agenda? Dan haal ik haar er ook weer uit.
own-calendar-title = { $state ->
    [on] Ik zet sessies in je agenda
   *[off] Ik zet niets meer in je agenda
}
own-calendar-on = De sessies die nog komen, staan er nu in. Je kunt dit altijd weer stoppen.
own-calendar-off = Wat ik in je agenda zette, is weg. Zet een sessie er zelf in met het bestand op de kaart.
own-calendar-away = Ik heb het onthouden, maar kan nu niet bij je agenda. Bij het volgende bericht over een sessie probeer ik het opnieuw.

# Vaste kantoordagen.
plan-office-button = Vaste kantoordagen
office-title = Kantoordagen van { $team }
office-explained = Op welke dagen is het team meestal op kantoor? Ik stel dan die dagen voor.
office-label = Dagen (niets aangevinkt is elke werkdag)
office-button = Bewaar

# Datums voorstellen.
plan-already = { $title } is al gepland of voorgesteld. Open de sessie om te zien wat er kan.
plan-order = Dit kan nog niet. Eerst moet { $step } een datum hebben.
plan-length = { $parts ->
    [one] { $hours } uur op één dag
   *[other] { $parts } dagdelen van { $hours } uur
}
plan-length-label = Hoe lang?
plan-starts = Begintijd, bijvoorbeeld 9.30
plan-place = Plaats of zaal (mag later)
plan-answer-label = Hoeveel werkdagen krijgt het team om te antwoorden?
plan-answer = { $days } werkdagen
plan-shape-next = Daarna stel ik datums voor. Jij kunt ze veranderen.
plan-dates-button = Kies datums
plan-dates-explained = Deze datums passen in het programma en zijn vrij. Je kunt ze veranderen.
plan-skipped = Overgeslagen: { $names }.
plan-skipped-first = Daarom is { $day } de eerste datum.
plan-skipped-day = { $name } ({ $day })
plan-skipped-until = { $name } (tot en met { $day })
plan-date = Datum { $number } { $need ->
    [required] (verplicht)
   *[free] (mag leeg)
}
plan-date-part = Datum { $number }, dagdeel { $nth } { $need ->
    [required] (verplicht)
   *[free] (mag leeg)
}
plan-new-date = Nieuwe datum (verplicht)
plan-new-date-part = Nieuwe datum, dagdeel { $nth } (verplicht)
plan-date-required = Kies een datum.
plan-window = Het kan vanaf { $first }. Eerder past niet in het programma, of geeft mensen te weinig tijd.
plan-check-button = Controleer
plan-option = Datum { $number }
plan-reason = Reden voor deze datum: { $reason }
plan-ask-what = Mensen kunnen tot { $until } zeggen op welke datums ze niet kunnen.
plan-ask-longer = Het team kreeg deze week al een kaart over datums. Deze datums komen erbij. Wie al antwoordde, krijgt op { $heard } een nieuwe kaart. Daarom krijgt het team langer de tijd.
plan-ask-after = Daarna zie jij per datum of niemand, een paar of veel mensen niet kunnen. Namen zie je niet.
plan-outside-hours = Let op: dit team werkt { $hours }. De sessie valt daar (voor een deel) buiten.
plan-ask-button = Vraag het team
plan-asked = De datums zijn voorgesteld. Het team kan antwoorden tot { $until }.
plan-asked-after = Daarna kiest de manager of de trainer een datum. Jullie krijgen er allebei bericht van.

# Een hele reeks.
series-button = Plan alles in één keer
series-title = Alle sessies van { $team }
series-none = { $team } heeft geen sessies meer om samen te plannen. Plan ze één voor één.
series-explained = Deze datums passen na elkaar in het programma. Je kunt ze veranderen. Wat je leeg laat, plan je later.
series-date = { $title }
series-free = { $title } (mag leeg)
series-no-day = Voor { $title } is geen goede dag te vinden. Plan die sessie later apart.
series-trainer-away = Voor { $title } is geen dag te vinden waarop de trainer kan. Overleg met de trainer, of plan die sessie later apart.
series-fault = { $title }: { $fault }
series-before = { $title }: dit kan nog niet. Eerst moet { $step } een datum hebben.
series-after = Iedereen antwoordt in één keer. Daarna zie jij per sessie of niemand, een paar of veel mensen niet kunnen.
series-asked-after = Daarna kun je alle datums in één keer vastleggen, of per sessie iets anders kiezen.
series-row = { $when }. Kan niet: { $share }.
series-one = Past een datum niet? Druk op de sessie en stel andere datums voor.
series-confirm-button = Leg alle datums vast
series-planned = De datums staan vast. Iedereen krijgt één bericht, met bestanden voor de agenda.
series-left = Niet vastgelegd: { $titles }. Die datum kan niet meer, of de sessie ervoor heeft nog geen datum.
series-planned-title = De sessies van { $team } hebben een datum
series-file-explained = Elk dagdeel heeft een eigen bestand. Open ze één voor één.
series-file-row = { $title }: { $when }

# Wat er niet kan.
plan-no-time = Dat is geen tijd. Schrijf bijvoorbeeld 9.30 of 13.00.
plan-no-date = Kies ten minste één datum.
plan-part-missing = Vul voor elk dagdeel een datum in.
plan-no-good-date = Ik vind zelf geen goede datum. Vul er een in, dan zeg ik wat ervoor of ertegen is. Kijk ook of de kantoordagen kloppen.
plan-better = Dichtbij en goed: { $days }.
plan-mended = Ik heb goede datums ingevuld. Kijk of ze passen.
plan-overrule = Wil je deze dag toch? Schrijf hieronder waarom. Het team leest de reden.
plan-reason-label = Waarom toch deze dag?
plan-trainer-may = De trainer kan deze dag met een reden toch kiezen.
plan-fault-too_soon = { $day } is te vroeg. Het kan vanaf { $bound }.
plan-fault-too_late = { $day } is te laat voor het programma. Het kan tot en met { $bound }. Lukt dat niet? Stel de stap uit.
plan-fault-next = { $day } is te laat: de sessie erna heeft al een datum. Het kan tot en met { $bound }. Of verplaats eerst die sessie.
plan-fault-too_far = { $day } ligt te ver weg. De kalender loopt tot en met { $bound }.
plan-fault-hours = Een sessie ligt tussen 7.00 en 22.00 uur. Kies een andere begintijd.
plan-fault-order = De dagdelen volgen elkaar op, binnen drie weken. { $day } past daar niet bij.
plan-fault-not_worked = { $day } is geen werkdag.
plan-fault-avoid = { $day } valt op of rond { $name }. { $meaning } Plan dan niets.
plan-fault-mention = { $day } valt op of rond { $name }. { $meaning }
plan-fault-period = Let op: { $day } { $count ->
    [one] valt
   *[other] vallen
} in { $name }. { $meaning }
plan-fault-trainer_busy = De trainer is op { $day } rond die tijd bij een ander team.
plan-fault-guide_away = Op { $day } kan wie deze sessie begeleidt niet.
plan-fault-trainer_asked = Let op: { $day } { $count ->
    [one] ligt
   *[other] liggen
} ook voor bij een ander team van de trainer.
plan-fault-team_busy = Op { $day } heeft dit team rond die tijd al een sessie.
plan-fault-twice = { $day } staat er twee keer.
plan-fault-school_holiday = Let op: { $day } { $count ->
    [one] valt
   *[other] vallen
} in de schoolvakantie ({ $name }).
plan-fault-not_office_day = Let op: { $day } { $count ->
    [one] is geen vaste kantoordag
   *[other] zijn geen vaste kantoordagen
} van het team.
plan-became-impossible = Deze datum kan niet meer. { $why }

# Wat medewerkers lezen.
dates-title = Wanneer kun jij niet? { $teams ->
    [one] { $count ->
        [one] Sessie van { $team }
       *[other] Sessies van { $team }
    }
   *[other] Sessies van je teams
}
dates-open-answers = Dit antwoord is niet anoniem. Manager en trainer zien geen namen. Ze zien hoeveel mensen antwoordden. Per datum zien ze of niemand, een paar of veel mensen niet kunnen.
dates-cannot = Vink de dagen aan waarop je niet kunt. Kun je altijd? Verstuur dan zonder vinkje.
dates-needs = Heb je iets nodig om mee te doen, zoals een tolk of ander eten? Zeg dat niet hier, maar op je privépagina.
dates-until = Je kunt antwoorden tot { $until }.
dates-minute = Dit kost { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}. Microsoft bewaart wat je op een kaart invult.
dates-said-always = kan altijd
dates-said = { $count ->
    [one] kan op één datum niet
   *[other] kan op { $count } datums niet
}
dates-some-over = Over de andere datums vraag ik niets meer.
dates-over-title = Er zijn nu geen datums om op te antwoorden: { $team }
dates-newer-title = Er is een nieuwere kaart met datums: { $team }
dates-button = Verstuur
dates-kept = Dank je. Je antwoord is bewaard tot na de sessie.
dates-none-cannot = Dank je. Je kunt op elke datum.
dates-change = Je kunt dit veranderen tot { $until }.
dates-change-button = Verander je antwoord
dates-closed = Je kunt hier niet meer antwoorden. Je hoort welke datum het wordt.
dates-too-late = Je kon antwoorden tot { $until }. Kun je niet? Zeg het tegen je manager of de trainer.

# Wat wie plant leest.
dates-wait = Het team antwoordt tot { $until }. Tot dan laat ik niet zien wat mensen antwoordden.
dates-outcome = Hoeveel mensen kunnen niet?
dates-turnout = Gevraagd { $asked } van { $of }, antwoord { $answered }.
dates-choose-now = Er is nog geen datum gekozen. Kies er nu een. Dan weet iedereen het op tijd.
dates-settled-title = De datum is gekozen: { $team }
dates-withdrawn-title = Deze datums zijn ingetrokken: { $team }
dates-share = { $share ->
    [none] niemand
    [some] een paar
    [many] veel
   *[silent] nog geen antwoord
}
dates-silent = Wie niet antwoordde, kan misschien ook niet.
dates-over = Al deze datums zijn voorbij of te dichtbij. Stel andere datums voor.
plan-choose-label = Welke datum wordt het?
plan-choose-one = Kies een van de datums op de kaart.
plan-confirm-button = Leg deze datum vast
plan-needs-button = Wat mensen nodig hebben
plan-other-button = Stel andere datums voor
plan-dropped = De datums zijn ingetrokken. Wat mensen erover zeiden, is gewist.
plan-again-button = Plan opnieuw
plan-no-longer-open = Over deze datums vraag ik niets meer. Kijk bij de sessies hoe het staat.
plan-planned = De datum staat vast. Iedereen krijgt bericht, met een bestand voor de agenda.
needs-title = Wat mensen nodig hebben: { $team }
needs-where = Je leest het op een aparte pagina. Het komt niet in deze chat.
needs-ends = Kies een sessie. De dag na de sessie is het weg.
needs-none = Er is geen sessie meer waarvoor mensen je konden schrijven.

# Verplaatsen en afzeggen.
plan-not-planned = { $title } heeft nu geen vaste datum. Kijk bij de sessies hoe het staat.
plan-move-button = Verplaats
plan-place-button = Plaats of zaal
plan-place-save = Bewaar
plan-place-told = Iedereen krijgt bericht. De datum blijft zoals hij is.
plan-cancel-button = Zeg af
plan-now = Nu gepland: { $dates }.
plan-move-told = Iedereen krijgt bericht. Herinneringen en vragen schuiven mee.
plan-move-what = Iedereen krijgt bericht en een nieuw bestand voor de agenda.
plan-move-confirm = Verplaats de sessie
plan-move-earlier = Dit is eerder dan nu gepland. Kijk of iedereen dan al kan.
plan-cancel-told = Iedereen in het team leest de reden en de toelichting.
plan-cancel-what = Iedereen krijgt bericht. Herinneringen en vragen rond de sessie vervallen.
plan-cancel-again = Daarna moet de sessie opnieuw gepland worden. Elke sessie hoort bij het traject.
plan-cancel-confirm = Zeg de sessie af
plan-cancelled = De sessie is afgezegd. Iedereen krijgt bericht. Plan hem snel opnieuw.

# Berichten.
session-planned-title = { $title } van { $team } heeft een datum
session-moved-title = { $title } van { $team } is veranderd
session-cancelled-title = { $title } van { $team } gaat niet door
session-needs = Heb je iets nodig om mee te doen? Zeg het op je privépagina.
session-needs-reader = Kijk in de weken voor de sessie of mensen iets nodig hebben. Je krijgt er geen apart bericht van.
session-cannot = Kun je niet? Zeg het tegen de manager of de trainer.
session-planner = Komt het niet uit? Typ “plannen”. Dan kun je de sessie verplaatsen of een zaal invullen.
session-moved = Dit komt in de plaats van het vorige bericht. Zet het opnieuw in je agenda.
session-cancelled = De sessie is afgezegd. Je hoort het als er een nieuwe datum is.
follow-up-waits-title = { $title } van { $team }: nog geen vervolgscan
follow-up-waits = Tussen twee scans van een team zitten minstens acht weken. Anders zou een verschil iets over één persoon kunnen zeggen. Vanaf { $day } kan de sessie met een vervolgscan ervoor.
follow-up-waits-what = Verplaats de sessie naar een latere dag. Dan plan ik de vervolgscan vanzelf. Of houd de sessie zonder.
session-off-over = De sessie is afgezegd. Er komt geen nieuwe datum, want het traject is voorbij.
session-off-reason = Reden: { $reason }.

# De start van een traject.
start-not-adopted = Je kunt nog niet starten: programma { $programme } is niet goedgekeurd. De kerngroep I&D keurt het goed. Daarna vult de beheerder in door wie en wanneer.
