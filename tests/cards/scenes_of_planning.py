"""Scenes in which sessions get their dates: proposing, answering, choosing, moving, cancelling.

They play in the team that is too small for a scan, so that they wait for no round.
"""

from dataclasses import dataclass
from unittest.mock import patch

from tests.cards.cast import FEW, SHRUNK, SMALL, Group
from tests.cards.stage import Player, Stage, at
from tests.chat import fetched, pressable
from tests.notary import by_hand
from trajectory.teams import Person, Team
from use_cases.notices import NoticeKind
from use_cases.services import Services

CHAPTER = "planning sessions"


async def too_early(stage: Stage) -> None:
    """Before anything started, and where no programme was adopted yet."""
    stage.album.chapter = CHAPTER
    bart = stage.who("bart")
    await bart.asks("plan")
    with patch.object(Services, "only_adopted", True):
        await bart.uses_old_card("start.show", team=stage.team_id(SHRUNK))


async def proposing(stage: Stage) -> None:
    stage.album.chapter = CHAPTER
    wim, team = stage.who("wim"), stage.team_id(SMALL)
    await stage.who("klein.1").arrives()
    await _opens(wim, team)
    await wim.clicks("plan.office")
    await wim.clicks("plan.office.save", days="1,3")
    await wim.uses_old_card("plan.session", team=team, type="norms")
    await _opens(wim, team)
    await wim.clicks("plan.session", type="intake")
    shape = wim.card
    for typed in ({"starts": "straks"}, {"starts": "23.00"}):
        wim.card = shape
        await wim.clicks("plan.dates", **typed)
    wim.card = shape
    await wim.clicks("plan.dates", starts="10.00", place="Jan Tooropstraat, zaal 2")
    dates = wim.card
    wim.card = shape
    await wim.clicks("plan.dates", starts="18.00")
    evening = {"d1p1": "2027-02-02", "d2p1": "", "d3p1": ""}
    await wim.clicks("plan.check", **evening)
    wim.card = dates
    wrong = (
        {"d1p1": "", "d2p1": "", "d3p1": ""},
        {"d1p1": "2027-01-14", "d2p1": "2027-01-30", "d3p1": "2028-06-01"},
        {"d1p1": "2031-02-04", "d2p1": "2027-02-02", "d3p1": "2027-02-02"},
    )
    for typed in wrong:
        wim.card = dates
        await wim.clicks("plan.check", **typed)
    wim.card = dates
    await wim.clicks("plan.check", d1p1="2027-01-27", d2p1="2027-02-03", d3p1="2027-02-15")
    await _with_a_reason(stage, team)
    await wim.uses_old_card("plan.ask", team=team, type="intake", starts="10.00", d1p1="2027-02-02")
    await _opens(wim, team)
    await wim.clicks("plan.session", type="intake")
    await stage.at(at(0, 12, 40))
    await stage.at(at(0, 12, 45))


async def _with_a_reason(stage: Stage, team: str) -> None:
    """A day that means something: the trainer may choose it, and says why."""
    tariq = stage.who("tariq")
    await _opens(tariq, team)
    await tariq.clicks("plan.session", type="intake")
    await tariq.clicks("plan.dates", starts="10.00", place="Jan Tooropstraat, zaal 2")
    dates = {"d1p1": "2027-01-27", "d2p1": "2027-02-03", "d3p1": "2027-02-15"}
    await tariq.clicks("plan.check", **dates)
    await tariq.clicks("plan.check", reason="Alleen dan is de zaal vrij")
    await tariq.clicks("plan.ask")


async def answering(stage: Stage) -> None:
    """A member answers twice; what the trainer and another role see meanwhile."""
    stage.album.chapter = CHAPTER
    member = stage.who("klein.1")
    member.finds("plan.answer")
    asked = member.card
    await member.clicks("plan.answer")
    await member.clicks("plan.asked")
    await member.clicks("plan.answer", cannot="1,2")
    member.card = asked
    await member.uses_old_card("plan.file", team=stage.team_id(SMALL), type="intake")
    await stage.who("els").uses_old_card("plan.session", team=stage.team_id(SMALL), type="intake")


