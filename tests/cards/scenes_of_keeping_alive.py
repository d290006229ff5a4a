"""Scenes in which nothing fades: my trajectory, late steps, agreements, groups, and the end.

What would take half a year to live is written beforehand; every card is made by the bot.
"""

import json
import sqlite3
from datetime import date, timedelta

from content.library import Library
from tests.cards.cast import FEW, HOSTILE_GROUP, MT, ORDINARY, SHRUNK, SMALL, TWIN, Group
from tests.cards.stage import Player, Stage, at
from tests.chat import LEAD, fetched, pressable, upn
from tests.dialogs.alive import answers_on
from tests.notary import by_hand
from trajectory.rounds.pictures import FEWEST_TEAMS
from trajectory.steps import START_WITHIN
from use_cases.notices import NoticeKind

NOW = 100
"""Days after the first Monday on which this plays: Wednesday 21 April 2027."""


def _on(day: int) -> str:
    return at(day, 9, 0).date().isoformat()


async def early(stage: Stage) -> None:
    """While the questions are open, and before a team started."""
    stage.album.chapter = "my trajectory"
    await stage.who("samira").uses_old_card("trajectory.show", team=stage.team_id(ORDINARY))
    bart = stage.who("bart")
    await bart.asks("my_trajectory")
    await bart.uses_old_card("trajectory.show", team=stage.team_id(TWIN))
    await bart.uses_old_card("steps.manage", team=stage.team_id(TWIN))
    await bart.uses_old_card("steps.pause", team=stage.team_id(TWIN))
    await stage.who(LEAD).uses_old_card("overview.late")
    await _paused_too_early(stage)


async def _paused_too_early(stage: Stage) -> None:
    """The questions are planned and not open yet."""
    team = stage.team_id(ORDINARY)
    _state_of_scan(stage, ORDINARY, "scheduled")
    await stage.who("marleen").uses_old_card("steps.pause", team=team)
    _state_of_scan(stage, ORDINARY, "open")


async def late(stage: Stage) -> None:
    """Steps that are late are told, put off with a reason, and paused."""
    stage.album.chapter = "late steps"
    _remember_messages(stage)
    await stage.at(at(NOW, 8, 30))
    await stage.at(at(NOW, 9, 31))
    await _stands_still(stage)
    await _lacks(stage)
    hanna, team = stage.who("hanna"), {"team": stage.team_id(MT)}
    _forget_sessions(stage, MT)
    await hanna.uses_old_card("trajectory.show", **team)
    await hanna.clicks("steps.manage")
    await hanna.clicks("steps.postpone")
    form, good = hanna.card, {"until": _on(NOW + 20), "reason": "busy", "line": "Jaarplan *af*"}
    for wrong in ({"reason": "?"}, {"until": "?"}, {"until": _on(1)}, {"until": _on(900)}):
        hanna.card = form
        await hanna.clicks("steps.postponed", **{**good, **wrong})
    hanna.card = form
    await hanna.clicks("steps.postponed", **{**good, "step": "norms"})
    hanna.card = form
    await hanna.clicks("steps.postponed", **good)
    await hanna.clicks("trajectory.show")
    await hanna.uses_old_card("steps.postponed", **team, **{**good, "step": "intake"})
    await hanna.uses_old_card("steps.resume", **team)
    await _paused(stage, hanna, team)
    await stage.who(LEAD).uses_old_card("overview.late")


