# Sessies plannen: data voorstellen, kiezen, verplaatsen en afzeggen, en de berichten daarover.

list-and = { " en " }
session-day = { $day }
session-when = { $day }, { $begin }–{ $end } uur
session-title = { $title }: { $team }
fact-when = Wanneer
fact-where = Waar
fact-session = Sessie
fact-was = Was
fact-becomes = Wordt
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
plan-row-open = Er liggen data voor. Antwoorden kan tot { $until }.
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
session-unplanned = Er is nog geen datum. Je hoort het als er data voorliggen.
session-all = Iedereen in het team doet mee. Kun je niet? Zeg het de manager of de trainer.
session-all-planner = Iedereen in het team doet mee. Lukt het zo niet? Verplaats de sessie dan op tijd.
session-papers = Bij deze sessie
session-papers-what = { $reader ->
    [trainer] Briefing, vraag aan de zaal en samenvatting
   *[member] Samenvatting, en wat uit de vragen kwam
}
session-held = Deze sessie is geweest.
plan-file-button = Zet in je agenda
plan-file-off-button = Haal uit je agenda
plan-file-title = Voor je agenda
plan-file-explained = Open het bestand. Je agenda zet de sessie op de goede dag en tijd.
plan-file-off = Open het bestand. Je agenda haalt de sessie weg.
plan-file-open = Download het bestand
plan-no-date-yet = Deze sessie heeft nog geen datum.
calendar-what = Sessie van het Cultuurtraject. Vragen? Stel ze aan je manager of de trainer.
calendar-organiser = Cultuurtraject

# Vaste kantoordagen.
plan-office-button = Vaste kantoordagen
office-title = Kantoordagen van { $team }
office-explained = Op welke dagen is het team meestal op kantoor? De bot stelt dan die dagen voor.
office-label = Dagen (niets aangevinkt is elke werkdag)
office-button = Bewaar

# Data voorstellen.
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
plan-shape-next = Daarna stelt de bot data voor. Jij kunt ze veranderen.
plan-dates-button = Kies data
plan-dates-explained = Deze data passen in het programma en zijn vrij. Je kunt ze veranderen.
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
plan-ask-what = Het team kan tot { $until } zeggen welke data niet kunnen.
plan-ask-longer = Er liggen al andere data voor. De bot vraagt hoogstens één ding per week. Daarom krijgt het team langer de tijd.
plan-ask-after = Daarna zie jij per datum of niemand, enkelen of velen niet kunnen. Namen zie je niet.
plan-ask-button = Vraag het team
plan-asked = De data liggen voor. Het team kan antwoorden tot { $until }.
plan-asked-after = Daarna kiezen manager of trainer een datum. Jullie krijgen er allebei bericht van.

# Wat er niet kan.
plan-no-time = Dat is geen tijd. Schrijf bijvoorbeeld 9.30 of 13.00.
plan-no-date = Kies ten minste één datum.
plan-part-missing = Vul voor elk dagdeel een datum in.
plan-no-good-date = Er is geen goede datum te vinden. Kijk of de kantoordagen kloppen.
plan-better = Dichtbij en goed: { $days }.
plan-mended = De bot heeft goede data ingevuld. Kijk of ze passen.
plan-overrule = Wil je deze dag toch? Schrijf hieronder waarom. Het team leest de reden.
plan-reason-label = Waarom toch deze dag?
plan-trainer-may = De trainer kan deze dag met een reden toch kiezen.
plan-fault-too_soon = { $day } is te vroeg. Het kan vanaf { $bound }.
plan-fault-too_late = { $day } is te laat voor het programma. Het kan tot en met { $bound }.
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
dates-title = { $team }: welke data kun je niet?
dates-open-answers = Dit antwoord is niet anoniem. Wie plant, ziet alleen hoeveel mensen niet kunnen.
dates-cannot = Vink aan wat je niet kunt. Kun je altijd, vink dan niets aan.
dates-needs = Heb je iets nodig om mee te doen, zoals een tolk of ander eten? Zeg dat niet hier, maar op je privépagina.
dates-until = Dit kost 1 minuut en kan tot { $until }. Microsoft bewaart wat je op een kaart invult.
dates-button = Verstuur
dates-kept = Dank je. Je antwoord is bewaard tot na de sessie.
dates-none-cannot = Dank je. Je kunt op elke datum.
dates-change = Veranderen kan tot { $until }.
dates-change-button = Verander je antwoord
dates-closed = Antwoorden kan niet meer, of is niet aan jou. Je hoort welke datum het wordt.
dates-too-late = Antwoorden kon tot { $until }. Kun je niet? Zeg het je manager of trainer.

# Wat wie plant leest.
dates-wait = Het team antwoordt tot { $until }. Tot dan laten we niets van de antwoorden zien.
dates-outcome = Zoveel mensen in het team kunnen niet:
dates-share = { $share ->
    [none] niemand
    [some] enkelen
   *[many] velen
}
dates-silent = Wie niet antwoordde, kan misschien ook niet.
dates-over = Al deze data zijn voorbij of te dichtbij. Stel andere data voor.
plan-choose-label = Welke datum wordt het?
plan-choose-one = Kies een van de data op de kaart.
plan-confirm-button = Leg deze datum vast
plan-needs-button = Wat mensen nodig hebben
plan-other-button = Stel andere data voor
plan-dropped = De data zijn ingetrokken. Wat mensen erover zeiden, is gewist.
plan-again-button = Plan opnieuw
plan-no-longer-open = Deze data liggen niet meer voor. Kijk bij de sessies hoe het staat.
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
plan-cancel-what = Iedereen krijgt bericht. Herinneringen en vragen rond de sessie vervallen.
plan-cancel-again = Daarna moet de sessie opnieuw gepland worden. Overslaan kan niet.
plan-cancel-confirm = Zeg de sessie af
plan-cancelled = De sessie is afgezegd. Iedereen krijgt bericht. Plan hem snel opnieuw.

# Berichten.
session-planned-title = { $title } van { $team } heeft een datum
session-moved-title = { $title } van { $team } is veranderd
session-cancelled-title = { $title } van { $team } gaat niet door
session-needs = Heb je iets nodig om mee te doen? Zeg het op je privépagina.
session-needs-reader = Kijk in de weken voor de sessie of mensen iets nodig hebben. Je krijgt er geen apart bericht van.
session-cannot = Kun je niet? Zeg het de manager of de trainer.
session-planner = Komt het niet uit? Typ “plannen”. Dan kun je de sessie verplaatsen of een zaal invullen.
session-moved = Dit komt in de plaats van het vorige bericht. Zet het opnieuw in je agenda.
session-cancelled = De sessie is afgezegd. Je hoort het als er een nieuwe datum is.

# De start van een traject.
start-not-adopted = Starten kan nog niet: programma { $programme } is niet vastgesteld. De kerngroep I&D stelt het vast. Daarna vult de beheerder in door wie en wanneer.
