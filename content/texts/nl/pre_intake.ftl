# De pre-intake: beginnen, wie meedoet, uitnodigen, herinneren, verlengen.

start-pick = Welk team begint?
start-title = Pre-intake van { $team }
start-school-holiday = In deze periode valt een schoolvakantie ({ $name }). Daarom staan de vragen langer open.
start-roster = Wie we vragen
start-roster-unread = Ik kan deze lijst niet met Teams vergelijken. Voeg mij toe aan het team in Teams als je dat wilt.
start-roster-same = De lijst is dezelfde als in Teams.
start-roster-extra = Wel in Teams, niet in deze lijst: { $names }
start-roster-missing = Wel in deze lijst, niet in Teams: { $names }
start-next = Wat er gebeurt
start-next-invite = Iedereen op de lijst krijgt een eigen uitnodiging en hoogstens twee herinneringen.
start-next-sealed = We laten niemand zien wie antwoordt. Jou niet, en de trainer ook niet.
start-next-result = Jij en je team zien hetzelfde resultaat, op hetzelfde moment. Daarna volgt de gezamenlijke intake.
start-voluntary = Antwoorden is vrijwillig. Zelf vul je de teamscan van je eigen team niet in.
start-confirm = Begin
start-period-button = Andere periode
roster-button = De lijst klopt niet
start-small-why = Er zijn minder dan zeven mensen om te vragen. In zo'n kleine groep kunnen mensen raden wie wat antwoordde. Daarom is er geen teamscan.
start-small-how = De trainer en de CLV-coach praten eerst met het team. Daarna is de gezamenlijke intake.
start-small-open = Bij de intake zeggen we open dat er geen scan was.
start-small-join = Twee kleine teams kunnen vooraf worden samengevoegd. Vraag dat aan de projectleider I&D.
start-small-confirm = Begin zonder teamscan
start-running = Het traject van { $team } loopt al.
start-close-first = Het traject van { $team } is nog niet afgesloten. Sluit het eerst af. Daarna kan het team opnieuw beginnen.
start-nothing-left = Bij { $team } zijn er geen thema's over voor een lichte ronde.
start-again-button = Begin opnieuw
start-again = Dit wordt ronde { $nth } van dit team. De normen, de handreiking en de afspraken blijven.
start-kind = { $kind ->
    [next] Lichte ronde
   *[first] Hele traject opnieuw
}
start-kind-what = { $kind ->
    [next] Alleen de thema's die nog geen norm hebben.
   *[first] Met een nieuwe teamscan, een intake en alle sessies.
}
start-light-title = Lichte ronde van { $team }
start-light-day = Jullie komen een dagdeel samen over deze thema's. Vooraf vraagt de trainer welke zinnen steun hebben.
start-light-after = Daarna komt een nieuwe versie van de handreiking. Na een maand of twee volgt een terugkomsessie.
start-light-confirm = Begin de lichte ronde
started-light-title = De lichte ronde van { $team } begint
started-light = Iedereen in het team krijgt bericht. Plan nu het dagdeel.
start-raced = Iemand anders heeft dit traject net gestart. Typ “status”. Dan zie je waar jullie staan.
start-too-alike = In dit team zitten bijna dezelfde mensen als in { $other }. Wie beide resultaten ziet, kan soms raden wie wat antwoordde. Vraag de projectleider I&D om één van de twee te kiezen.
start-all-running = Al je teams zijn begonnen. Typ “status”. Dan zie je waar jullie staan.
start-not-decided = Je kunt nog niet beginnen. Eerst moeten de ondernemingsraad en de privacytoets rond zijn. Ook moet er staan wie verantwoordelijk is. De beheerder vult dat in.

started-title = De pre-intake van { $team } staat klaar
started-invite = De uitnodigingen gaan weg op { $day }.
started-close = De vragen sluiten op { $day }.
started-visible = Het resultaat is er op { $day }.
started-same-moment = Jij en je team zien het op hetzelfde moment.
started-small = Het team en de trainer krijgen bericht. De trainer en de CLV-coach plannen een gesprek.

