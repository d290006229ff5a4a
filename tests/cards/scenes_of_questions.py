"""Scenes in which people ask what people ask most, in every role and at every moment."""

import sqlite3
from datetime import timedelta

from content.library import Library
from tests.cards.cast import FEW, HOSTILE_GROUP, ORDINARY, SHRUNK, SMALL, Group
from tests.cards.stage import Player, Stage, at
from tests.chat import LEAD
from tests.notary import by_hand
from use_cases.notices import NoticeKind

CHAPTER = "questions"
ABOUT_DATES = ("next-session", "where", "move-date", "until-when", "change-answer")


async def _asks(player: Player, *questions: str, about: Group | None = None) -> None:
    """Ask these, or everything, about one team or about all of one's own."""
    player.album.chapter = CHAPTER
    team = {"team": player.stage.team_id(about)} if about else {}
    for question in questions or Library.load().practical:
        await player.uses_old_card("question.show", question=question, **team)


async def strangers(stage: Stage) -> None:
    await _asks(stage.who("noor"))
    alone = ("until-when", "no-invitation", "why-this", "extend", "send-document", "move-date")
    await _asks(stage.who(LEAD), *alone, "left-team", "new-here", "hello")


async def waiting(stage: Stage) -> None:
    """Teams are enrolled, and none began; several people are in more than one."""
    await _asks(stage.who("marleen"), "no-invitation", "next-session", about=ORDINARY)
    await _asks(stage.who("oksana"), "no-invitation", "page-where", "until-when", about=ORDINARY)
    samira = stage.who("samira")
    await _asks(samira, "until-when", "who-trainer")
    await samira.clicks("question.show", team=stage.team_id(HOSTILE_GROUP))
    await samira.uses_old_card("roster.own")


async def scheduled(stage: Stage) -> None:
    about = ("until-when", "no-invitation", "result-when")
    await _asks(stage.who("samira"), *about, about=ORDINARY)
    await _asks(stage.who("tariq"), "result-when", about=ORDINARY)


async def dates(stage: Stage) -> None:
    """Dates for the intake are proposed in a team that is too small for a scan."""
    small = ("how-long", "no-invitation", "page-where")
    await _asks(stage.who("klein.1"), *ABOUT_DATES, *small)
    for name in ("wim", "els"):
        await _asks(stage.who(name), "next-session", about=SMALL)


async def nearly_another_team(stage: Stage) -> None:
    """A team without a scan, of which the people are nearly those of another."""
    team = stage.team_id(SMALL)
    guests = _writes(
        stage,
        "SELECT person_id FROM team_member WHERE team_id = ? AND person_id NOT IN "
        "(SELECT person_id FROM team_member WHERE team_id = ?)",
        stage.team_id(ORDINARY),
        team,
    )
    for [guest] in guests:
        _writes(stage, "INSERT INTO team_member (team_id, person_id) VALUES (?, ?)", team, guest)
    await _asks(stage.who("klein.1"), "how-long", about=SMALL)
    await stage.hears(NoticeKind.NO_SCAN, "wim", team, nth=2)
    await stage.who("tariq").uses_old_card("briefing.show", team=team)
    await stage.at(stage.town.clock.now() + timedelta(minutes=1))
    for [guest] in guests:
        _writes(stage, "DELETE FROM team_member WHERE team_id = ? AND person_id = ?", team, guest)


async def to_choose(stage: Stage) -> None:
    for name in ("wim", "els"):
        await _asks(stage.who(name), "next-session", about=SMALL)


async def planned(stage: Stage) -> None:
    """A session with its date, with its place and without."""
    for name in ("klein.1", "wim", "els"):
        await _asks(stage.who(name), "where", "move-date", about=SMALL)
    places = _writes(stage, "SELECT id, place FROM session WHERE place > ''")
    _writes(stage, "UPDATE session SET place = ''")
    for name in ("klein.1", "wim"):
        await _asks(stage.who(name), "next-session", "where", about=SMALL)
    for id, place in places:
        _writes(stage, "UPDATE session SET place = ? WHERE id = ?", place, id)