async def _stands_still(stage: Stage) -> None:
    """A team never starts: its manager and the programme lead hear it, each time in other words.
    The members of another get the line on separate input as a card of its own."""
    calendar, today = Library.load().calendar, at(NOW, 9, 31).date()
    monday = today - timedelta(days=today.weekday())
    for nth, after in enumerate(Library.load().sending.told.values(), start=1):
        enrolled = calendar.before(calendar.before(monday, after), START_WITHIN)
        changed = "UPDATE team SET enrolled = ? WHERE name = ?"
        _write(stage, changed, enrolled.isoformat(), TWIN.name)
        await stage.hears(NoticeKind.STEP_OVERDUE, "bart", nth=nth)
        await stage.hears(NoticeKind.TEAMS_OVERDUE, LEAD, nth=nth)
        await stage.at(at(NOW, 9, 31 + nth))
    await stage.hears(NoticeKind.INPUT_LINE, "samira", stage.team_id(ORDINARY))
    await stage.at(at(NOW, 9, 36))


async def _lacks(stage: Stage) -> None:
    """The lead says what the organisation owes a step, and that it is there."""
    lida, team = stage.who(LEAD), {"team": stage.team_id(TWIN)}
    await lida.uses_old_card("steps.manage", **team)
    await lida.clicks("steps.lack")
    await lida.clicks("steps.lacked", lack="?")
    for lack in ("roster", "trainer"):
        await lida.uses_old_card("steps.lack", **team)
        await lida.clicks("steps.lacked", lack=lack)
    await lida.clicks("trajectory.show")
    await lida.uses_old_card("steps.lacked", **team, step="start", lack="nothing")
    await lida.uses_old_card("steps.lacked", **team, step="norms", lack="coach")


async def _paused(stage: Stage, hanna: Player, team: dict[str, str]) -> None:
    _a_session(stage, MT, "intake", NOW + 10, "confirmed")
    await hanna.uses_old_card("trajectory.show", **team)
    await hanna.uses_old_card("steps.pause", **team)
    _forget_sessions(stage, MT)
    await hanna.uses_old_card("steps.pause", **team)
    await hanna.clicks("steps.paused", until=_on(NOW + 10), reason="changes", line="Verhuizing")
    await stage.at(at(NOW, 9, 40))
    await hanna.uses_old_card("trajectory.show", **team)
    await hanna.uses_old_card("steps.pause", **team)
    _write(stage, "UPDATE halt SET until = ? WHERE reason = 'changes'", _on(NOW - 1))
    await hanna.uses_old_card("steps.manage", **team)
    await hanna.uses_old_card("trajectory.show", **team)
    await hanna.clicks("steps.resume")
    await stage.at(at(NOW, 9, 45))
    _a_session(stage, MT, "intake", NOW, "proposed")
    await hanna.uses_old_card("trajectory.show", **team)
    _forget_sessions(stage, MT)


async def agreeing(stage: Stage) -> None:
    stage.album.chapter = "agreements"
    soraya, priya, hanna = stage.who("soraya"), stage.who("priya"), stage.who("hanna")
    team = {"team": stage.team_id(MT)}
    await soraya.uses_old_card("agreements.list", **team)
    await soraya.clicks("agreements.new")
    good = {"what": "Elke maandag *samen* beginnen", "owner": "member", "due": _on(NOW + 2)}
    for wrong in ({"what": ""}, {"owner": "?"}, {"due": _on(1)}):
        await soraya.uses_old_card("agreements.record", **team, **{**good, **wrong})
    await soraya.uses_old_card("agreements.record", **team, **good)
    await soraya.uses_old_card("agreements.record", **team, **{**good, "rhythm": "soms"})
    for number, owner in enumerate(("manager", "trainer", "coach")):
        more = {"what": f"Toezegging {number}", "owner": owner, "due": _on(NOW + 30)}
        await soraya.uses_old_card("agreements.record", **team, **more)
    _write(stage, "UPDATE agreement SET due = NULL WHERE what = 'Toezegging 2'")
    one = _one(stage, "SELECT id FROM agreement WHERE what LIKE 'Elke maandag%'")
    other = _one(stage, "SELECT id FROM agreement WHERE what = 'Toezegging 2'")
    await priya.uses_old_card("agreements.list", **team)
    await priya.clicks("agreements.show", agreement=one)
    await priya.uses_old_card("agreements.show", agreement=other)
    await hanna.uses_old_card("agreements.show", agreement=one)
    await hanna.clicks("agreements.ask")
    await hanna.clicks("agreements.asked", person="?")
    await hanna.uses_old_card("agreements.ask", agreement=one)
    await hanna.clicks("agreements.asked", person=_person(stage, "priya"))
    await _takes_on(stage, priya, one)


