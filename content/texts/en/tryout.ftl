# The try-out: the page on which you are everybody, and what it says on the terminal.

tryout-name = Try-out
tryout-line = Play everyone in a team yourself, as in Teams.

# Above: the time and what is for everybody
tryout-on = Move on
tryout-to-working_day = Next working day, 9:30
tryout-to-hours = Two hours later
tryout-to-closing = Until the questions close
tryout-to-months = Three months later
tryout-moving = The clock is moving on. Everything happens at its own time.
tryout-no-closing = No questions are open. First start a team's programme as its manager.
tryout-colleagues = Let colleagues answer
tryout-answering = The colleagues are filling in their private page.
tryout-answered = Done. Times a colleague filled in questions: { $count }.
tryout-nobody-asked = No questions are open for your colleagues at the moment.
tryout-fresh = Start again
tryout-fresh-sure = All chats, teams and answers in the try-out will be deleted.
tryout-beginning = Everything starts again. This takes a few seconds.
tryout-people-too = Should the bot speak { $language } to everyone here too?
tryout-people-too-yes = Yes, to everyone
tryout-people-too-no = No, leave it as it is
tryout-people-changing = The bot is being told which language everyone speaks.
tryout-busy = Something is still running. Try again in a moment.
tryout-lost = The try-out isn't responding. Check whether the program is still running.
tryout-cancel = Back

# Left: the people
tryout-people = People
tryout-new = new
tryout-begin = Start here
tryout-begin-what-small = First you play { $name }, the manager, who starts the pre-intake.
tryout-begin-what-whole = First you play { $name }, who leads Werk en Inkomen. Type “figures” and open the board.
tryout-whole = A whole municipality
tryout-whole-what = Two directorates with thirty groups, and a board. Their year so far is played: about a minute.
tryout-small = Three teams
tryout-many = Make it 1,500 groups
tryout-living = The year so far is being played. You see its days pass above.
tryout-growing = The bot is reading 1,500 groups. This takes a while.
tryout-grown = Done. The municipality now has { $count } groups.
tryout-search = Find a name, role or team
tryout-nobody-found = Nobody fits what you are looking for.
tryout-who = Who are you?
tryout-beside = Open { $name } beside it
tryout-place-programme = Programme
tryout-place-city = The whole municipality
tryout-place-guides = Trainers and coaches
tryout-part-programme_lead = I&D programme lead
tryout-part-trainer = trainer
tryout-part-coach = CLV coach
tryout-part-manager = manager
tryout-part-member = employee
tryout-part-newcomer = new colleague
tryout-part-deputy_lead = deputy programme lead
tryout-part-director = director
tryout-part-core_group = core group
tryout-part-secretary = secretary of the directorate
tryout-part-planner = planner
tryout-part-works_council = works council
tryout-part-city = Bureau I&D
tryout-part-action_owner = action owner
tryout-channel = channel of { $team }

# A chat
tryout-chats = Chats
tryout-no-chats = Choose someone to start with.
tryout-messages = Messages
tryout-back = Back
tryout-close-chat = Close { $name }'s chat
tryout-more = More about { $name }
tryout-client = Set Teams to { $language }
tryout-locale-changed = From the next message on, the bot sees this language.
tryout-app-remove = Remove the app
tryout-app-add = Add the app
tryout-app-removed = The app was removed.
tryout-edited = edited
tryout-bot-silent = The bot didn't answer. The terminal says why.
tryout-write-to = Write to the bot
tryout-send = Send
tryout-speak-as = As
tryout-file = File
tryout-file-example = Send the example (CSV)
tryout-file-own = Choose a CSV of your own
tryout-file-download = Save the example

# A window over the chats
tryout-dialog = Page
tryout-open-browser = Open in your browser
tryout-close = Close
tryout-about-button = What is this?
tryout-about-title = About the try-out
tryout-about = This is a small version of Teams on your computer. The bot is real, the people are made up.
tryout-about-differs = How it differs from Teams
tryout-about-chat = Cards look different here. Their content and their buttons are the same.
tryout-about-people = You are everyone at once. In Teams everyone has their own account.
tryout-about-time = The clock can move on. Anything due on the way happens at its own time.
tryout-about-answers = Colleagues you don't play yourself can be made to answer.
tryout-about-door = On this computer one person can see everything. So don't write anything real here.

# On the terminal
tryout-ready = The try-out is running at { $address } (stop with Ctrl+C).
tryout-stopped = The try-out has stopped. Next time you continue from here.
tryout-refused-settings = The try-out does not start, because it found settings of a real bot. Remove these: { $names }.
tryout-refused-folder = The try-out does not start: it did not make { $path }. Move that folder.
tryout-other-port = Port { $port } is in use, so the try-out is using another one.
tryout-refused-port = The try-out does not start: port { $port } is in use. Choose another one.
tryout-refused-running = The try-out is already running. Open { $address }.
