"""Members say which dates they cannot make: on one card for all that they are asked.

What members say here is not anonymous, and the card says so. A planner learns how many answered
and, once, after the deadline, per date none, some or many (anonymity.md §6). What somebody needs to
take part has no place on a card: it points to the private page (trust.md, rule 12).
"""

from collections.abc import Iterator, Sequence

from dialogs.card import Block, Card, Facts, Line
from dialogs.fields import Choice
from dialogs.planning import date_words
from dialogs.planning.on_card import title_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.errors import Stale
from trajectory.planning.planning import DateAnswer
from use_cases.planning import answering
from use_cases.planning.date_cards import AskedDates, asked_of

_IN_SERIES = "cannot-series"
"""The field with the sessions of a series that somebody cannot make."""


def question_card(scene: Scene, asked: Sequence[AskedDates]) -> Card:
    """What somebody is asked about dates; nothing here is anonymous, and it says so first."""
    sessions = ",".join(one.proposal.session for one in asked)
    return scene.card(
        _title(scene, asked),
        [
            Line(scene.say("dates-open-answers")),
            *_series(scene, asked),
            *(block for nth, one in _choices(asked) for block in _section(scene, asked, nth, one)),
            scene.quiet("dates-minute", minutes=1 if len(asked) == 1 else 2),
            Line(scene.say("dates-needs")),
        ],
        [
            scene.button("dates-button", "plan.answer", primary=True, sessions=sessions),
            scene.door(),
        ],
    )


def _title(scene: Scene, asked: Sequence[AskedDates]) -> str:
    names = list(dict.fromkeys(one.plan.team.name for one in asked))
    return scene.say("dates-title", team=names[0], count=len(asked), teams=len(names))


def _section(
    scene: Scene, asked: Sequence[AskedDates], nth: int, one: AskedDates
) -> Iterator[Block]:
    """The dates of one session; of several teams each names its own."""
    language, type_ = scene.turn.language, one.plan.type
    several = len({other.plan.team.id for other in asked}) > 1
    title = title_of(scene, one.plan) if several else type_.title[language]
    yield Line(f"{title}. {type_.purpose[language]}", strong=len(asked) > 1)
    yield from date_words.reason(scene, one.proposal.reason)
    yield Choice(
        _field(nth),
        scene.say("dates-cannot"),
        date_words.ticks(scene, one.proposal.options),
        value=",".join(map(str, sorted((one.said or DateAnswer()).cannot))),
        multiple=True,
    )
    yield scene.quiet("dates-until", until=one.proposal.deadline)


def _choices(asked: Sequence[AskedDates]) -> list[tuple[int, AskedDates]]:
    """Those of which somebody says it date by date: all, but for a series."""
    several = _of_series(asked)
    return [(nth, one) for nth, one in enumerate(asked) if one not in several]


def _of_series(asked: Sequence[AskedDates]) -> list[AskedDates]:
    """Sessions with one date each: more than one of them is one question."""
    single = [one for one in asked if len(one.proposal.options) == 1]
    return single if len(single) > 1 else []


def _series(scene: Scene, asked: Sequence[AskedDates]) -> Iterator[Block]:
    """Each session with its date, to tick in one go."""
    of_series = _of_series(asked)
    if not of_series:
        return
    several = len({one.plan.team.id for one in asked}) > 1
    ticks = [(one.proposal.session, _with_date(scene, one, team=several)) for one in of_series]
    ticked = [one.proposal.session for one in of_series if one.said and one.said.cannot]
    label = scene.say("dates-cannot")
    yield Choice(_IN_SERIES, label, ticks, value=",".join(ticked), multiple=True)
    until = min(one.proposal.deadline for one in of_series)
    yield scene.quiet("dates-until", until=until)


def _with_date(scene: Scene, one: AskedDates, *, team: bool) -> str:
    title = title_of(scene, one.plan) if team else one.plan.type.title[scene.turn.language]
    return f"{title}: {date_words.whens(scene, one.proposal.options[0].parts)}"


def _field(nth: int) -> str:
    return f"cannot{nth + 1}" if nth else "cannot"


def nothing_card(scene: Scene, team: str, *, newer: bool) -> Card:
    """What is left of a card about dates: one line."""
    key = "dates-newer-title" if newer else "dates-over-title"
    return scene.card(scene.say(key, team=team), [])


async def show(scene: Scene) -> Reply:
    """All that somebody is asked now, as they answered it."""
    async with scene.services.desk.reading() as work:
        asked = await asked_of(work, scene.services, scene.person.id, scene.turn.now)
    if not asked:
        raise Stale("plan-no-longer-open")
    return Reply(question_card(scene, asked))


async def answer(scene: Scene) -> Reply:
    """Keep what a member said; until the deadline the last time counts."""
    sessions = (scene.value("sessions") or scene.value("session")).split(",")
    in_series = scene.value(_IN_SERIES).split(",") if _IN_SERIES in scene.turn.data else []
    ticked = {one: DateAnswer(frozenset({1})) for one in in_series if one in sessions}
    said = {one: _said(scene, nth) for nth, one in enumerate(sessions) if one} | ticked
    kept = await answering.answer(scene.principal, said)
    some = [one for one in kept if one.said and one.said.cannot]
    blocks: list[Block] = [Line(scene.say("dates-kept" if some else "dates-none-cannot"))]
    if len(kept) > 1:
        blocks.append(Facts([_row(scene, one) for one in kept]))
    if len(kept) < len(said):
        blocks.append(Line(scene.say("dates-some-over")))
    first = min(one.proposal.deadline for one in kept)
    return scene.done(
        title_of(scene, kept[0].plan) if len(said) == 1 else _title(scene, kept),
        [*blocks, scene.quiet("dates-change", until=first)],
        [scene.button("dates-change-button", "plan.asked")],
    )


def _said(scene: Scene, nth: int) -> DateAnswer:
    numbers = scene.value(_field(nth)).split(",")
    return DateAnswer(frozenset(int(number) for number in numbers if number.isdecimal()))


def _row(scene: Scene, one: AskedDates) -> tuple[str, str]:
    count = len(one.said.cannot) if one.said else 0
    said = scene.say("dates-said", count=count) if count else scene.say("dates-said-always")
    return one.plan.type.title[scene.turn.language], said
