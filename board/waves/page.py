"""Waves of a unit on the board: groups by month for who plans them, counts for who decides, grants
and who is busy. Made of steps, dates and typed words."""

from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web

from board.navigation import WAVES, tabs
from board.pages import Look
from board.voice import Voice
from papers.waves.words import (
    count_said,
    month_said,
    of_quarter,
    short_said,
    takes_said,
    wave_said,
)
from trajectory.rounds.instrument import Level
from trajectory.waves.wave import WaveGroup, by_month
from use_cases.waves.board import WavesBoard
from use_cases.waves.granting import Busy, Grants
from use_cases.waves.reading import KnownWave, MonthCount, WaveCounts


@dataclass(frozen=True, slots=True)
class Shown:
    """A wave as its lead sees it: groups under the month in which they begin."""

    name: str
    state: str
    takes: str
    short: Sequence[str]
    months: Sequence[tuple[str, Sequence[tuple[str, str, str]]]]


@dataclass(frozen=True, slots=True)
class Counted:
    """A wave as counts, by month."""

    name: str
    state: str
    takes: str
    months: Sequence[tuple[str, ...]]


def show(look: Look, found: WavesBoard | None, voice: Voice) -> web.Response:
    """`found` is None when there are no units; `voice` has years in its dates."""
    return look.page(
        "waves",
        voice.say,
        voice.language,
        tabs=tabs(voice, "waves"),
        today=voice.now,
        found=found,
        address=WAVES,
        waves=[_shown(voice, one) for one in found.waves] if found else [],
        counted=[counted(voice, one) for one in found.counts] if found else [],
        quarters=_quarters(voice, found.grants) if found and found.grants else [],
        guides=[_guide(voice, one) for one in found.grants.guides]
        if found and found.grants
        else [],
    )


def _state(voice: Voice, one: KnownWave | WaveCounts) -> str:
    wave = one.wave
    day = wave.announced or wave.laid or wave.due or voice.now.date()
    return voice.say("wave-state", state=wave.state, day=day)


def _shown(voice: Voice, one: KnownWave) -> Shown:
    say = voice.say
    short = one.proposed.short if one.proposed and one.wave.open else ()
    return Shown(
        wave_said(say, one.wave, one.unit),
        _state(voice, one),
        takes_said(say, one.takes, one.counts().cents),
        short_said(say, short),
        [
            (month_said(say, month), [_group(voice, one, place) for place in places])
            for month, places in by_month(one.places).items()
        ],
    )


def _group(voice: Voice, known: KnownWave, place: WaveGroup) -> tuple[str, str, str]:
    """Its name, who guides it, and what its manager said."""
    guides = [known.guides[id].called for id in place.guides if id in known.guides]
    said = voice.say("wave-fits-said", said=place.said) if place.said else "–"
    return known.teams[place.team].name, ", ".join(guides) or "–", said


def counted(voice: Voice, one: WaveCounts) -> Counted:
    say = voice.say
    return Counted(
        wave_said(say, one.wave, one.unit),
        _state(voice, one),
        takes_said(say, one.takes, one.cents),
        [_month(voice, month) for month in one.months],
    )


def _month(voice: Voice, one: MonthCount) -> tuple[str, ...]:
    numbers = (
        one.levels[Level.DIRECTORATE_MT] + one.levels[Level.DEPARTMENT_MT],
        one.levels[Level.TEAM],
        one.takes.trainer_half_days,
        one.takes.minutes // 60,
    )
    return month_said(voice.say, one.month), *(count_said(voice.language, nth) for nth in numbers)


def _quarters(voice: Voice, grants: Grants) -> list[tuple[str, ...]]:
    return [
        (
            of_quarter(voice.say, one.quarter),
            *(count_said(voice.language, count) for count in (one.half_days, one.planned)),
        )
        for one in grants.quarters
    ]


def _guide(voice: Voice, one: Busy) -> tuple[str, str, str]:
    """Who it is, how many half-days a month, and which of these are taken: never by whom."""
    say = voice.say
    craft = say("wave-craft-name", craft=one.pooled.craft)
    busy = "; ".join(
        say("wave-busy", month=month_said(say, month), count=count)
        for month, count in one.months.items()
    )
    return f"{one.person.called}, {craft}", str(one.pooled.most), busy or "–"