async def coming_back(stage: Stage) -> None:
    """What a team does again and again: asked about, going on, and stopped."""
    stage.album.chapter = "agreements"
    soraya, team = stage.who("soraya"), {"team": stage.team_id(MT)}
    for rhythm in ("team_meeting", "week", "month", "quarter"):
        said = {"what": f"Steeds {rhythm}", "owner": "manager", "due": _on(NOW + 9)}
        await soraya.uses_old_card("agreements.record", **team, **said, rhythm=rhythm)
    one = _one(stage, "SELECT id FROM agreement WHERE what = 'Steeds month'")
    hanna = stage.who("hanna")
    await hanna.uses_old_card("agreements.list", **team)
    await hanna.clicks("agreements.show", agreement=one)
    await stage.hears(NoticeKind.AGREEMENT_DUE, "hanna", one, 90)
    await stage.at(at(NOW + 8, 9, 50))
    hanna.finds("agreements.works", MT.name)
    await hanna.clicks("agreements.works")
    await hanna.uses_old_card("agreements.done", agreement=one)
    await hanna.uses_old_card("agreements.show", agreement=one)


async def _takes_on(stage: Stage, priya: Player, one: str) -> None:
    _write(stage, "UPDATE outbox SET state = 'dropped' WHERE kind = 'invitation'")
    await stage.at(at(NOW, 10, 0))
    await stage.hears(NoticeKind.AGREEMENT_ANSWERED, "hanna", one, 0)
    await stage.at(at(NOW, 10, 1))
    await priya.uses_old_card("agreements.give_back", agreement=one)
    await stage.at(at(NOW, 10, 2))
    priya.finds("agreements.take", MT.name)
    await priya.clicks("agreements.take")
    await stage.hears(NoticeKind.AGREEMENT_ANSWERED, "hanna", one, 2)
    await stage.at(at(NOW, 10, 3))
    await stage.who("fatima").uses_old_card("agreements.take", agreement=one)
    await priya.uses_old_card("agreements.show", agreement=one)
    await priya.clicks("agreements.give_back")
    await priya.uses_old_card("agreements.take", agreement=one)
    await stage.at(at(NOW + 8, 8, 30))
    await stage.at(at(NOW + 8, 9, 40))
    priya.finds("agreements.again", MT.name)
    await priya.clicks("agreements.again")
    await priya.clicks("agreements.day", due=_on(NOW + 40))
    await priya.uses_old_card("agreements.done", agreement=one)
    await priya.uses_old_card("agreements.take", agreement=one)
    await priya.uses_old_card("agreements.show", agreement=one)
    await priya.clicks("agreements.list")


async def grouping(stage: Stage) -> None:
    stage.album.chapter = "peer consultation"
    soraya, priya, team = stage.who("soraya"), stage.who("priya"), {"team": stage.team_id(MT)}
    await priya.uses_old_card("groups.show", **team)
    await soraya.uses_old_card("groups.form", **team)
    _a_session(stage, MT, "peer-1", NOW + 40, "confirmed")
    await priya.uses_old_card("groups.show", **team)
    await priya.clicks("groups.rest")
    form = priya.card
    await priya.clicks("groups.rests", until=_on(NOW + 900))
    priya.card = form
    await priya.clicks("groups.rests", until=_on(NOW + 30))
    await priya.clicks("groups.show")
    await priya.clicks("groups.join")
    await soraya.uses_old_card("groups.show", **team)
    await soraya.clicks("groups.form")
    await stage.at(at(NOW + 8, 10, 0))
    await priya.uses_old_card("groups.show", **team)
    _write(stage, "DELETE FROM peer_group_member")
    await soraya.uses_old_card("groups.form", **team)
    _write(stage, "DELETE FROM peer_group_member")
    await stage.at(at(NOW + 8, 10, 1))
    await _met(stage)


