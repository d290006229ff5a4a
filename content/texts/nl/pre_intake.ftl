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
start-small-why = Er zijn minder dan zeven mensen om te vragen. In zo'n kleine groep zijn antwoorden te herleiden. Daarom is er geen teamscan.
start-small-how = De trainer en de CLV-coach praten eerst met het team. Daarna is de gezamenlijke intake.
start-small-open = Bij de intake zeggen we open dat er geen scan was.
start-small-join = Twee kleine teams kunnen vooraf worden samengevoegd. Vraag dat aan de projectleider I&D.
start-small-confirm = Begin zonder teamscan
start-running = Het traject van { $team } loopt al.
start-raced = Iemand anders heeft dit traject net gestart. Vraag waar jullie staan.
start-too-alike = Dit team lijkt te veel op { $other }. Wie beide resultaten ziet, kan antwoorden herleiden. Vraag de projectleider I&D om één van de twee te kiezen.
start-all-running = Al je teams zijn begonnen. Vraag waar jullie staan.
start-not-decided = Beginnen kan nog niet. Eerst moeten de ondernemingsraad en de privacytoets rond zijn. Ook moet er staan wie verantwoordelijk is. De beheerder vult dat in.

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
period-in-past = Beginnen op { $day } kan niet meer. Kies een eerste dag vanaf morgen.
period-too-far = Dat is te ver vooruit. Kies dagen binnen een jaar.
period-not-working-day = Op { $day } wordt niet gewerkt. Kies een andere dag.
period-too-short = Deze periode is te kort. Kies minstens { $days } werkdagen.
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
invite-whose = { $manager } nodigt je uit, namens de directie en de projectleider I&D.
invite-why = { $kind ->
    [follow_up_scan] Het zijn dezelfde vragen als in het begin. Zo zien jullie als team wat er veranderde.
   *[scan] Met een paar vragen zien jullie als team waar je staat. Dat is het begin van het Cultuurtraject.
}
invite-sealed = Je antwoordt op je privépagina. Je antwoorden worden verzegeld. Zijn er minder dan { $threshold } antwoorden, dan laten we niets zien en wissen we alles.
invite-together = { $kind ->
    [follow_up_scan] Jullie bespreken het resultaat samen, in de volgende sessie. Voelt dat voor jou niet veilig? Schrijf { $trainer } (trainer) dan apart, op je privépagina.
   *[scan] Jullie bespreken het resultaat samen, bij de gezamenlijke intake. Voelt dat voor jou niet veilig? Schrijf { $trainer } (trainer) dan apart, op je privépagina.
}

remind-title = De vragen over { $team } staan nog open
remind-until = Je kunt antwoorden tot { $until }.
remind-done = Heb je al meegedaan, dan hoef je niets te doen.
remind-stop = Iedereen krijgt deze herinnering. Typ "stop" als je ze niet wilt.

extend-button = Verleng de vragen
extend-pick = Bij welk team wil je verlengen?
extend-title = Vragen van { $team } verlengen
extend-until = De vragen staan dan open tot { $until }.
extend-visible = Het resultaat is er dan op { $day }.
extend-once = Verlengen kan één keer. We laten niemand zien hoeveel mensen al antwoordden. Jou ook niet.
extend-confirm = Verleng
extend-not-open = Er staan nu geen vragen open om te verlengen.
extend-only-once = Deze vragen zijn al een keer verlengd. Vaker kan niet.
extended-title = De vragen van { $team } zijn verlengd
extended-told = Het hele team krijgt hetzelfde bericht.

notice-enrolled-title = { $team } doet mee aan het Cultuurtraject
notice-enrolled-what = De projectleider I&D heeft je team aangemeld. Jij begint met de pre-intake.
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
    [follow_up_scan] Bekijk hoe het afliep en bereid de volgende sessie voor. Het team ziet het op { $day }.
   *[scan] Bekijk hoe het afliep en bereid de intake voor. Het team ziet het op { $day }.
}
notice-early-quiet = Deel het nog niet. Manager en team zien het op hetzelfde moment.
briefing-button = Bekijk de briefing
notice-release-title = { $kind ->
    [follow_up_scan] De vervolgscan van { $team } is klaar
   *[scan] De teamscan van { $team } is klaar
}
notice-release = Bekijk hoe het afliep en wat de volgende stap is.
notice-release-same = Manager en team zien nu precies hetzelfde.
notice-no-scan-title = { $team } begint zonder teamscan
notice-no-scan-why = In deze groep kunnen we niet veilig vragen stellen. Antwoorden zouden te herleiden zijn.
notice-no-scan-next = Er volgt een gezamenlijke intake. Voelt dat voor jou niet veilig? Schrijf { $trainer } (trainer) dan apart, op je privépagina.
notice-no-scan-others = Er volgt een gezamenlijke intake. Wie zich daar niet veilig voelt, kan { $trainer } (trainer) apart schrijven.
notice-no-scan-trainer = Praat met de CLV-coach over hoe jullie het team vooraf horen. Daarna plan je de gezamenlijke intake.
notice-change-title = Klopt de lijst van { $team }?
notice-change-told = Na je besluit hoort de persoon zelf ervan. Staan de vragen al open, dan verandert er in die ronde niets.
notice-roster-title = De lijst van { $team } is veranderd
notice-roster = { $kind ->
    [new] Je hoort nu bij { $team } in het Cultuurtraject.
    [left] Je staat niet meer op de lijst van { $team } in het Cultuurtraject.
   *[double] Je stond dubbel op de lijst van { $team }. Dat is verbeterd.
}
notice-roster-wrong = Klopt dit niet? Zeg het tegen { $trainer } (trainer).