async def while_open(stage: Stage) -> None:
    await _asks(stage.who("samira"), about=ORDINARY)
    guides = {
        "marleen": "compulsory how-long how-many who-answered page-where why-this on-leave "
        "left-team new-here answered-already no-invitation next-session hello",
        "tariq": "until-when extend result-when lost-code page-where why-this who-trainer",
        "els": "page-where why-this who-coach until-when",
    }
    for name, questions in guides.items():
        await _asks(stage.who(name), *questions.split(), about=ORDINARY)
    await _asks(stage.who("els"), "why-this", about=ORDINARY)
    await stage.who("els").clicks("reminders.stop")
    await _asks(stage.who("jan"), "until-when")
    await _joined_later(stage)


async def _joined_later(stage: Stage) -> None:
    thijs, asked = stage.who("thijs"), _invitations(stage, "thijs")
    for pair in asked:
        _writes(stage, "DELETE FROM invitation WHERE round_id = ? AND person_id = ?", *pair)
    await _asks(thijs, "until-when", "no-invitation", "new-here")
    await thijs.asks("status")
    for pair in asked:
        _writes(stage, "INSERT INTO invitation VALUES (?, ?)", *pair)


async def extended(stage: Stage) -> None:
    await _asks(stage.who("tariq"), "extend", about=FEW)


async def closing(stage: Stage) -> None:
    """The questions are closed, and nobody counted yet."""
    before = stage.town.clock.moment
    stage.town.clock.moment = at(15, 16, 31)
    await _asks(stage.who("els"), "result-when", about=ORDINARY)
    await _asks(stage.who("samira"), "result-when", "change-answer", about=ORDINARY)
    stage.town.clock.moment = before


async def with_a_result(stage: Stage) -> None:
    about = ("result-when", "send-document", "how-long", "how-many", "until-when", "no-invitation")
    await _asks(stage.who("samira"), *about, about=ORDINARY)
    await _asks(stage.who("marleen"), "how-long", "how-many", about=ORDINARY)
    await _asks(stage.who("tariq"), "send-document", "extend", about=ORDINARY)
    await _asks(stage.who(LEAD), "result-when", "where", about=ORDINARY)


async def without_a_result(stage: Stage) -> None:
    await _asks(stage.who("bart"), "result-when", about=FEW)


async def resting(stage: Stage) -> None:
    _state(stage, SMALL, "paused")
    await _asks(stage.who("klein.1"), "next-session", about=SMALL)
    _state(stage, SMALL, "running")


async def with_documents(stage: Stage) -> None:
    """Everything that a trajectory leaves, and a trajectory that is over."""
    await _asks(stage.who("samira"), "send-document", "page-where", "how-long", about=ORDINARY)
    await _asks(stage.who("tariq"), "send-document", about=ORDINARY)


async def leaving(stage: Stage) -> None:
    """Somebody who was in one team leaves it."""
    leaver = stage.who(SHRUNK.members[2])
    await _asks(leaver, "left-team")
    await leaver.clicks("roster.own")
    await leaver.clicks("roster.leave")
    [[change]] = _writes(stage, "SELECT id FROM roster_change WHERE state = 'proposed'")
    await stage.who(LEAD).uses_old_card("roster.confirm", change=change)
    await _asks(leaver, "left-team", "no-invitation", "page-where", "until-when")


async def crowds(stage: Stage) -> None:
    """A trainer with more teams than one card holds."""
    await _asks(stage.who("tariq"), "until-when")


# ---- what would take too long to live -----------------------------------------------------------


def _writes(stage: Stage, statement: str, *values: str) -> list[tuple[str, ...]]:
    """By hand; what the statement gives back."""
    with by_hand(stage.town) as connection:
        return list(connection.execute(statement, values))


def _invitations(stage: Stage, name: str) -> list[tuple[str, ...]]:
    with sqlite3.connect(stage.town.folder / "town.db") as connection:
        found = connection.execute(
            "SELECT round_id, person_id FROM invitation JOIN person ON person.id = person_id "
            "WHERE upn LIKE ?",
            [f"{name}@%"],
        ).fetchall()
    connection.close()
    return list(found)


def _state(stage: Stage, group: Group, state: str) -> None:
    team = stage.team_id(group)
    _writes(stage, "UPDATE trajectory SET state = ? WHERE team_id = ?", state, team)
