"""What a member sees: the messages and the questions, as a preview.

There is nothing on it to fill in or to send: no field, no form and no way to the private page. It
is made of content alone, and knows no team, no round and nobody.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aiohttp import web

from board.navigation import tabs
from board.pages import Look
from board.voice import Voice
from content.library import Library
from trajectory.rounds.instrument import Instrument, Level
from trajectory.rounds.round_dates import plan_round
from trajectory.rounds.rounds import RoundKind


@dataclass(frozen=True, slots=True)
class Message:
    """A message as somebody gets it in the chat; `buttons` are words here."""

    title: str
    lines: Sequence[str]
    facts: Sequence[tuple[str, str]] = ()
    quiet: Sequence[str] = ()
    buttons: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what people choose from; none for one that is answered in own words."""

    text: str
    options: Sequence[str]


def show(
    look: Look, library: Library, threshold: int, voice: Voice, query: Mapping[str, str]
) -> web.Response:
    asked = query.get("voor", "")
    level = Level(asked) if asked in list(Level) else Level.TEAM
    instrument = library.newest_for(level)
    return look.page(
        "preview",
        voice.say,
        voice.language,
        tabs=tabs(voice, "preview"),
        levels=list(Level),
        level=level,
        messages=_messages(voice, library, instrument, threshold),
        introduction=instrument.introduction[voice.language],
        why=_why(voice, threshold),
        questions=_questions(voice, instrument),
        minutes=instrument.minutes,
    )


def _messages(
    voice: Voice, library: Library, instrument: Instrument, threshold: int
) -> list[Message]:
    """As they would be for questions that open now: their days are those of an ordinary scan."""
    say, scan = voice.say, RoundKind.SCAN
    plan = plan_round(library.calendar, voice.now)
    team, until = say("preview-team"), plan.closes
    doors = (say("door-button"), say("door-browser"))
    invitation = Message(
        say("invite-title", team=team),
        (
            say("invite-whose", manager=say("preview-manager")),
            say("invite-why", kind=scan),
            say("invite-sealed", threshold=threshold),
            say("invite-together", kind=scan, trainer=say("preview-trainer")),
        ),
        (
            (say("fact-until"), say("fact-until-value", until=until)),
            (say("fact-minutes"), say("fact-minutes-value", minutes=instrument.minutes)),
            (say("fact-visible"), say("fact-visible-value", day=plan.visible)),
        ),
        (say("promise-voluntary"), say("promise-part")),
        (*doors, say("protection-button")),
    )
    reminder = Message(
        say("remind-title", team=team),
        (
            say("remind-until", near="later", until=until),
            say("remind-minutes", minutes=instrument.minutes),
            say("remind-done"),
        ),
        quiet=(say("remind-stop"),),
        buttons=doors,
    )
    return [invitation, reminder]


def _why(voice: Voice, threshold: int) -> list[str]:
    """What stands before the first question (the private page has the same lines)."""
    say = voice.say
    return [
        say("booth-start-why-scan"),
        say("booth-start-together-scan"),
        say("booth-start-threshold", threshold=threshold),
        say("booth-start-voluntary"),
    ]


def _questions(voice: Voice, instrument: Instrument) -> list[Question]:
    language = voice.language
    closed = [
        Question(
            item.text[language],
            [
                *(option.label[language] for option in instrument.scale_of(item).options),
                voice.say("booth-skip"),
            ],
        )
        for item in instrument.items
    ]
    return [*closed, *(Question(one.text[language], ()) for one in instrument.open_questions)]
