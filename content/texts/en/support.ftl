# Support and reporting.

help-title = I want help or to report something
help-support = You can turn to these people, also without your manager knowing.
help-routes-button = All possibilities
help-commands = What you can ask me
help-nothing-kept = I do not keep that you look at this. I am no reporting desk.
routes-title = Who can you turn to?
routes-intro = The choice is yours. Each possibility says who learns of it.
route-who-learns = Who learns of it
route-without-manager = Without your manager
route-contact = Contact
