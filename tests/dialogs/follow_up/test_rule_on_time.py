"""Two scans of one team end eight weeks apart; whoever plans one too soon hears when it can be."""

from datetime import date

from tests.dialogs.alive import a_session, jumps_to, looked_up
from tests.dialogs.towns import looks_at

FIRST_SCAN_ENDED = date(2027, 1, 26)
TOO_SOON, LATER = "2027-03-25", "2027-04-01"
WAITS = "nog geen vervolgscan"


def everything_before(town):
    for month, (kind, day) in enumerate((("intake", 1), ("norms", 8), ("collaboration", 12)), 11):
        year, of_year = (2027, 1) if month > 12 else (2026, month)
        a_session(town, kind, date(year, of_year, day))


async def moves_to(town, day):
    await town.marleen.says("plannen")
    await town.marleen.presses("Terugkomsessie")
    await town.marleen.presses("Verplaats")
    said = await town.marleen.presses("Controleer", d1p1=day)
    assert "Verplaats de sessie" in town.marleen.buttons(), said
    await town.marleen.presses("Verplaats de sessie")
    await town.a_moment_later()
    await town.a_moment_later()


def follow_ups(town):
    return looked_up(town, "SELECT state, date(closes) FROM round WHERE kind = 'follow_up_scan'")


async def test_whoever_plans_hears_from_which_day_on_the_same_can_be_asked_again(released):
    everything_before(released)
    a_session(released, "follow-up", date(2027, 3, 30), "confirmed")
    await jumps_to(released, date(2027, 2, 1))
    await moves_to(released, TOO_SOON)
    assert follow_ups(released) == []
    for name in ("marleen", "tariq"):
        told = looks_at(getattr(released, name), WAITS)
        assert "vrijdag 26 maart" in told, "eight weeks after 26 January, and three working days"
    assert not any(WAITS in str(card) for card in released.samira.cards)
    assert "Verplaats" in released.tariq.buttons()

    await moves_to(released, LATER)
    [(state, closes)] = follow_ups(released)
    assert state == "scheduled"
    assert date.fromisoformat(closes) >= date(2027, 3, 23)
