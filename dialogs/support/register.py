"""The commands and buttons of help and support routes, which leave no trace at all."""

from dialogs.register import Register
from dialogs.support import support

_COMMANDS = {
    "help": support.show,
    "menu": support.show_commands,
    "after_report": support.after_report,
    "bystander": support.bystander,
}
_VERBS = {
    "help.show": support.show,
    "help.commands": support.show_commands,
    "help.route": support.show_route,
}

REGISTER = Register(
    commands=_COMMANDS,
    verbs=_VERBS,
    traceless=frozenset({*_COMMANDS.values(), *_VERBS.values(), support.incident, support.danger}),
)