async def _met(stage: Stage) -> None:
    """Yesterday's groups are asked; what others said a while ago is told."""
    _forget_sessions(stage, MT)
    asked = _a_session(stage, MT, "peer-1", NOW + 13, "held")
    _write(stage, "INSERT INTO peer_group VALUES ('asked', ?, NULL)", asked)
    for name in ("priya", "fatima", "oksana"):
        member = _person(stage, name)
        _write(stage, "INSERT INTO peer_group_member VALUES ('asked', ?)", member)
    for group, kind, met in (
        (MT, "peer-2", (1, 0)),
        (ORDINARY, "peer-1", (0,)),
        (SMALL, "peer-1", (1,)),
    ):
        held = _a_session(stage, group, kind, NOW + 4, "held")
        for nth, value in enumerate(met):
            id = f"{group.level}-{group.manager}-{nth}"
            _write(stage, "INSERT INTO peer_group VALUES (?, ?, ?)", id, held, value)
    _a_session(stage, ORDINARY, "intake", NOW + 5, "held")
    await stage.at(at(NOW + 14, 8, 30))
    await stage.at(at(NOW + 14, 9, 40))
    priya, fatima = stage.who("priya"), stage.who("fatima")
    for member, met in ((priya, "yes"), (fatima, "no")):
        await member.uses_old_card("groups.met", group="asked", met=met)


async def comparing(stage: Stage) -> None:
    """The follow-up scan: not yet, too few, nothing to tell, higher and lower; and the picture."""
    stage.album.chapter = "the follow-up scan"
    marleen, team = stage.who("marleen"), {"team": stage.team_id(ORDINARY)}
    await stage.who(LEAD).asks("overview")
    await marleen.uses_old_card("follow_up.show", **team)
    words = json.loads(_one(stage, f"SELECT words FROM release WHERE round_id = '{_scan(stage)}'"))
    _follow_up(stage, NOW + 30)
    await marleen.uses_old_card("follow_up.show", **team)
    _write(stage, "UPDATE round SET visible = ? WHERE id = 'again'", f"{_on(NOW)} 07:30:00.000000")
    await marleen.uses_old_card("follow_up.show", **team)
    _says(stage, words)
    await marleen.uses_old_card("follow_up.show", **team)
    for said in ("few", "about_half", "most"):
        _says(stage, [(item, said) for item, _ in words])
        await marleen.uses_old_card("follow_up.show", **team)
    _says(stage, [(item, "few" if nth < 4 else "most") for nth, (item, _) in enumerate(words)])
    await marleen.uses_old_card("follow_up.show", **team)
    _says(stage, [(item, "few" if nth % 2 else "most") for nth, (item, _) in enumerate(words)])
    turned = [(item, "most" if nth % 2 else "few") for nth, (item, _) in enumerate(words)]
    _write(
        stage, "UPDATE release SET words = ? WHERE round_id = ?", json.dumps(turned), _scan(stage)
    )
    await marleen.uses_old_card("trajectory.show", **team)
    await marleen.clicks("follow_up.show")
    await _keep(stage, marleen, ORDINARY, "follow-up")
    first = "UPDATE release SET words = ? WHERE round_id = ?"
    _write(stage, first, json.dumps(turned[1:]), _scan(stage))
    await marleen.uses_old_card("follow_up.show", **team)
    await _keep(stage, marleen, ORDINARY, "follow-up-new-question")
    _write(stage, first, json.dumps(turned), _scan(stage))
    _write(stage, "UPDATE release SET round_id = 'away' WHERE round_id = ?", _scan(stage))
    await marleen.uses_old_card("follow_up.show", **team)
    _write(stage, "UPDATE release SET round_id = ? WHERE round_id = 'away'", _scan(stage))
    await _picture(stage)


