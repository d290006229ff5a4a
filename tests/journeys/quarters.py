"""Living a quarter in which groups begin: what a planner, a lead and managers press, in their own
language, read from nothing but what their cards show."""

from datetime import date

from papers.waves.words import month_said, of_quarter
from tests.journeys.directorates import DirectorateLife
from trajectory.language import Language
from trajectory.waves.months import later

FIRST, MONTHS = date(2027, 4, 1), 6
QUARTERS = tuple(later(date(2027, 1, 1), 3 * nth) for nth in range(6))
TYPED = {
    "waves": {Language.NL: "golven", Language.EN: "waves"},
    "grants": {Language.NL: "toekenningen", Language.EN: "grants"},
    "agenda": {Language.NL: "agenda", Language.EN: "agenda"},
    "cover": {Language.NL: "vervanging", Language.EN: "stand-in"},
    "plan": {Language.NL: "plannen", Language.EN: "plan"},
}


async def asks(life: DirectorateLife, name: str, command: str) -> str:
    return await life.who(name).says(TYPED[command][life.language])


def said_of(life: DirectorateLife, month: date) -> str:
    """A month as cards name it."""
    return month_said(life.say, month)


def quarter_said(life: DirectorateLife, first: date) -> str:
    return of_quarter(life.say, first).replace("\N{NO-BREAK SPACE}", " ")


# ---- the planner


async def grants(life: DirectorateLife, quarter: date, half_days: int, unit: str) -> str:
    await opens_grants(life, "petra", unit)
    petra = life.who("petra")
    await petra.presses(life.say("grant-button"))
    typed = {"quarter": quarter.isoformat(), "half_days": str(half_days)}
    return await petra.presses(life.say("grant-save-button"), **typed)


async def opens_grants(life: DirectorateLife, name: str, unit: str) -> str:
    """Of a unit; whoever has several says which."""
    said = await asks(life, name, "grants")
    return await life.who(name).presses(unit) if unit in life.who(name).buttons() else said


async def gives_what_was_asked(life: DirectorateLife, unit: str, had: dict[date, int]) -> None:
    """Not a half-day more than what a lead asks for; `had` keeps what is granted by quarter."""
    life.sees("petra", life.say("notice-wave-requested-title", unit=unit))
    asked = await _asked(life, unit)
    assert asked
    for one in asked:
        await opens_grants(life, "petra", unit)
        await life.who("petra").presses(one)
        [(quarter, more)] = [
            (quarter, int(one.split()[0]))
            for quarter in QUARTERS
            if quarter_said(life, quarter) in one.replace("\N{NO-BREAK SPACE}", " ")
        ]
        had[quarter] += more
        assert not life.is_refused(await grants(life, quarter, had[quarter], unit))
    assert await _asked(life, unit) == []


async def _asked(life: DirectorateLife, unit: str) -> list[str]:
    """What waits for the planner, each as a row of its own."""
    await opens_grants(life, "petra", unit)
    return [one for one in life.who("petra").buttons() if unit in one and one[0].isdigit()]


# ---- the lead


async def opens_wave(life: DirectorateLife, unit: str, first: date = FIRST) -> str:
    await asks(life, "lars", "waves")
    if unit in life.who("lars").buttons():
        await life.who("lars").presses(unit)
    return await life.who("lars").presses(name_of(life, unit, first))


def name_of(life: DirectorateLife, unit: str, first: date = FIRST) -> str:
    return life.say("wave-title", kind="wave", month=said_of(life, first), unit=unit)


async def months_of(
    life: DirectorateLife, unit: str, teams: tuple[str, ...], first: date = FIRST
) -> dict[str, date]:
    """In which month each group begins, as the lead reads it month by month."""
    found: dict[str, date] = {}
    await opens_wave(life, unit, first)
    rows, months = life.who("lars").buttons(), (later(first, nth) for nth in range(18))
    for month in (one for one in months if said_of(life, one) in rows):
        await opens_wave(life, unit, first)
        await life.who("lars").presses(said_of(life, month))
        shown = life.who("lars").buttons()
        found |= {team: month for team in teams if team in shown}
    return found


async def opens_group(life: DirectorateLife, unit: str, team: str, month: date) -> str:
    await opens_wave(life, unit)
    await life.who("lars").presses(said_of(life, month))
    return await life.who("lars").presses(team)


# ---- managers


async def says_whether(life: DirectorateLife, name: str, team: str, month: date, key: str) -> str:
    """From the card that asked about this month."""
    asked = life.say("notice-wave-asked-title", team=team, month=said_of(life, month))
    life.sees(name, asked)
    return await life.who(name).presses(life.say(key))