period-title = Andere periode voor { $team }
period-explained = Kies werkdagen. De vragen staan minstens vijf werkdagen open, van 09.30 tot 16.30 uur.
period-first = Eerste dag (verplicht)
period-last = Laatste dag (verplicht)
period-required = Kies een dag.
period-button = Bekijk deze periode
period-no-date = Dit is geen datum. Kies een dag in de kalender.
period-in-past = Je kunt niet meer beginnen op { $day }. Kies een eerste dag vanaf morgen.
period-too-far = Dat is te ver vooruit. Kies dagen binnen een jaar.
period-not-working-day = Op { $day } wordt niet gewerkt. Kies een andere dag.
period-too-short = Deze periode is te kort. Kies minstens { $days } werkdagen.
period-too-soon = Tussen twee teamscans zitten minstens acht weken. Deze kan sluiten vanaf { $day }.
period-too-long = Deze periode is te lang. Kies hoogstens { $days } werkdagen.

change-title = Wat klopt er niet bij { $team }?
change-explained = De trainer beslist over je voorstel. De persoon zelf hoort ervan.
change-kind = { $kind ->
    [new] is nieuw in het team
    [left] gaat van de lijst
   *[double] staat dubbel op de lijst
}
change-kind-label = Wat verandert er? (verplicht)
change-kind-required = Kies wat er verandert.
change-kind-unknown = Kies uit de lijst wat er verandert.
change-person-label = Om wie gaat het?
change-person-unknown = Kies om wie het gaat uit de lijst.
change-new-label = Is iemand nieuw? Vul dan hier het account in
change-new-unknown = Vul het account in van wie nieuw is, zoals naam@organisatie.nl.
change-already-there = Deze persoon hoort al bij het team.
change-no-reason = Een reden is niet nodig.
change-button = Stel voor
change-proposed-title = Je voorstel is verstuurd
change-proposed = De trainer kijkt ernaar. Je krijgt bericht.
change-own-title = Bij welk team hoor je niet?
change-leave-title = Hoor je niet bij { $team }?
change-leave = Zeg het tegen de trainer. Die kijkt ernaar. Tot dan blijf je op de lijst staan.
change-leave-button = Zeg het tegen de trainer
change-confirm = Akkoord
change-decline = Niet akkoord
change-decided-title = Voorstel voor { $team }
change-decided = { $state ->
    [confirmed] Akkoord: { $name } { $kind ->
        [new] hoort nu bij { $team }.
        [left] staat niet meer op de lijst van { $team }.
       *[double] staat niet meer dubbel op de lijst van { $team }.
    }
    [declined] Niet akkoord: voor { $name } verandert er niets bij { $team }.
   *[proposed] Het voorstel over { $name } bij { $team } wacht op de trainer.
}
change-fact-person = Wie
change-fact-kind = Wat
change-fact-by = Voorgesteld door

invite-title = Hoe gaat het in { $team }?
invite-whose = Je team doet mee aan het Cultuurtraject, samen met { $manager } (manager).
invite-why = { $kind ->
    [follow_up_scan] Het zijn dezelfde vragen als in het begin. Zo zien jullie als team wat er veranderde.
   *[scan] Met een paar vragen zien jullie als team waar jullie staan. Dat is het begin van het Cultuurtraject.
}
invite-sealed = Je antwoordt op je privépagina. Je antwoorden worden verzegeld. Zijn er minder dan { $threshold } antwoorden, dan laten we niets zien en wissen we alles.
invite-together = { $kind ->
    [follow_up_scan] Jullie bespreken het resultaat samen, in de volgende sessie. Voelt dat voor jou niet veilig? Schrijf { $trainer } (trainer) dan apart, op je privépagina.
   *[scan] Jullie bespreken het resultaat samen, bij de gezamenlijke intake. Voelt dat voor jou niet veilig? Schrijf { $trainer } (trainer) dan apart, op je privépagina.
}