async def _told_again(stage: Stage) -> None:
    """What members and trainer hear of the follow-up scan."""
    stage.album.chapter = "the follow-up scan"
    day = NOW + 14
    opened = "UPDATE round SET state = 'open', closes = ? WHERE id = 'again'"
    _write(stage, opened, f"{_on(day + 5)} 14:30:00.000000")
    await stage.hears(NoticeKind.INVITATION, "mei")
    await stage.at(at(day, 10, 6))
    released = "UPDATE round SET state = 'released', visible = ? WHERE id = 'again'"
    for nth, visible in enumerate((day + 1, day), start=1):
        _write(stage, released, f"{_on(visible)} 07:30:00.000000")
        await stage.hears(NoticeKind.RELEASE_EARLY, "tariq", nth=nth)
        await stage.at(at(day, 10, 6 + nth))
    await stage.hears(NoticeKind.RELEASE, "samira")
    await stage.at(at(day, 10, 9))
    await _shortly_before_and_after(stage)


async def _shortly_before_and_after(stage: Stage) -> None:
    """A session is tomorrow; and a tip that no message took along."""
    stage.album.chapter = "what was done with a result"
    held = "SELECT max(id) FROM session WHERE type = 'intake' AND trajectory_id = '{}'"
    intake = _one(stage, held.format(_trajectory(stage, ORDINARY)))
    last = len(Library.load().one_on_ones.tips) - 1
    await stage.hears(NoticeKind.ONE_ON_ONE, "marleen", intake, last)
    tomorrow = _a_session(stage, MT, "follow-up", NOW + 15, "confirmed")
    await stage.hears(NoticeKind.SESSION_REMINDER, "soraya", f"{tomorrow}/prepare")
    await stage.at(at(NOW + 14, 10, 10))
    _forget_sessions(stage, MT)


async def _picture(stage: Stage) -> None:
    """Seven results under one management team, of which a picture was made in the morning."""
    hanna, team = stage.who("hanna"), {"team": stage.team_id(MT)}
    await hanna.uses_old_card("picture.show", **team)
    words = _one(stage, f"SELECT words FROM release WHERE round_id = '{_scan(stage)}'")
    key = _one(stage, f"SELECT instrument FROM release WHERE round_id = '{_scan(stage)}'")
    made = ("INSERT INTO picture VALUES ('picture', ?, ?, '2027-03-01')", team["team"])
    _write(stage, *made, FEWEST_TEAMS)
    for nth in range(FEWEST_TEAMS):
        id = f"pictured-{nth}"
        _a_preparation(stage, (FEW, SMALL)[nth % 2], id, key)
        _write(stage, "INSERT INTO release VALUES (?, ?, ?)", id, key, words)
        _write(stage, "INSERT INTO picture_round VALUES (?, 'picture')", id)
    await hanna.uses_old_card("trajectory.show", **team)
    await hanna.clicks("picture.show")


async def handing_over(stage: Stage) -> None:
    stage.album.chapter = "handing over"
    lida, team = stage.who(LEAD), {"team": stage.team_id(SHRUNK)}
    await stage.who("noor").arrives()
    await lida.uses_old_card("trajectory.show", **team)
    await lida.clicks("steps.manage")
    await lida.clicks("hand_over.show")
    good = {"role": "trainer", "person": upn("soraya")}
    for wrong in (
        {"role": "?"},
        {"person": "Noor"},
        {"person": upn("tariq")},
        {"person": upn("bart")},
        {"person": upn("noor")},
        {"role": "manager", "person": upn(LEAD)},
    ):
        await lida.uses_old_card("hand_over.confirm", **team, **{**good, **wrong})
    for role in ("trainer", "coach"):
        await lida.uses_old_card("hand_over.confirm", **team, **{**good, "role": role})
    await stage.at(at(NOW + 14, 10, 0))
    await _reads_on(stage, stage.who("tariq"), team)
    other = {"team": stage.team_id(FEW), "role": "manager", "person": upn("noor")}
    await lida.uses_old_card("hand_over.confirm", **other)
    await stage.at(at(NOW + 14, 10, 5))
    await stage.who("tariq").uses_old_card("summary.team", **team)
    await _told_again(stage)


