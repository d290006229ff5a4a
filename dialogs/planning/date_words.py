"""How dates of sessions are said, the same on every card."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time

from babel.numbers import format_decimal

from dialogs.scene import Scene
from trajectory.language import Language
from trajectory.planning.dates import Fault, Finding, Frame
from trajectory.planning.sessions import Part, Session

_CLOCK = {Language.NL: "{:%H.%M}", Language.EN: "{:%H:%M}"}


def clock(moment: time, language: Language) -> str:
    return _CLOCK[language].format(moment)


def when(scene: Scene, part: Part) -> str:
    """One meeting, such as "dinsdag 12 januari, 10.00–12.00 uur"."""
    language = scene.turn.language
    begin, end = clock(part.starts, language), clock(part.ends, language)
    return scene.say("session-when", day=part.day, begin=begin, end=end)


def whens(scene: Scene, parts: Iterable[Part]) -> str:
    """All meetings of a session."""
    return scene.say("list-and").join(when(scene, part) for part in parts)


def days(scene: Scene, found: Iterable[date]) -> str:
    """Days in a sentence, such as "maandag 1 maart, dinsdag 2 maart en woensdag 3 maart"."""
    *before, last = (scene.say("session-day", day=day) for day in found)
    return scene.say("list-and").join([", ".join(before), last] if before else [last])


def length(scene: Scene, minutes: tuple[int, ...]) -> str:
    """A way to divide a session, such as "twee dagdelen van 3,5 uur"."""
    locale = "nl_NL" if scene.turn.language is Language.NL else "en_GB"
    hours = format_decimal(minutes[0] / 60, locale=locale)
    return scene.say("plan-length", parts=len(minutes), hours=hours)


def where_and_when(scene: Scene, session: Session) -> list[tuple[str, str]]:
    """When and where a session is, as facts of a card."""
    rows = [(scene.say("fact-when"), when(scene, part)) for part in session.parts]
    if session.place:
        rows.append((scene.say("fact-where"), session.place))
    return rows


def finding(scene: Scene, found: Finding) -> str:
    """What there is to say about a date; a sentence that begins with a day gets its capital."""
    return _of_days(scene, found, [found.day])


def findings(scene: Scene, noted: Sequence[Finding]) -> list[str]:
    """What there is to say about some dates; what holds for several of them is said once."""
    return list(dict.fromkeys(_of_days(scene, one, _days_like(one, noted)) for one in noted))


def _days_like(found: Finding, noted: Iterable[Finding]) -> list[date]:
    """The days of which the same is to be said."""
    if not found.fault.is_notice:
        return [found.day]
    alike = {one.day for one in noted if replace(one, day=found.day) == found}
    return sorted(alike)


def _of_days(scene: Scene, found: Finding, on: Sequence[date]) -> str:
    said = _finding(scene, found, on)
    return said[:1].upper() + said[1:]


def _finding(scene: Scene, found: Finding, on: Sequence[date]) -> str:
    language, key = scene.turn.language, f"plan-fault-{found.fault}"
    day = days(scene, on)
    count = {"count": len(on)} if found.fault.is_notice else {}
    if found.special is not None:
        name, meaning = found.special.name[language], found.special.meaning[language]
        return scene.say(key, day=day, name=name, meaning=meaning, **count)
    if found.holiday is not None:
        return scene.say(key, day=day, name=found.holiday.name[language], **count)
    if found.bound is not None:
        return scene.say(key, day=day, bound=found.bound)
    if found.fault is Fault.HOURS:
        return scene.say(key)
    return scene.say(key, day=day, **count)


def with_better(scene: Scene, frame: Frame, found: Finding) -> str:
    """A fault with the nearest days that are good."""
    said = finding(scene, found)
    alone = found.fault in (Fault.HOURS, Fault.ORDER)
    near = [] if alone else frame.near(found.day)
    if not near:
        return said
    return f"{said} {scene.say('plan-better', days=days(scene, near))}"
