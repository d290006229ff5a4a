"""The commands and buttons of terms and special days."""

from dialogs.register import Register
from dialogs.terms import special_days, terms

REGISTER = Register(
    commands={
        "feast_days": special_days.show,
        "terms": terms.show_all,
    },
    verbs={
        "days.show": special_days.show,
        "days.one": special_days.show_one,
        "terms.show": terms.show_all,
        "terms.one": terms.show_one,
    },
)