async def choosing(stage: Stage) -> None:
    stage.album.chapter = CHAPTER
    wim, tariq, team = stage.who("wim"), stage.who("tariq"), stage.team_id(SMALL)
    await stage.who("klein.1").uses_old_card(
        "plan.answer", team=team, type="intake", session=_session(stage), cannot="1"
    )
    await _opens(wim, team)
    _another_answer(stage, "2,3")
    await tariq.uses_old_card("plan.needs", team=stage.team_id(FEW))
    await tariq.uses_old_card("plan.session", team=team, type="intake")
    chosen = tariq.card
    await tariq.clicks("plan.confirm", option="9")
    tariq.card = chosen
    await tariq.clicks("plan.needs")
    tariq.card = chosen
    await tariq.clicks("plan.confirm", option="1")
    tariq.card = chosen
    await tariq.clicks("plan.confirm", option="3")
    tariq.card = chosen
    await tariq.clicks("plan.confirm", option="3")
    await stage.at(at(15, 10, 30))
    for name in ("klein.1", "tariq"):
        await stage.who(name).uses_old_card("plan.session", team=team, type="intake")
    stage.who("klein.1").finds("plan.file")
    await stage.who("klein.1").clicks("plan.file")
    await _fetches(stage, stage.who("klein.1"))
    await _norms_in_two_parts(stage, tariq, team)


async def _norms_in_two_parts(stage: Stage, tariq: Player, team: str) -> None:
    """Two half-days, proposed, withdrawn and proposed again."""
    await _opens(tariq, team)
    await tariq.clicks("plan.session", type="norms")
    await tariq.clicks("plan.dates", length="1", starts="9.30")
    dates = tariq.card
    alone = {"d2p1": "", "d2p2": "", "d3p1": "", "d3p2": ""}
    for typed in (
        {"d1p1": "2027-03-22", "d1p2": "2027-03-09"},
        {"d1p1": "2027-02-23", "d1p2": ""},
        {"d1p1": "2027-02-23", "d1p2": "2027-03-01"},
    ):
        tariq.card = dates
        await tariq.clicks("plan.check", **typed, **alone)
    tariq.card = dates
    await tariq.clicks("plan.check", d1p1="2027-03-18", d1p2="2027-03-25", **alone)
    sure = tariq.card
    await tariq.clicks("plan.ask")
    await _opens(tariq, team)
    await tariq.clicks("plan.session", type="norms")
    await tariq.clicks("plan.drop")
    tariq.card = sure
    await tariq.clicks("plan.ask")
    await stage.at(at(15, 10, 40))
    await _two_questions_at_once(stage, tariq, team)


async def _two_questions_at_once(stage: Stage, tariq: Player, team: str) -> None:
    """While dates lie before the team, another session would take longer to answer."""
    _planned(stage, SMALL, "collaboration", "2027-04-14")
    await tariq.uses_old_card("plan.dates", team=team, type="coaching", starts="10.00")
    await tariq.clicks("plan.check")
    _off(stage, "collaboration")


async def _fetches(stage: Stage, player: Player, *names: str) -> None:
    """The files behind the links, as the download page asks for them; kept under these names."""
    links = [one["url"] for one in pressable(player.card) if one["type"] == "Action.OpenUrl"]
    assert links
    files = [await fetched(stage.town, link) for link in links]
    assert all(files)
    for name, file in zip(names, files, strict=False):
        stage.album.papers[f"{name}-{stage.album.language}.ics"] = file


@dataclass
class OwnCalendars:
    """Calendars of people, which can be reached or not."""

    reached: bool = True

    async def bring(self, _person: Person, _team: Team) -> bool:
        return self.reached


async def changing(stage: Stage) -> None:
    """The bot may write in the calendars of people themselves."""
    stage.album.chapter = CHAPTER
    with patch.object(Services, "calendars", OwnCalendars()):
        await _changing(stage)


