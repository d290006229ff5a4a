# Support and reporting.

help-title = Get help or report something
help-choose = Pick what suits you. You'll see what happens next and who will know.
help-all-button = All options
help-commands-button = What can I ask you?
help-commands = What you can ask me
help-nothing-kept = I keep no record of you looking at this. Teams does keep it. I can't take reports myself.
route-contact = How to reach them
route-who-learns = Who will know?
route-without-manager = Can you do this without your manager knowing?
incident-title = Do you want help, or to report something?
incident-not-here = You can turn to these people. I don't keep what you typed.
danger-title = Need help now? Call 112 or 113
danger-112 = If you or someone else is in danger now, call 112.
danger-113 = If you are thinking about suicide, or are worried about someone who is, call 113 or 0800-0113, or chat at 113.nl. Day or night.
danger-chat-button = Chat with 113
channel-everybody = Everyone in this channel can read what you wrote. If you don't want that, open the three dots next to your message and choose Delete.
channel-own-chat = It's better to continue in your own chat with me: click my name and choose Chat. Type “help” there.
incident-kept-by-microsoft = Microsoft does keep what you type in a chat. So it's better to tell a person.
