"""The commands and buttons of what anybody can say on any day."""

from dialogs.everyday import everyday, my_data, snooze, welcome
from dialogs.register import Register

REGISTER = Register(
    commands={
        "language": everyday.ask_language,
        "stop": everyday.stop_reminders,
        "resume": everyday.resume_reminders,
        "protection": everyday.show_protection,
        "my_data": my_data.show,
        "snooze": snooze.ask,
        "welcome": welcome.show,
    },
    verbs={
        "language.ask": everyday.ask_language,
        "language.choose": everyday.choose_language,
        "reminders.stop": everyday.stop_reminders,
        "reminders.resume": everyday.resume_reminders,
        "data.show": my_data.show,
        "data.erase": my_data.ask_erase,
        "data.erase.confirm": my_data.erase,
        "reminders.ask": snooze.ask,
        "reminders.later": snooze.choose,
    },
)