async def _own_calendar(member: Player, team: str) -> None:
    """Rather not, and then again."""
    await member.clicks("plan.calendar")
    member.finds("plan.file", SMALL.name)
    await member.clicks("plan.file")
    with patch.object(Services, "calendars", OwnCalendars(reached=False)):
        await member.uses_old_card("plan.calendar", team=team, state="on")
    await member.uses_old_card("plan.calendar", team=team, state="on")


async def _changing(stage: Stage) -> None:
    """The intake was held; the norm session gets its date, moves twice and is off."""
    await stage.at(at(43, 10, 0))
    wim, tariq, team = stage.who("wim"), stage.who("tariq"), stage.team_id(SMALL)
    member = stage.who("klein.1")
    await _opens(member, team)
    await member.clicks("plan.session", type="intake")
    for away in ("-60 days", "+60 days"):
        _writes(stage, ("UPDATE session_option SET day = date(day, ?)", [away]))
        await _opens(tariq, team)
        await tariq.clicks("plan.session", type="norms")
    await tariq.clicks("plan.confirm", option="1")
    await stage.at(at(43, 11, 0))
    await _opens(wim, team)
    await wim.clicks("plan.session", type="norms")
    planned = wim.card
    await wim.clicks("plan.place")
    await wim.clicks("plan.place.save", place="De Boekmanzaal")
    await stage.at(at(43, 11, 10))
    await wim.uses_old_card("plan.place.save", team=team, type="norms", place="Zaal 4")
    await stage.at(at(43, 11, 20))
    wim.card = planned
    await wim.clicks("plan.move")
    moving = wim.card
    await wim.clicks("plan.move.check", d1p1="2027-03-27", d1p2="2027-03-30")
    _teaches_elsewhere(stage, "2027-03-16")
    _planned(stage, SMALL, "collaboration", "2027-04-14")
    for first, second in (("2027-03-16", "2027-03-18"), ("2027-04-07", "2027-04-14")):
        wim.card = moving
        await wim.clicks("plan.move.check", d1p1=first, d1p2=second)
    wim.card = moving
    await wim.clicks("plan.move.check", d1p1="2027-03-17", d1p2="2027-03-31")
    await wim.clicks("plan.move.confirm")
    await stage.at(at(43, 11, 30))
    await _one_day(stage, wim, team)
    await member.uses_old_card("plan.file", team=team, type="norms")
    await _fetches(stage, member, "meeting-first", "meeting-second")
    wim.card = planned
    await wim.clicks("plan.cancel")
    await wim.clicks("plan.cancel.confirm", reason="no_room", line="De zaal is dubbel geboekt")
    await wim.uses_old_card("plan.cancel.confirm", team=team, type="norms", reason="busy")
    await stage.at(at(43, 12, 0))
    member.finds("plan.file", SMALL.name)
    await member.clicks("plan.file")
    await _fetches(stage, member, "meeting-off")
    await _own_calendar(member, team)
    await member.uses_old_card("plan.file", team=team, type="norms")
    _planned(stage, SMALL, "collaboration", "2027-03-03")
    await wim.uses_old_card("plan.dates", team=team, type="norms", starts="10.00")
    await stage.hears(NoticeKind.SESSION_REMINDER, "tariq", "collaboration/prepare")
    await stage.at(at(43, 12, 1))
    _off(stage, "collaboration")
    await member.uses_old_card("plan.session", team=team, type="norms")


async def _one_day(stage: Stage, wim: Player, team: str) -> None:
    """A session of one meeting moves too."""
    await _opens(wim, team)
    await wim.clicks("plan.session", type="collaboration")
    await wim.clicks("plan.move")
    await wim.clicks("plan.move.check", d1p1="2027-03-31", starts="10.00")
    await _on_one_day(stage, wim, team)
    _off(stage, "collaboration")


async def _on_one_day(stage: Stage, wim: Player, team: str) -> None:
    """Two sessions of one team meet at the same hours."""
    _planned(stage, SMALL, "peer-1", "2027-05-19")
    await wim.uses_old_card("plan.dates", team=team, type="coaching", starts="10.00")
    await wim.clicks("plan.check", d1p1="2027-05-19")
    _off(stage, "peer-1")


