# Support and reporting.

help-title = I want help or to report something
help-choose = Choose what fits you. You then see how it goes and who learns of it.
help-all-button = All possibilities
help-commands-button = What can I ask you?
help-commands = What you can ask me
help-nothing-kept = I do not keep that you look at this. In Teams it does stay. I am no reporting desk.
route-contact = How to get there
route-who-learns = Who learns of it?
route-without-manager = Does it work without your manager?
incident-title = Do you want help or to report something?
incident-not-here = You can turn to these people. I keep nothing of what you typed.
incident-danger = Is there danger now? Call 112. Do you think of suicide? Call 113, day and night.
incident-kept-by-microsoft = Microsoft does keep what you type in a chat. So it is better to tell a person.