async def _reads_on(stage: Stage, tariq: Player, team: dict[str, str]) -> None:
    """What somebody who was trainer may still read, and when there is nothing."""
    await tariq.uses_old_card("input.read", **team)
    await tariq.clicks("texts.show")
    _a_preparation(stage, SHRUNK, "before", "preparation@1")
    closed = f"{_on(NOW + 12)} 15:30:00.000000"
    _write(stage, "UPDATE round SET closes = ? WHERE id = 'before'", closed)
    await tariq.uses_old_card("texts.show", **team)
    await tariq.clicks("round.texts")
    await stage.who("soraya").uses_old_card("texts.show", **team)
    _write(stage, "DELETE FROM round WHERE id = 'before'")


async def ending(stage: Stage) -> None:
    """One trajectory is stopped, others are closed, each with its report."""
    stage.album.chapter = "the end"
    lida, team = stage.who(LEAD), {"team": stage.team_id(SHRUNK)}
    await lida.uses_old_card("ending.stop", **team)
    await lida.clicks("ending.stopped", reason="dissolved", line="Samen met Zuidoost")
    await lida.uses_old_card("withdrawal.show", **team)
    await stage.at(at(NOW + 14, 10, 11))
    await lida.uses_old_card("trajectory.show", **team)
    await lida.uses_old_card("steps.manage", **team)
    await _forgotten_why(stage, lida, team)
    await _stopped_before_its_result(stage, FEW)
    await _closed(stage, ORDINARY, "marleen")
    told = {"team": stage.team_id(ORDINARY), "round": _scan(stage)}
    await stage.who("marleen").uses_old_card("use.ask", **told)
    await _closed(stage, HOSTILE_GROUP, "hostile.manager")
    await _left_what_is_free(stage, SMALL, "wim")
    await _closed(stage, SMALL, "wim")
    await stage.who("samira").arrives()


async def _forgotten_why(stage: Stage, lida: Player, team: dict[str, str]) -> None:
    """Long afterwards only the day is left."""
    _write(stage, "UPDATE halt SET reason = '', line = '' WHERE reason = 'dissolved'")
    await lida.uses_old_card("trajectory.show", **team)


async def _stopped_before_its_result(stage: Stage, group: Group) -> None:
    scan = stage.scan_id(group)
    _write(stage, "UPDATE round SET state = 'withdrawn' WHERE id = ?", scan)
    await stage.who("noor").uses_old_card("result.show", team=stage.team_id(group))
    _write(stage, "UPDATE round SET state = 'too_few' WHERE id = ?", scan)


async def _says_what_comes(stage: Stage, group: Group, who: Player) -> None:
    """Says of what lacks whether it still comes; one team closed before that was asked."""
    if group is ORDINARY:
        _a_session(stage, group, "coaching", NOW + 60, "confirmed")
    await who.clicks("ending.close")
    offered, answers = who.card, answers_on(who.card)
    await who.clicks("ending.closed", **{**answers, "end-intake": ""})
    who.card = offered
    await who.clicks("ending.closed", **{**answers, "end-coaching": "no"})
    if group is SMALL:
        closed = _trajectory(stage, group)
        _write(stage, "DELETE FROM loose_end WHERE trajectory_id = ?", closed)


async def _left_what_is_free(stage: Stage, group: Group, manager: str) -> None:
    """What is optional was not planned in its usual time."""
    for nth, kind in enumerate(("intake", "norms", "collaboration")):
        _a_session(stage, group, kind, NOW - 80 + nth, "held")
    await stage.who(manager).uses_old_card("trajectory.show", team=stage.team_id(group))