async def series(stage: Stage) -> None:
    """All sessions that are left, in one go; what is wrong with some, and how they are chosen."""
    stage.album.chapter = CHAPTER
    wim, team = stage.who("wim"), stage.team_id(SMALL)
    await _opens(wim, team)
    await wim.clicks("plan.series")
    form, norms = wim.card, _filled(wim, "norms")
    await wim.clicks("plan.series.check", **{"on-collaboration-0": norms})
    wim.card = form
    await wim.clicks("plan.series.check", **{"on-norms-0": ""})
    wim.card = form
    await wim.clicks("plan.series.check", **dict.fromkeys(_fields(wim), ""))
    await _no_day(stage, wim, team)
    wim.card = form
    await _nothing_left(stage, wim, team)
    wim.card = form
    await wim.clicks("plan.series.check")
    await wim.clicks("plan.series.ask")
    await stage.at(at(43, 12, 40))
    await _series_answered(stage, wim, team)
    await _series_chosen(stage, wim, team)


async def _no_day(stage: Stage, wim: Player, team: str) -> None:
    """The trainer is elsewhere all the time; or what comes next is planned too soon already."""
    away = (
        "INSERT INTO session_part VALUES ('intake', ?, date('2027-03-01', ?), "
        "'07:00:00.000000', '22:00:00.000000')"
    )
    _writes(stage, *((away, [str(nth), f"+{nth} days"]) for nth in range(1, 300)))
    await wim.uses_old_card("plan.series", team=team)
    _writes(stage, ("DELETE FROM session_part WHERE session_id = 'intake' AND nth > ?", ["0"]))
    _planned(stage, SMALL, "collaboration", "2027-03-03")
    await wim.uses_old_card("plan.series", team=team)
    _off(stage, "collaboration")


async def _nothing_left(stage: Stage, wim: Player, team: str) -> None:
    """An old card, when every session has its date meanwhile."""
    kinds = {field.removeprefix("on-").rpartition("-")[0] for field in _fields(wim)}
    for kind in kinds:
        _planned(stage, SMALL, kind, "2027-06-01")
    await wim.uses_old_card("plan.series", team=team)
    for kind in kinds:
        _off(stage, kind)


async def _series_answered(stage: Stage, wim: Player, team: str) -> None:
    """A member answers twice, the second time when one of the sessions is asked about no more."""
    member = stage.who("klein.1")
    member.finds("plan.answer")
    asked = member.card
    await member.clicks("plan.answer")
    await member.clicks("plan.asked")
    ticked = _session(stage, "peer-2")
    await wim.uses_old_card("plan.drop", team=team, type="closing")
    member.card = asked
    await member.clicks("plan.answer", **{"cannot-series": ticked})


async def _series_chosen(stage: Stage, wim: Player, team: str) -> None:
    """Nobody chooses, and they are reminded; then all but one, whose date has passed."""
    member = stage.who("klein.1")
    deadline = "UPDATE session_proposal SET deadline = ?"
    _writes(stage, (deadline, ["2027-02-23 09:00:00.000000"]))
    await stage.at(at(43, 13, 0))
    _due(stage, "dates_answered", 1)
    await stage.at(at(43, 13, 10))
    _due(stage, "dates_answered", 2)
    await stage.at(at(43, 13, 20))
    gone = "UPDATE session_option SET day = '2027-02-24' WHERE session_id = ?"
    _writes(stage, (gone, [_session(stage, "peer-2")]))
    wim.finds("plan.series.confirm")
    await wim.clicks("plan.series.confirm")
    await wim.uses_old_card("plan.series.confirm", team=team)
    await stage.at(at(43, 13, 30))
    member.finds("plan.series.file")
    await member.clicks("plan.series.file")
    await _fetches(stage, member)
    await wim.uses_old_card("plan.move.check", team=team, type="norms", d1p1="2027-03-11")
    await wim.clicks("plan.move.confirm")
    await wim.uses_old_card("plan.drop", team=team, type="peer-2")
    await stage.at(at(43, 13, 40))
    own = "trajectory_id = (SELECT trajectory_id FROM session WHERE id = ?)"
    _writes(
        stage,
        (f"UPDATE round SET state = 'withdrawn' WHERE {own}", [_session(stage)]),
        (
            f"UPDATE session SET state = 'cancelled' WHERE type <> 'intake' AND {own}",
            [_session(stage)],
        ),
        ("DELETE FROM outbox WHERE state = 'waiting' AND kind = ?", ["session_reminder"]),
    )


