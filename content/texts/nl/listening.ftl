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
    [edition] Handreiking van de directie, uitgave { $name }
    [agreements] Afspraken van { $name }
   *[exercise] { $name }
}
month-line = { $kind ->
    [questions] Ze staan open tot en met { $day }. Meedoen is vrij.
    [event] Het is op { $day }.
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
