"""How a trajectory ends: never too early, once, and with nothing left that still happens."""

from datetime import date, timedelta

from tests.chat import LEAD
from tests.dialogs import alive
from tests.dialogs.alive import a_session, jumps_to, looked_up
from tests.dialogs.towns import one_id, team_id
from tests.use_cases.waiting import waiting

REFUSED = "Dit lukt zo niet"
CLOSED = date(2027, 6, 28)
UNTIL = "2027-10-04"


def everything_held(town, *, but=()):
    for month, kind in enumerate(("intake", "norms", "collaboration", "follow-up", "closing"), 2):
        if kind not in but:
            a_session(town, kind, date(2027, month, 10))


async def closes(town, name="tariq"):
    return await alive.closes(town, name, UNTIL)


async def stops(town):
    lida, why = getattr(town, LEAD), {"reason": "dissolved", "line": "Opgegaan in Zuid"}
    return await lida.repeats("ending.stopped", team=team_id(town), **why)


# ---- never too early


async def test_nothing_is_closed_before_its_closing_session_was_held(released):
    """Also with everything filled in: the last session is what a trajectory works towards."""
    everything_held(released, but=("closing",))
    await jumps_to(released, CLOSED)
    for name in ("marleen", "tariq"):
        assert "afsluitende sessie" in await closes(released, name)
    assert looked_up(released, "SELECT state FROM trajectory") == [("running",)]
    assert looked_up(released, "SELECT * FROM halt") == []


async def test_a_closing_session_that_is_only_planned_closes_nothing(released):
    everything_held(released, but=("closing",))
    a_session(released, "closing", CLOSED + timedelta(days=7), "confirmed")
    await jumps_to(released, CLOSED)
    assert REFUSED in await closes(released)
    assert looked_up(released, "SELECT state FROM trajectory") == [("running",)]


# ---- once


async def test_what_was_closed_is_not_closed_again_and_stops_once(released):
    """A team that closed goes on with its norm, until it stops."""
    everything_held(released)
    await jumps_to(released, CLOSED)
    assert "is afgesloten" in await closes(released)
    [closed] = looked_up(released, "SELECT * FROM halt")
    await jumps_to(released, CLOSED + timedelta(days=1))
    assert REFUSED in await closes(released)
    assert looked_up(released, "SELECT * FROM halt") == [closed]
    assert "is gestopt" in await stops(released)
    for again in (stops, closes):
        assert REFUSED in await again(released)
    for verb in ("ending.stop", "ending.close"):
        for name in (LEAD, "tariq"):
            said = await getattr(released, name).repeats(verb, team=team_id(released))
            assert REFUSED in said
    assert looked_up(released, "SELECT state FROM trajectory") == [("stopped",)]


async def test_what_was_stopped_is_neither_stopped_nor_closed_again(released):
    everything_held(released)
    await jumps_to(released, CLOSED)
    assert "is gestopt" in await stops(released)
    [stopped] = looked_up(released, "SELECT * FROM halt")
    await jumps_to(released, CLOSED + timedelta(days=1))
    for again in (stops, closes):
        assert REFUSED in await again(released)
    lida = getattr(released, LEAD)
    assert REFUSED in await lida.repeats("ending.stop", team=team_id(released))
    assert looked_up(released, "SELECT state FROM trajectory") == [("stopped",)]
    assert looked_up(released, "SELECT * FROM halt") == [stopped]


# ---- nothing is left that still happens


async def test_a_round_that_is_planned_is_off_when_the_trajectory_stops(held):
    """Its session was held, so it is not the session that takes it along."""
    evaluation = one_id(held.folder, "round", "kind = 'evaluation'")
    state = f"SELECT state FROM round WHERE id = '{evaluation}'"
    assert looked_up(held, state) == [("scheduled",)]
    assert "is gestopt" in await stops(held)
    assert looked_up(held, state) == [("withdrawn",)]
    assert looked_up(held, "SELECT state FROM round WHERE kind = 'scan'") == [("released",)]
    await jumps_to(held, date(2027, 2, 17))
    assert (await held.samira.opens_private_page()).waiting == []


async def test_nothing_of_the_trajectory_waits_any_more_when_it_closes(released):
    """Paused and resumed in the evening: nobody reads the next morning that it goes on."""
    everything_held(released)
    await jumps_to(released, CLOSED, hour=20)
    team = team_id(released)
    rests = {"team": team, "until": "2027-08-02", "reason": "busy"}
    assert "pauzeert" in await released.marleen.repeats("steps.paused", **rests)
    assert "gaat verder" in await released.marleen.repeats("steps.resume", team=team)
    told = set(waiting(released, "paused", "resumed"))
    assert ("samira", "resumed") in told
    assert "is afgesloten" in await closes(released)
    assert waiting(released, "paused", "resumed") == []
