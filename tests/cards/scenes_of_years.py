"""Scenes of the years after: the themes that were left, a new beginning, people who change.

What would take years to live is written beforehand; every card is made by the bot.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests.cards.cast import (
    EVENING,
    FEW,
    HOSTILE_GROUP,
    LAPSED,
    ORDINARY,
    SHRUNK,
    SMALL,
    Group,
    csv_file,
)
from tests.cards.scenes_of_keeping_alive import _keep, _on, _one, _person, _trajectory, _write
from tests.cards.scenes_of_listening import monthly
from tests.cards.stage import Stage, at
from tests.chat import LEAD, MEMBERS, upn
from use_cases.notices import NoticeKind

DAY = 120
"""Tuesday 11 May 2027."""


async def taking_up(stage: Stage) -> None:
    """The day that was chosen at the closing: planned, come, and late."""
    stage.album.chapter = "years after"
    marleen, team = stage.who("marleen"), {"team": stage.team_id(ORDINARY)}
    await marleen.uses_old_card("trajectory.show", **team)
    await _comes_back(stage, DAY)
    await stage.at(at(DAY, 8, 30))
    await stage.at(at(DAY, 9, 31))
    await marleen.uses_old_card("trajectory.show", **team)
    await _comes_back(stage, DAY - 60)
    await marleen.uses_old_card("trajectory.show", **team)
    await _comes_back(stage, DAY)
    late = "UPDATE agreement SET state = ?, due = ? WHERE trajectory_id = ?"
    for state in ("open", "done"):
        _write(stage, late, state, _on(DAY - 20), _trajectory(stage, ORDINARY))
        await marleen.uses_old_card("agreements.list", **team)


async def _comes_back(stage: Stage, day: int) -> None:
    until, trajectory = _on(day), _trajectory(stage, ORDINARY)
    _write(stage, "UPDATE halt SET until = ? WHERE trajectory_id = ?", until, trajectory)


async def yearly(stage: Stage) -> None:
    """A year after the closing: one team is asked what of its norm it keeps, a small one talks."""
    stage.album.chapter = "a year with a norm"
    for group in (HOSTILE_GROUP, SMALL):
        since, trajectory = _on(DAY + 1 - 365), _trajectory(stage, group)
        _write(stage, "UPDATE halt SET since = ? WHERE trajectory_id = ?", since, trajectory)
    person = "SELECT ?, id FROM person WHERE upn = ?"
    add = f"INSERT OR IGNORE INTO team_member (team_id, person_id) {person}"
    for name in ("oksana", "priya"):
        _write(stage, add, stage.team_id(HOSTILE_GROUP), upn(name))
    await stage.at(at(DAY + 1, 8, 30))
    await stage.at(at(DAY + 1, 9, 31))
    round_ = _one(stage, "SELECT id FROM round WHERE kind = 'yearly'")
    await _moment(stage, round_, "opens")
    await monthly(stage)
    for member in MEMBERS[:6]:
        page = await stage.who(member).opens_private_page()
        page.waiting = [one for one in page.waiting if one["kind"] == "yearly"]
        await page.answers(3)
    for moment in ("closes", "visible"):
        await _moment(stage, round_, moment)
    trainer, asked = stage.who(HOSTILE_GROUP.trainer), {"team": stage.team_id(HOSTILE_GROUP)}
    await trainer.uses_old_card("round.show", round=round_, **asked)
    await trainer.clicks("norms.show")


async def _moment(stage: Stage, round_: str, of: str) -> None:
    """Just after this moment of a round, and on the morning after."""
    stored = datetime.fromisoformat(_one(stage, f"SELECT {of} FROM round WHERE id = '{round_}'"))
    moment = stored.replace(tzinfo=UTC) + timedelta(minutes=2)
    await stage.at(moment)
    await stage.at(moment + timedelta(days=1))


async def beginning_again(stage: Stage) -> None:
    stage.album.chapter = "beginning again"
    marleen, team = stage.who("marleen"), {"team": stage.team_id(ORDINARY)}
    nothing = {"team": stage.team_id(HOSTILE_GROUP), "kind": "next"}
    await stage.who("hostile.manager").uses_old_card("start.confirm", **nothing)
    marleen.finds("start.show", "norm")
    await marleen.clicks("start.show")
    await marleen.clicks("start.show", kind="first")
    await marleen.clicks("start.period")
    late = {"kind": "first", "first": _on(DAY + 1), "last": _on(DAY + 10)}
    _write(stage, "UPDATE round SET closes = ? WHERE id = 'again'", f"{_on(DAY - 20)} 14:30:00")
    await marleen.uses_old_card("start.show", **team, **late)
    await marleen.uses_old_card("start.show", **team)
    await marleen.clicks("start.confirm")
    await marleen.uses_old_card("start.confirm", **team, kind="next")
    await stage.at(at(DAY, 9, 40))
    await stage.who(ORDINARY.trainer).uses_old_card("input.read", **team)
    samira = stage.who("samira")
    await samira.uses_old_card("trajectory.show", **team)
    await samira.clicks("report.show")
    await _two_years(stage)
    await _too_soon_after_the_last(stage)


async def _two_years(stage: Stage) -> None:
    """The report of the round after tells of both; that one goes on after it was looked at."""
    samira = stage.who("samira")
    query = f"SELECT id FROM trajectory WHERE team_id = '{stage.team_id(ORDINARY)}' "
    light = _one(stage, f"{query} ORDER BY started DESC LIMIT 1")
    state = "UPDATE trajectory SET state = ? WHERE id = ?"
    _write(stage, state, "closed", light)
    _write(
        stage,
        "INSERT INTO halt (trajectory_id, since, reason, line) VALUES (?, ?, 'busy', '')",
        light,
        _on(DAY + 1),
    )
    sent = {"team": stage.team_id(ORDINARY), "trajectory": light}
    await samira.uses_old_card("report.show", **sent)
    await _keep(stage, samira, ORDINARY, "report-two-years")
    _write(stage, "DELETE FROM halt WHERE trajectory_id = ?", light)
    _write(stage, state, "running", light)


async def _too_soon_after_the_last(stage: Stage) -> None:
    """The follow-up session is on a day before which no scan can end."""
    light = "SELECT id FROM trajectory WHERE programme LIKE 'next%'"
    _write(
        stage,
        "INSERT INTO session (id, trajectory_id, type, state, place, version)"
        f" SELECT 'waits', id, 'follow-up', 'confirmed', '', 1 FROM ({light})",
    )
    part = "INSERT INTO session_part VALUES ('waits', 0, ?, '09:00:00.000000', '12:00:00.000000')"
    _write(stage, part, _on(DAY + 25))
    await stage.hears(NoticeKind.FOLLOW_UP_WAITS, "marleen", "waits")
    await stage.at(at(DAY, 9, 45))
    marleen = stage.who("marleen")
    marleen.finds("plan.move")
    await marleen.clicks("plan.move")


async def newcomers(stage: Stage) -> None:
    """Somebody joins a team with a guide."""
    stage.album.chapter = "newcomers"
    team = {"team": stage.team_id(ORDINARY)}
    await stage.who("bo").arrives()
    await stage.who("marleen").uses_old_card("roster.propose", **team, kind="new", new=upn("bo"))
    change = _one(stage, f"SELECT id FROM roster_change WHERE person_id = '{_person(stage, 'bo')}'")
    await stage.who("tariq").uses_old_card("roster.confirm", change=change)
    await stage.at(at(DAY, 9, 50))


def _members(stage: Stage, group: Group) -> tuple[str, ...]:
    """Who is in a team by now, by account name."""
    query = (
        "SELECT group_concat(upn) FROM team_member JOIN person ON person.id = person_id"
        f" WHERE team_id = '{stage.team_id(group)}'"
    )
    return tuple(account.partition("@")[0] for account in _one(stage, query).split(","))


async def enrolling_again(stage: Stage) -> None:
    """One file with teams in every state; what differs is offered line by line."""
    stage.album.chapter = "enrolling again"
    lida = stage.who(LEAD)
    few = replace(FEW, members=(*FEW.members[1:], "bo"), coach="soraya")
    many = replace(SMALL, members=(*SMALL.members, *(f"lang.account.{n}" for n in range(60))))
    stopped = replace(SHRUNK, trainer="soraya", coach="soraya", members=_members(stage, SHRUNK))
    new = replace(EVENING, name="Nieuw team")
    rows = (ORDINARY, LAPSED, stopped, few, many, new)
    await lida.hands_in(csv_file(*[group.row for group in rows]))
    await lida.clicks("enrol.changes")
    await lida.clicks("enrol.change", changes="")
    await lida.hands_in(csv_file(SMALL.row, new.row))
    await lida.uses_old_card("ending.stop", team=stage.team_id(SHRUNK))
    row = dict(zip(("team", "niveau", "manager", "trainer", "coach"), few.row, strict=False))
    crowd = "|".join(upn(f"m{number}") for number in range(25))
    await lida.uses_old_card("enrol.changes", **row, medewerkers=crowd)
    same = dict(zip(("team", "niveau", "manager", "trainer", "coach"), SMALL.row, strict=False))
    await lida.uses_old_card("enrol.changes", **same, medewerkers=SMALL.row[5])
    others = {**row, "manager": upn("jan"), "trainer": upn("kofi"), "medewerkers": few.row[5]}
    await lida.uses_old_card("enrol.changes", **others)
    left = ",left:".join(_person(stage, one) for one in FEW.members[:3])
    for manager, trainer, coach, new, gone in (
        (LEAD, LEAD, LEAD, "tariq", "nobody"),
        ("jan", "kofi", "mei", "bo", left),
    ):
        guides = f"manager:{upn(manager)},trainer:{upn(trainer)},coach:{upn(coach)}"
        chosen = f"{guides},new:{upn(new)},left:{gone}"
        await lida.uses_old_card("enrol.change", team=stage.team_id(FEW), changes=chosen)
    await stage.at(at(DAY, 9, 55))
