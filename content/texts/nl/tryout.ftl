# De proefomgeving: de pagina waarop je iedereen bent, en wat zij op de terminal zegt.

tryout-name = Proefomgeving
tryout-line = Speel zelf iedereen in een team, zoals in Teams.

# Boven: de tijd en wat voor iedereen geldt
tryout-on = Verder
tryout-to-working_day = Volgende werkdag, 9.30 uur
tryout-to-hours = Twee uur later
tryout-to-closing = Tot de vragen sluiten
tryout-to-months = Drie maanden verder
tryout-moving = De klok loopt door. Alles gebeurt op zijn eigen tijd.
tryout-no-closing = Er staan geen vragen open. Start eerst een traject als manager.
tryout-colleagues = Laat collega's antwoorden
tryout-answering = De collega's vullen hun privépagina in.
tryout-answered = Klaar. Zo vaak vulde een collega vragen in: { $count }.
tryout-nobody-asked = Voor je collega's staan nu geen vragen open.
tryout-fresh = Begin opnieuw
tryout-fresh-sure = Alle gesprekken, teams en antwoorden in de proefomgeving worden gewist.
tryout-beginning = Alles begint opnieuw. Dat duurt een paar tellen.
tryout-people-too = Moet de bot ook { $language } praten met iedereen hier?
tryout-people-too-yes = Ja, met iedereen
tryout-people-too-no = Nee, laat dat zo
tryout-people-changing = De bot hoort nu van iedereen welke taal het wordt.
tryout-busy = Er is nog iets bezig. Probeer het zo nog een keer.
tryout-lost = De proefomgeving reageert niet. Kijk of het programma nog draait.
tryout-cancel = Terug

# Links: de mensen
tryout-people = Mensen
tryout-new = nieuw
tryout-begin = Begin hier
tryout-begin-what-small = Je speelt eerst { $name }, de manager. Die begint met de pre-intake.
tryout-begin-what-whole = Je speelt eerst { $name }, projectleider van Werk en Inkomen. Typ “programma” en open het bord.
tryout-whole = Een hele gemeente
tryout-whole-what = Twee directies met dertig groepen, en een bord. Hun jaar tot nu toe wordt nagespeeld: ongeveer een minuut.
tryout-small = Drie teams
tryout-many = Maak er 1.500 groepen van
tryout-living = Het jaar tot nu toe wordt nagespeeld. Je ziet de dagen hierboven voorbijgaan.
tryout-growing = De bot leest 1.500 groepen. Dat duurt even.
tryout-grown = Klaar. De gemeente heeft nu { $count } groepen.
tryout-search = Zoek een naam, rol of team
tryout-nobody-found = Niemand past bij wat je zoekt.
tryout-who = Wie ben je?
tryout-beside = Open { $name } ernaast
tryout-place-programme = Programma
tryout-place-city = De hele gemeente
tryout-place-guides = Trainers en coaches
tryout-part-programme_lead = projectleider I&D
tryout-part-trainer = trainer
tryout-part-coach = CLV-coach
tryout-part-manager = manager
tryout-part-member = medewerker
tryout-part-newcomer = nieuwe collega
tryout-part-deputy_lead = vervangend projectleider
tryout-part-director = directeur
tryout-part-core_group = kerngroep
tryout-part-secretary = directiesecretaris
tryout-part-planner = planner
tryout-part-works_council = ondernemingsraad
tryout-part-city = Bureau I&D
tryout-part-action_owner = actiehouder
tryout-channel = kanaal van { $team }

# Een gesprek
tryout-chats = Gesprekken
tryout-no-chats = Kies iemand om mee te beginnen.
tryout-messages = Berichten
tryout-back = Terug
tryout-close-chat = Sluit het gesprek van { $name }
tryout-more = Meer over { $name }
tryout-client = Zet Teams op { $language }
tryout-locale-changed = Vanaf het volgende bericht ziet de bot deze taal.
tryout-app-remove = Verwijder de app
tryout-app-add = Voeg de app toe
tryout-app-removed = De app is verwijderd.
tryout-edited = gewijzigd
tryout-bot-silent = De bot gaf geen antwoord. Op de terminal staat waarom.
tryout-write-to = Schrijf aan de bot
tryout-send = Stuur
tryout-speak-as = Als
tryout-file = Bestand
tryout-file-example = Stuur het voorbeeld (CSV)
tryout-file-own = Kies een eigen CSV
tryout-file-download = Bewaar het voorbeeld

# Een venster boven de gesprekken
tryout-dialog = Pagina
tryout-open-browser = Open in de browser
tryout-close = Sluit
tryout-about-button = Wat is dit?
tryout-about-title = Over de proefomgeving
tryout-about = Dit is een klein Teams op jouw computer. De bot is echt, de mensen zijn verzonnen.
tryout-about-differs = Anders dan in Teams
tryout-about-chat = De kaarten zien er hier anders uit. De inhoud en de knoppen zijn dezelfde.
tryout-about-people = Je bent iedereen tegelijk. In Teams heeft ieder een eigen account.
tryout-about-time = De klok kan vooruit. Wat onderweg aan de beurt is, gebeurt op zijn eigen tijd.
tryout-about-answers = Collega's die je niet zelf speelt, kun je laten antwoorden.
tryout-about-door = Op deze computer kan één persoon alles zien. Vul hier dus niets echts in.

# Op de terminal
tryout-ready = De proefomgeving draait op { $address } (stop met Ctrl+C).
tryout-stopped = De proefomgeving is gestopt. De volgende keer ga je hier verder.
tryout-refused-settings = De proefomgeving start niet: hier staan instellingen van een echte bot. Haal deze weg: { $names }.
tryout-refused-folder = De proefomgeving start niet: { $path } is niet door haar gemaakt. Verplaats die map.
tryout-other-port = Poort { $port } is in gebruik. Daarom kiest de proefomgeving een andere.
tryout-refused-port = De proefomgeving start niet: poort { $port } is in gebruik. Kies een andere.
tryout-refused-running = De proefomgeving draait al. Open { $address }.
