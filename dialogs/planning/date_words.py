"""How dates of sessions are said, the same on every card."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from babel.numbers import format_decimal

from content.texts.languages import cldr
from content.texts.texts import clock
from dialogs.card import Block, Line
from dialogs.scene import Scene
from trajectory.planning.date_faults import DateFault, DateFinding
from trajectory.planning.dates import Frame
from trajectory.planning.planning import DateOption, DateProposal
from trajectory.planning.sessions import Part, Session
from trajectory.planning.typed_dates import Days
from trajectory.planning.working_days import at
from use_cases.progress.progress import today_of

_NEAR: Final = timedelta(days=300)


def when(scene: Scene, part: Part) -> str:
    """One meeting, such as "dinsdag 12 januari, 10.00–12.00 uur"."""
    language = scene.turn.language
    begin, end = clock(part.starts, language), clock(part.ends, language)
    return scene.say("session-when", day=part.day, begin=begin, end=end)


def whens(scene: Scene, parts: Iterable[Part]) -> str:
    """All meetings of a session."""
    return scene.say("list-and").join(when(scene, part) for part in parts)


def options(scene: Scene, proposal: DateProposal) -> list[tuple[str, str]]:
    """The dates that lie before a team, as facts of a card."""
    return [
        (scene.say("plan-option", number=option.number), whens(scene, option.parts))
        for option in proposal.options
    ]


def ticks(scene: Scene, options: Iterable[DateOption]) -> list[tuple[str, str]]:
    """The same to tick: number and dates."""
    return [(str(option.number), whens(scene, option.parts)) for option in options]


def reason(scene: Scene, reason: str) -> list[Block]:
    """Why a day was chosen that is worth mentioning; nothing when there was no need."""
    return [Line(scene.say("plan-reason", reason=reason))] if reason else []


def days(scene: Scene, on: Iterable[date]) -> str:
    """Days in a sentence, such as "maandag 1 maart, dinsdag 2 maart en woensdag 3 maart"."""
    *before, last = (_day(scene, day) for day in on)
    return scene.say("list-and").join([", ".join(before), last] if before else [last])


def _day(scene: Scene, day: date) -> str:
    """With its year when that is not near: a slip such as 2072 would read as this year."""
    if abs(day - today_of(scene.turn.now)) < _NEAR:
        return scene.say("session-day", day=day)
    return scene.say("session-day-year", day=day, year=str(day.year))


def length(scene: Scene, minutes: tuple[int, ...]) -> str:
    """A way to divide a session, such as "twee dagdelen van 3,5 uur"."""
    hours = format_decimal(minutes[0] / 60, locale=cldr(scene.turn.language))
    return scene.say("plan-length", parts=len(minutes), hours=hours)


def where_and_when(
    scene: Scene, session: Session, *, say: Callable[[Scene, Part], str] = when
) -> list[tuple[str, str]]:
    """When and where a session is, as facts of a card."""
    rows = [(scene.say("fact-when"), say(scene, part)) for part in session.parts]
    if session.place:
        rows.append((scene.say("fact-where"), session.place))
    return rows


def changed(scene: Scene, session: Session) -> list[tuple[str, str]]:
    """When and where a session was and is, for what changed of it; else as it is."""
    rows = where_and_when(scene, session)
    if session.was and session.was != session.parts:
        old, new = whens(scene, session.was), whens(scene, session.parts)
        place = [(scene.say("fact-where"), session.place)] if session.place else []
        rows = [(scene.say("fact-was"), old), (scene.say("fact-becomes"), new), *place]
    if session.was_at and session.was_at != session.place:
        rows.append((scene.say("fact-was-at"), session.was_at))
    return rows


def near(scene: Scene, part: Part) -> str:
    """One meeting; with "vandaag" or "morgen" when it is that near."""
    said, day = when(scene, part), scene.near(at(part.day, part.starts))
    return said if day == "later" else scene.say("session-when-near", near=day, when=said)


def finding(scene: Scene, about: DateFinding) -> str:
    """What there is to say about a date; a sentence that begins with a day gets its capital."""
    return _of_days(scene, about, [about.day])


def findings(scene: Scene, noted: Sequence[DateFinding]) -> list[str]:
    """What there is to say about some dates; what holds for several of them is said once."""
    return list(dict.fromkeys(_of_days(scene, each, _days_like(each, noted)) for each in noted))


def _days_like(about: DateFinding, noted: Iterable[DateFinding]) -> list[date]:
    """The days of which the same is to be said."""
    if not about.fault.is_notice:
        return [about.day]
    alike = {other.day for other in noted if replace(other, day=about.day) == about}
    return sorted(alike)


def _of_days(scene: Scene, about: DateFinding, on: Sequence[date]) -> str:
    sentence = _sentence(scene, about, on)
    return sentence[:1].upper() + sentence[1:]


def _sentence(scene: Scene, about: DateFinding, on: Sequence[date]) -> str:
    language, key = scene.turn.language, f"plan-fault-{about.fault}"
    day = days(scene, on)
    count = {"count": len(on)} if about.fault.is_notice else {}
    if about.special is not None:
        name, meaning = about.special.name[language], about.special.meaning[language]
        return scene.say(key, day=day, name=name, meaning=meaning, **count)
    if about.holiday is not None:
        return scene.say(key, day=day, name=about.holiday.name[language], **count)
    if about.bound is not None:
        return scene.say(key, day=day, bound=about.bound)
    if about.fault is DateFault.HOURS:
        return scene.say(key)
    return scene.say(key, day=day, **count)


def skipped(scene: Scene, frame: Frame, days: Sequence[Days]) -> list[Block]:
    """What was passed over to come to these dates, and why the first is no earlier."""
    found = frame.skipped(days)
    if not found:
        return []
    first = min(one[0] for one in days)
    said = scene.say("plan-skipped", names=scene.some([_skipped(scene, one) for one in found]))
    if found[0].day < first:
        said = f"{said} {scene.say('plan-skipped-first', day=first)}"
    return [Line(said)]


def _skipped(scene: Scene, about: DateFinding) -> str:
    """What it is, with its last day."""
    what = about.special or about.holiday
    assert what is not None, "only such days are passed over"
    key = "plan-skipped-day" if what.first == what.last else "plan-skipped-until"
    return scene.say(key, name=what.name[scene.turn.language], day=what.last)


def with_better(scene: Scene, frame: Frame, about: DateFinding) -> str:
    """A fault with the nearest days that are good."""
    sentence = finding(scene, about)
    alone = about.fault in (DateFault.HOURS, DateFault.ORDER)
    near = [] if alone else frame.near(about.day)
    if not near:
        return sentence
    return f"{sentence} {scene.say('plan-better', days=days(scene, near))}"
