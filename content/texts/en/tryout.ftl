# The try-out: the page on which you are everybody, and what it says on the terminal.

tryout-name = Try-out
tryout-line = Be everybody in a team yourself, as in Teams.

# Above: the time and what is for everybody
tryout-on = Move on
tryout-to-working_day = Next working day, 9:30
tryout-to-hours = Two hours on
tryout-to-closing = Until the questions close
tryout-to-months = Three months on
tryout-moving = The clock moves on. Everything happens at its own time.
tryout-no-closing = No questions are open. First start a trajectory as a manager.
tryout-colleagues = Let colleagues answer
tryout-answering = The colleagues fill in their private page.
tryout-answered = Done. Times a colleague filled in questions: { $count }.
tryout-nobody-asked = No questions are open for your colleagues now.
tryout-fresh = Begin again
tryout-fresh-sure = All chats, teams and answers in the try-out will be erased.
tryout-busy = Something is still going on. Try again in a moment.
tryout-lost = The try-out does not respond. See whether the program still runs.
tryout-cancel = Back

# Left: the people
tryout-people = People
tryout-new = new
tryout-beside = Open { $name } beside it
tryout-place-programme = Programme
tryout-place-team = Inkomen Noord 3
tryout-place-small_team = Werkplein Zuidoost 1
tryout-place-mt = MT Inkomen
tryout-part-programme_lead = programme lead I&D
tryout-part-trainer = trainer
tryout-part-coach = CLV coach
tryout-part-manager = manager
tryout-part-member = member
tryout-part-newcomer = new colleague
tryout-channel = channel of { $team }

# A chat
tryout-chats = Chats
tryout-no-chats = Choose somebody to begin with.
tryout-messages = Messages
tryout-back = Back
tryout-close-chat = Close the chat of { $name }
tryout-more = More about { $name }
tryout-client = Set Teams to { $language }
tryout-locale-changed = From the next message on, the bot sees this language.
tryout-app-remove = Remove the app
tryout-app-add = Add the app
tryout-app-removed = The app was removed.
tryout-edited = changed
tryout-bot-silent = The bot gave no answer. The terminal says why.
tryout-write-to = Write to the bot
tryout-send = Send
tryout-speak-as = As
tryout-file = File
tryout-file-example = Send the example (CSV)
tryout-file-own = Choose a CSV of your own
tryout-file-download = Save the example

# A window over the chats
tryout-dialog = Page
tryout-open-browser = Open in the browser
tryout-close = Close
tryout-about-button = What is this?
tryout-about-title = About the try-out
tryout-about = This is a small Teams on your computer. The bot is real, the people are invented.
tryout-about-differs = Different from Teams
tryout-about-chat = Cards look different here. Their content and their buttons are the same.
tryout-about-people = You are everybody at once. In Teams everyone has their own account.
tryout-about-time = The clock can move on. Whatever is due on the way happens at its own time.
tryout-about-answers = Colleagues you do not play yourself can be made to answer.
tryout-about-door = On this computer one person can see everything. So write nothing real here.

# On the terminal
tryout-ready = The try-out runs at { $address } (stop with Ctrl+C).
tryout-stopped = The try-out has stopped. Next time you go on from here.
tryout-refused-settings = The try-out does not start: there are settings of a real bot here. Remove these: { $names }.
tryout-refused-folder = The try-out does not start: it did not make { $path }. Move that folder.
tryout-refused-port = The try-out does not start: port { $port } is in use. Perhaps it runs already.
