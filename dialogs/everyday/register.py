"""The commands and buttons of what anybody can say on any day."""

from dialogs.everyday import everyday, my_data, reminders, welcome
from dialogs.register import Register

REGISTER = Register(
    commands={
        "stop": reminders.ask_stop,
        "resume": reminders.resume,
        "protection": everyday.show_protection,
        "my_data": my_data.show,
        "snooze": reminders.ask_later,
        "welcome": welcome.show,
    },
    verbs={
        "language.choose": everyday.choose_language,
        "reminders.stop": reminders.ask_stop,
        "reminders.silence": reminders.stop,
        "reminders.resume": reminders.resume,
        "data.show": my_data.show,
        "data.erase": my_data.ask_erase,
        "data.erase.confirm": my_data.erase,
        "reminders.ask": reminders.ask_later,
        "reminders.later": reminders.later,
    },
)