remind-title = De vragen over { $team } staan nog open
remind-until = { $near ->
    [today] Je kunt nog antwoorden tot vandaag, { $until }.
    [tomorrow] Je kunt nog antwoorden tot morgen, { $until }.
   *[later] Je kunt antwoorden tot { $until }.
}
remind-minutes = De vragen kosten ongeveer { $minutes } minuten.
remind-done = Heb je al meegedaan, dan hoef je niets te doen.
remind-stop = Iedereen krijgt deze herinnering. Typ “stop” als je ze niet wilt.

extend-button = Verleng de vragen
extend-pick = Bij welk team wil je verlengen?
extend-title = Vragen van { $team } verlengen
extend-until = De vragen staan dan open tot { $until }.
extend-visible = Het resultaat is er dan op { $day }.
extend-once = Je kunt één keer verlengen. We laten niemand zien hoeveel mensen al antwoordden. Jou ook niet.
extend-confirm = Verleng
extend-not-open = Er staan nu geen vragen open om te verlengen.
extend-only-once = Deze vragen zijn al een keer verlengd. Vaker kan niet.
extended-title = De vragen van { $team } zijn verlengd
extended-until = De vragen staan nu open tot { $until }.
extended-visible = Het resultaat is er op { $day }.
extended-told = Het hele team krijgt hetzelfde bericht.

notice-enrolled-title = { $team } doet mee aan het Cultuurtraject
notice-enrolled-what = De projectleider I&D heeft je team aangemeld. Jij begint met de pre-intake.
notice-enrolled-again = De projectleider I&D heeft je team weer aangemeld. Jullie kunnen opnieuw beginnen. De normen en afspraken van eerder blijven.
notice-enrolled-together = Je ziet eerst wie we vragen, wanneer, en wat er daarna gebeurt. Pas als jij bevestigt, begint het.
notice-started-title = De pre-intake van { $team } begint
notice-started = { $name } heeft de pre-intake gestart. Jij begeleidt dit team.
notice-started-early = Jij ziet het resultaat twee werkdagen eerder dan het team, om het gesprek voor te bereiden.
notice-extended-title = De vragen over { $team } staan langer open
notice-early-title = { $kind ->
    [follow_up_scan] De vervolgscan van { $team } is gesloten
   *[scan] De teamscan van { $team } is gesloten
}
notice-early = { $kind ->
    [follow_up_scan] Bekijk het resultaat en bereid de volgende sessie voor. Het team ziet het op { $day }.
   *[scan] Bekijk het resultaat en bereid de intake voor. Het team ziet het op { $day }.
}
notice-early-quiet = Deel het nog niet. Manager en team zien het op hetzelfde moment.
briefing-button = Bekijk de briefing
notice-release-title = { $kind ->
    [follow_up_scan] De vervolgscan van { $team } is klaar
   *[scan] De teamscan van { $team } is klaar
}
notice-release = Bekijk het resultaat en de volgende stap.
notice-release-same = Manager en team zien nu precies hetzelfde.
notice-no-scan-title = { $team } begint zonder teamscan
notice-no-scan-why = { $why ->
    [alike] In een ander team zitten bijna dezelfde mensen. Wie beide resultaten ziet, kan soms raden wie wat antwoordde. Daarom is er geen teamscan.
   *[few] We vragen alleen iets aan minstens zeven mensen. In een kleinere groep kunnen mensen raden wie wat antwoordde. Daarom is er geen teamscan.
}
notice-no-scan-next = Er volgt een gezamenlijke intake. Voelt dat voor jou niet veilig? Schrijf { $trainer } (trainer) dan apart, op je privépagina.
notice-no-scan-others = Er volgt een gezamenlijke intake. Wie zich daar niet veilig voelt, kan { $trainer } (trainer) apart schrijven.
notice-no-scan-trainer = Praat met de CLV-coach over hoe jullie het team vooraf horen. Daarna plan je de gezamenlijke intake.
notice-change-title = Klopt de lijst van { $team }?
notice-change-told = Na je besluit hoort de persoon zelf ervan. Staan de vragen al open, dan verandert er voor die vragen niets.
notice-next-title = { $team } gaat verder met de norm
notice-next-themes = De thema's die nog geen norm hebben: { $themes }.
notice-next-keeps = De normen en afspraken die jullie al hebben, blijven gelden.

