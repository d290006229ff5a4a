"""What the bot still means to send, and to whom."""

from tests.chat import Town
from tests.dialogs.alive import looked_up


def waiting(town: Town, *kinds: str) -> list[tuple[str, str]]:
    """Every message that waits, as a name and what it is, sorted; of these kinds only, if any."""
    messages = looked_up(
        town,
        "SELECT upn, kind FROM outbox JOIN person ON person.id = person_id WHERE state = 'waiting'",
    )
    named = [(str(upn).partition("@")[0], str(kind)) for upn, kind in messages]
    return sorted(message for message in named if not kinds or message[1] in kinds)


def of(name: str, messages: list[tuple[str, str]]) -> list[str]:
    """What of these messages is for this person."""
    return [kind for person, kind in messages if person == name]