async def _closed(stage: Stage, group: Group, manager: str) -> None:
    who, team = stage.who(manager), {"team": stage.team_id(group)}
    await who.uses_old_card("report.show", **team)
    await who.uses_old_card("ending.close", **team)
    for nth, kind in enumerate(("intake", "norms", "collaboration", "follow-up", "closing")):
        _a_session(stage, group, kind, NOW - 10 + nth, "held")
    trajectory = _trajectory(stage, group)
    if group is ORDINARY:
        _write(stage, "UPDATE round SET state = 'open' WHERE id = 'again'")
        await who.uses_old_card("ending.close", **team)
        await who.uses_old_card("trajectory.show", **team)
    _write(stage, "UPDATE round SET state = 'released' WHERE state = 'open'")
    _write(stage, "UPDATE round SET state = 'withdrawn' WHERE state = 'scheduled'")
    if group is HOSTILE_GROUP:
        _every_theme(stage, trajectory)
    if group is SMALL:
        _write(stage, "UPDATE trajectory SET with_scan = 0 WHERE id = ?", trajectory)
        none = "SELECT id, 'no_notes' FROM session WHERE type = 'norms' AND trajectory_id = ?"
        _write(stage, f"INSERT INTO no_summary {none}", trajectory)
    await who.uses_old_card("trajectory.show", **team)
    await who.uses_old_card("start.confirm", **team, kind="first")
    await who.uses_old_card("trajectory.show", **team)
    await _says_what_comes(stage, group, who)
    await stage.at(at(NOW + 14, 10, 20))
    await who.uses_old_card("plan.show", **team)
    await who.uses_old_card("trajectory.show", **team)
    await who.clicks("report.show")
    await _keep(stage, who, group)
    if group is ORDINARY:
        same = "SELECT words FROM release WHERE round_id = ?"
        _write(stage, f"UPDATE release SET words = ({same}) WHERE round_id = 'again'", _scan(stage))
        await who.uses_old_card("report.show", **team)
        await _keep(stage, who, group)
        await who.uses_old_card("guide.file", **team)
        await _keep(stage, who, group, "guide-closed")
    if group is SMALL:
        _write(stage, "UPDATE halt SET until = NULL WHERE trajectory_id = ?", trajectory)
        await who.uses_old_card("report.show", **team)
        await _keep(stage, who, group)


_PAPERS_OF = {ORDINARY: "team", HOSTILE_GROUP: "unusual-names", SMALL: "small"}


async def _keep(stage: Stage, reader: Player, group: Group, paper: str = "report") -> None:
    links = [action for action in pressable(reader.card) if action["type"] == "Action.OpenUrl"]
    for link, form in zip(links, ("pdf", "docx", "a3.pdf"), strict=False):
        name = f"{paper}-{_PAPERS_OF[group]}-{stage.album.language}.{form}"
        stage.album.papers[name] = await fetched(stage.town, link["url"])


# ---- what would take too long to live -----------------------------------------------------------


def _remember_messages(stage: Stage) -> None:
    """What was sent so long before is forgotten on the night of the jump."""
    with sqlite3.connect(stage.town.folder / "town.db") as connection:
        sent = connection.execute("SELECT DISTINCT kind FROM outbox WHERE state = 'sent'")
        stage.album.notices |= {kind for (kind,) in sent}
    connection.close()


def _write(stage: Stage, statement: str, *values: object) -> None:
    with by_hand(stage.town) as connection:
        connection.execute(statement, values)


def _one(stage: Stage, query: str) -> str:
    with sqlite3.connect(stage.town.folder / "town.db") as connection:
        [(id,)] = connection.execute(query)
    connection.close()
    return str(id)