notice-roster-title = De lijst van { $team } is veranderd
notice-roster = { $kind ->
    [new] Je hoort nu bij { $team } in het Cultuurtraject. Staan er al vragen open? Dan doe je mee vanaf de volgende keer.
    [left] Je staat niet meer op de lijst van { $team } in het Cultuurtraject.
   *[double] Je stond dubbel op de lijst van { $team }. Dat is verbeterd.
}
notice-roster-wrong = Klopt dit niet? Zeg het tegen { $trainer } (trainer).

## Het resultaat, de briefing en de documenten.

result-title = Resultaat van { $team }
result-lead = Bij elke uitspraak staat hoeveel mensen het ermee eens zijn.
result-legend = De balk laat hetzelfde zien als het woord ernaast. We laten alleen iets zien bij minstens { $threshold } antwoorden.
result-next-title = De volgende stap
result-opening = { $pointing ->
    [both] Bij { $high } is meestal meer dan de helft het eens, bij { $low } meestal minder.
    [high] Bij { $high } is meestal meer dan de helft het eens.
    [low] Bij { $low } is meestal minder dan de helft het eens.
   *[neither] Bij geen onderwerp wijzen genoeg antwoorden één kant op.
}
result-opening-every = elk onderwerp
result-opening-most = de meeste onderwerpen
result-next = Bespreek dit samen in de volgende sessie.
result-whose = Het resultaat is van het hele team. Het beoordeelt niemand.
result-apart = Wil je iets zeggen buiten de groep om? Schrijf de trainer apart, of vraag hulp.
result-file-button = Als document
result-pick = Van welk team wil je het resultaat zien?
result-none = Voor { $team } is er geen teamscan. Mensen konden anders raden wie wat antwoordde.
result-withdrawn = Er is geen resultaat van { $team }. Het traject stopte voordat het er was.
result-not-yet = Er is nog geen resultaat van { $team }. Het team ziet het vanaf { $day }.
result-not-yet-early = Er is nog geen resultaat van { $team }. Jij ziet het kort na { $closes }, als de vragen gesloten zijn. Het team ziet het vanaf { $day }.
result-too-few = Er zijn minder dan { $threshold } antwoorden. Daarom laten we niets zien.
result-lapsed = De antwoorden zijn niet meer te openen. Daarom is er geen resultaat.
result-changed = Iemand veranderde iets aan wat verstuurd was, buiten het programma om. We hebben niets geopend. Daarom is er geen resultaat. De beheerder ziet dit ook.
result-destroyed = De antwoorden zijn gewist.
result-without-next = Het traject gaat gewoon door. In de volgende sessie zeggen we open dat er geen resultaat is.
points-title = Voor het gesprek met { $team }
points-button = Punten voor het gesprek
points-none = Voor { $team } is er geen resultaat, dus ook geen punten voor het gesprek.

file-title = Document voor { $team }
file-explained = Kies PDF om te lezen of Word om in te werken.
file-expires = De link werkt een half uur. Daarna vraag je een nieuwe.
paper-unshown = Op de plek van □ staat een teken dat deze PDF niet kan laten zien. In Word zie je het wel.
file-beside = { $form ->
    [pdf] Open als PDF
   *[docx] Open in Word
}
file-open = { $form ->
    [pdf] PDF
    [pptx] PowerPoint
    [a3] Poster (A3)
   *[docx] Word
}

