# What people read in Teams about the app before they open it.
# Teams cuts off: name 30 characters, short description 80 characters.

app-name = Cultuurtraject
app-name-example = Cultuurtraject (example)
app-full-name = Cultuurtraject: agreeing your social norm together
app-short = Guides your team through the Cultuurtraject, step by step.
app-board = Board
app-full = In the Cultuurtraject your team talks about how you treat each other. This app helps you with that, step by step.

    - You get an invitation for the team scan. You answer on a private page, not in the chat.
    - { $who }
    - { $together }
    - You also find out where to go for help, or to report something.

    { $voluntary } Type “help” to see what you can do.