def _person(stage: Stage, name: str) -> str:
    return _one(stage, f"SELECT id FROM person WHERE upn = '{upn(name)}'")


def _trajectory(stage: Stage, group: Group) -> str:
    query = "SELECT trajectory.id FROM trajectory JOIN team ON team.id = team_id WHERE name = ?"
    return stage._one(query, group)


def _scan(stage: Stage) -> str:
    trajectory = _trajectory(stage, ORDINARY)
    return _one(
        stage, f"SELECT id FROM round WHERE trajectory_id = '{trajectory}' AND kind = 'scan'"
    )


def _state_of_scan(stage: Stage, group: Group, state: str) -> None:
    _write(
        stage,
        "UPDATE round SET state = ? WHERE kind = 'scan' AND trajectory_id = ?",
        state,
        _trajectory(stage, group),
    )


def _a_session(stage: Stage, group: Group, kind: str, day: int, state: str) -> str:
    """A session of this type; one that was there makes room."""
    trajectory = _trajectory(stage, group)
    id = f"{kind}-{group.manager}"
    for table, key in (("session_part", "session_id"), ("session", "id")):
        _write(stage, f"DELETE FROM {table} WHERE {key} = ?", id)
    _write(
        stage,
        "UPDATE session SET state = 'cancelled' WHERE trajectory_id = ? AND type = ?",
        trajectory,
        kind,
    )
    _write(
        stage,
        "INSERT INTO session (id, trajectory_id, type, state, place, version)"
        " VALUES (?, ?, ?, ?, '', 1)",
        id,
        trajectory,
        kind,
        state,
    )
    part = "INSERT INTO session_part VALUES (?, 0, ?, '09:00:00.000000', '12:00:00.000000')"
    _write(stage, part, id, _on(day))
    return id


def _forget_sessions(stage: Stage, group: Group) -> None:
    trajectory = _trajectory(stage, group)
    _write(stage, "UPDATE session SET state = 'cancelled' WHERE trajectory_id = ?", trajectory)


def _a_preparation(stage: Stage, group: Group, id: str, instrument: str) -> None:
    """A round of this team that was released."""
    _write(
        stage,
        "INSERT INTO round (id, trajectory_id, kind, instrument, threshold, state, opens, closes,"
        " visible, extended, invited, public_key, seal) SELECT ?, ?, 'preparation', ?, threshold,"
        " 'released', '2027-03-01 08:00:00.000000', closes, visible, extended, invited,"
        " public_key, seal FROM round WHERE id = ?",
        id,
        _trajectory(stage, group),
        instrument,
        _scan(stage),
    )


def _follow_up(stage: Stage, day: int) -> None:
    _write(
        stage,
        "INSERT INTO round (id, trajectory_id, kind, instrument, threshold, state, opens, closes,"
        " visible, extended, invited, public_key, seal) SELECT 'again', trajectory_id,"
        " 'follow_up_scan', instrument, threshold, 'released', opens, closes, ?, extended,"
        " invited, public_key, seal FROM round WHERE id = ?",
        f"{_on(day)} 07:30:00.000000",
        _scan(stage),
    )


def _says(stage: Stage, words: list[tuple[str, str | None]]) -> None:
    """What the follow-up scan released."""
    _write(
        stage,
        "INSERT OR REPLACE INTO release SELECT 'again', instrument, ? FROM release"
        " WHERE round_id = ?",
        json.dumps(words),
        _scan(stage),
    )


def _every_theme(stage: Stage, trajectory: str) -> None:
    """The team has a norm for every theme."""
    for theme in Library.load().norm_themes:
        _write(
            stage,
            "INSERT INTO norm (id, trajectory_id, theme, kind, text, state, round_id, adopted_on)"
            " VALUES (?, ?, ?, 'do', 'Wij zeggen *hallo*', 'adopted', '', ?)",
            f"norm-{theme.id}",
            trajectory,
            theme.id,
            date(2027, 4, 1).isoformat(),
        )