def _due(stage: Stage, kind: str, nth: int) -> None:
    """What would come in some days comes now."""
    due = "UPDATE outbox SET due = ? WHERE kind = ? AND state = 'waiting' AND dedupe_key LIKE ?"
    _writes(stage, (due, ["2027-02-23 11:00:00.000000", kind, f"%:{nth}"]))


def _fields(player: Player) -> list[str]:
    return [name for name in player._filled_in() if name.startswith("on-")]


def _filled(player: Player, kind: str) -> str:
    return str(player._filled_in()[f"on-{kind}-0"])


async def far(stage: Stage) -> None:
    """What the programme wanted is long past; the calendar has an end too."""
    stage.album.chapter = CHAPTER
    wim, team = stage.who("wim"), stage.team_id(SMALL)
    await wim.uses_old_card("plan.dates", team=team, type="norms", starts="10.00")
    await wim.clicks("plan.check", d1p1="2031-02-04")


async def resting(stage: Stage) -> None:
    """A team that is paused plans nothing."""
    stage.album.chapter = CHAPTER
    team = stage.team_id(SMALL)
    _state(stage, SMALL, "paused")
    await stage.who("wim").uses_old_card("plan.dates", team=team, type="norms", starts="10.00")
    _state(stage, SMALL, "running")


async def _opens(player: Player, team: str) -> None:
    """ "Plannen", and the team where there are several."""
    await player.asks("plan")
    if player._titles("plan.show", {}):
        await player.clicks("plan.show", team=team)


# ---- what would take too long to live -----------------------------------------------------------


def _writes(stage: Stage, *statements: tuple[str, list[str]]) -> None:
    with by_hand(stage.town) as connection:
        for statement, values in statements:
            connection.execute(statement, values)


def _session(stage: Stage, kind: str = "intake") -> str:
    return stage._one(
        "SELECT session.id FROM session JOIN trajectory ON trajectory.id = trajectory_id "
        f"JOIN team ON team.id = team_id WHERE team.name = ? AND type = '{kind}' "
        "ORDER BY session.state = 'cancelled' LIMIT 1",
        SMALL,
    )


def _another_answer(stage: Stage, cannot: str) -> None:
    """Somebody who never comes on stage answered too."""
    _writes(
        stage,
        (
            "INSERT INTO session_answer SELECT ?, id, ? FROM person WHERE upn LIKE 'klein.2@%'",
            [_session(stage), cannot],
        ),
    )


def _teaches_elsewhere(stage: Stage, day: str) -> None:
    """The trainer has a session with another team all day."""
    _planned(stage, SHRUNK, "intake", day)


def _planned(stage: Stage, group: Group, kind: str, day: str) -> None:
    trajectory = stage._one(
        "SELECT trajectory.id FROM trajectory JOIN team ON team.id = team_id WHERE team.name = ?",
        group,
    )
    part = "INSERT INTO session_part VALUES (?, 0, ?, '09:00:00.000000', '16:00:00.000000')"
    _writes(
        stage,
        (
            "INSERT INTO session (id, trajectory_id, type, state, place, version)"
            " VALUES (?, ?, ?, 'confirmed', '', 1)",
            [kind, trajectory, kind],
        ),
        (part, [kind, day]),
    )


def _off(stage: Stage, kind: str) -> None:
    _writes(
        stage,
        ("DELETE FROM session_part WHERE session_id = ?", [kind]),
        ("DELETE FROM session WHERE id = ?", [kind]),
    )


def _state(stage: Stage, group: Group, state: str) -> None:
    _writes(
        stage,
        (
            "UPDATE trajectory SET state = ? WHERE team_id = (SELECT id FROM team WHERE name = ?)",
            [state, group.name],
        ),
    )