## Het teamresultaat, de briefing en de documenten.

result-title = Teamresultaat van { $team }
result-lead = Bij elke uitspraak staat hoeveel mensen het ermee eens zijn.
result-legend = De balk heeft vijf vakjes en laat hetzelfde woord zien. We laten alleen iets zien bij minstens { $threshold } antwoorden.
result-next-title = De volgende stap
result-next = Bespreek dit samen in de eerste sessie die komt. Het resultaat is van jullie als team. Het beoordeelt niemand.
result-file-button = Als document
result-pick = Van welk team wil je het resultaat zien?
result-none = Voor { $team } is er geen teamscan.
result-not-yet = Er is nog geen resultaat van { $team }. Vanaf { $day } kun je het zien.
result-too-few = Er zijn minder dan { $threshold } antwoorden. Daarom laten we niets zien.
result-lapsed = De antwoorden zijn niet meer te openen. Daarom is er geen resultaat.
result-changed = Iemand veranderde iets aan wat verstuurd was, buiten het programma om. We hebben niets geopend. Daarom is er geen resultaat. De beheerder ziet dit ook.
result-destroyed = De antwoorden zijn gewist.
result-without-next = Het traject gaat gewoon door. De volgende stap is de gezamenlijke intake. Daar zeggen we open dat er geen resultaat is.

file-title = Document voor { $team }
file-explained = Kies PDF om te lezen of Word om in te werken.
file-expires = De link werkt een half uur. Daarna vraag je een nieuwe.
file-open = { $form ->
    [pdf] PDF
    [pptx] PowerPoint
   *[docx] Word
}
file-none = Voor { $team } is er geen resultaat, dus ook geen document.

briefing-title = Briefing voor de intake met { $team }
briefing-pick = Van welk team wil je de samenvatting?
briefing-lead = Het team ziet dit resultaat op { $day }. Deel het niet eerder.
briefing-points = Voor het gesprek
briefing-texts-where = Wat mensen voor jou schreven, lees je alleen op de leespagina.
briefing-texts = Lees de teksten
briefing-file = Als document
briefing-without-scan = Dit team begint zonder teamscan. Er is geen resultaat.
briefing-without-scan-next = Praat met de CLV-coach over hoe jullie het team vooraf horen. Zeg bij de intake open dat er geen resultaat is.
texts-title = Teksten uit { $team }
texts-none = Van deze vragen zijn er geen teksten. De ronde eindigde zonder dat we iets openden.
texts-explained = Mensen schreven dit voor jou als trainer. Deel de teksten met niemand, ook niet met de manager.
texts-for = Je leest wat aan jou geschreven is. Wat aan een eerdere trainer geschreven is, lees je als de schrijver een opvolger dat gunde.
texts-over = Hier zijn geen teksten voor jou. Wie geen trainer meer is, leest nog twintig werkdagen wat aan die persoon geschreven is.
texts-of-before = Dit zijn de rondes waarvan je nog kunt lezen wat aan jou geschreven is.
texts-of-round = { $what }, gesloten op { $day }
texts-open = Open de leespagina

summary-none-title = Er is nog geen samenvatting
summary-none = Na een sessie schrijft de trainer een samenvatting. Die vind je dan hier.

paper-title = { $paper ->
    [result] Teamresultaat
   *[briefing] Briefing voor de intake
}
paper-notice = { $paper ->
    [result] Voor het team en de manager. Het resultaat is een begin van het gesprek en beoordeelt niemand.
   *[briefing] Alleen voor de trainer. Deel dit niet voordat het team het resultaat ziet.
}
paper-fact-asked = Vragenlijst
paper-status = Deze vragenlijst is een { $status }.
paper-column-finding = Uitspraak
paper-column-word = Hoeveel mensen het eens zijn
paper-bar = { $step } van de { $steps } vakjes gevuld
paper-bar-none = geen balk, te weinig antwoorden
paper-contents = Inhoud
paper-footer = Vragenlijst versie { $version }. Gemaakt op { $day }. Alleen bij minstens { $threshold } antwoorden.
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