briefing-title = Briefing voor de intake met { $team }
briefing-pick = Van welk team wil je de samenvatting?
briefing-lead = Het team ziet dit resultaat vanaf { $day }. Deel het niet voor die tijd.
briefing-points = Voor het gesprek
briefing-texts-where = Wat mensen voor jou schreven, lees je alleen op de leespagina.
briefing-texts = Lees de teksten
briefing-file = Als document
briefing-without-scan = Dit team begint zonder teamscan. Er is geen resultaat.
briefing-without-scan-next = Praat met de CLV-coach over hoe jullie het team vooraf horen. Zeg bij de intake open dat er geen resultaat is.
briefing-talk = Deze groep is te klein voor een teamscan. De intake is een gesprek dat jij leidt. Zeg open waarom er geen resultaat is.
briefing-talk-1 = Praat vooraf met de CLV-coach over hoe jullie de groep horen.
briefing-talk-2 = Begin met twee minuten stilte. Ieder schrijft op wat er leeft, en houdt dat papier zelf.
briefing-talk-3 = Laat mensen daarna in tweetallen praten. Haal op wat zij willen delen.
briefing-talk-4 = Vraag wat er gebeurde en wat had geholpen. Vraag niet wie het deed.
briefing-talk-5 = Laat de manager als laatste praten. Iets niet delen mag ook.
texts-title = Teksten uit { $team }
texts-none = Van deze vragen zijn er geen teksten. Ze sloten zonder dat we iets openden.
texts-explained = Mensen schreven dit voor jou als trainer. Deel de teksten met niemand, ook niet met de manager.
texts-for = Je leest wat aan jou geschreven is. Wat aan een eerdere trainer geschreven is, lees je als de schrijver dat goedvond.
texts-over = Hier zijn geen teksten voor jou. Wie geen trainer meer is, leest nog twintig werkdagen wat aan die persoon geschreven is.
texts-of-before = Van deze vragen kun je nog lezen wat aan jou geschreven is.
texts-of-round = { $what }, gesloten op { $day }
texts-open = Open de leespagina

summary-none-title = Er is nog geen samenvatting
summary-none = Na een sessie schrijft de trainer een samenvatting. Die vind je dan hier.

paper-title = { $paper ->
    [result] Resultaat
   *[briefing] Briefing voor de intake
}
paper-notice = { $paper ->
    [result] Voor het team en de manager. Het resultaat is een begin van het gesprek en beoordeelt niemand.
   *[briefing] Alleen voor de trainer. Deel dit niet voordat het team het resultaat ziet.
}
paper-fact-asked = Vragen
paper-status = Deze vragen zijn een { $status }.
paper-column-finding = Uitspraak
paper-column-word = Hoeveel mensen het eens zijn
paper-bar = { $step } van de { $steps } vakjes gevuld
paper-bar-none = geen balk, te weinig om te laten zien
paper-contents = Inhoud
paper-footer = Versie { $version } van de vragen. Gemaakt op { $day }. Alleen bij minstens { $threshold } antwoorden.
paper-step-what = Wat
paper-step-who = Wie
paper-step-when = Wanneer
step-read-texts = Lees de teksten op de leespagina en bereid het gesprek voor.
step-see-result = Bekijk het resultaat.
step-plan-intake = Plan de gezamenlijke intake van anderhalf tot twee uur.
step-intake = Bespreek samen wat opvalt en wat jullie nodig hebben.
step-trainer = trainer
step-team = team en manager
step-manager-trainer = manager en trainer
step-before-intake = voor de intake
step-from = vanaf { $day }
step-after-result = na het resultaat
step-at-intake = bij de intake

result-of-the-team = Dit is van het team. Niemand mag erom vragen. Vraagt iemand het toch, laat dan zien wat jullie afspraken.
