"""Scenes around sessions: preparing, asking the room, looking back, and the summary."""

from datetime import time

from tests.cards.cast import MT, ORDINARY, SMALL, WRITTEN, Group
from tests.cards.stage import Player, Stage, at
from tests.chat import MEMBERS, fetched
from tests.dialogs.norms.norm_towns import changed
from tests.dialogs.planning.planned_sessions import a_session
from trajectory.planning.sessions import Part, SessionState

HELD = 56
"""Days after the first Monday on which the session of this play is; a Monday."""


def _on(day: int) -> Part:
    return Part(at(day, 9, 30).date(), time(9, 30), time(11, 30))


async def preparing(stage: Stage) -> None:
    """A session lies ahead: members are asked, the trainer is briefed."""
    stage.album.chapter = "before a session"
    await stage.at(at(39, 12, 0))
    team = stage.team_id(ORDINARY)
    norms = await a_session(stage.town, team, "norms", [_on(HELD)])
    small = await a_session(stage.town, stage.team_id(SMALL), "intake", [_on(38)])
    trainer, member = stage.who("tariq"), stage.who("samira")
    await trainer.asks("summary")
    await trainer.clicks("summary.team", team=stage.team_id(SMALL))
    await trainer.clicks("summary.show", session=small.id)
    await trainer.clicks("session.briefing")
    await trainer.uses_old_card("summary.team", team=team)
    await trainer.clicks("summary.show", session=norms.id)
    await trainer.clicks("session.briefing")
    await member.uses_old_card("summary.team", team=team)
    await member.uses_old_card("summary.show", team=team, session=norms.id)
    await member.uses_old_card("summary.show", team=team, session="x")
    await trainer.uses_old_card("summary.write", team=team, session=norms.id)
    await stage.at(at(49, 9, 31))
    for name in MEMBERS[:7]:
        await _answers(stage.who(name), "preparation", 4)
    await stage.at(at(53, 16, 31))
    trainer.finds("round.show")
    await trainer.clicks("round.show")
    await trainer.clicks("round.texts")
    await member.uses_old_card("round.show", team=team, round=_round(stage, "preparation"))
    await trainer.uses_old_card("session.briefing", team=team, session=norms.id)
    await trainer.clicks("session.file")
    await _keep(stage, trainer, "session-briefing", ("pdf", "docx", "pptx"))


async def asking_the_room(stage: Stage) -> None:
    """During the session: one question, with everything that can be wrong with it."""
    stage.album.chapter = "a question to the room"
    trainer = stage.who("tariq")
    about = {"team": stage.team_id(ORDINARY), "session": _session(stage, ORDINARY)}
    await stage.at(at(HELD, 9, 15))
    await trainer.uses_old_card("room.ask", **about)
    await stage.at(at(HELD, 9, 45))
    await trainer.uses_old_card("room.ask", **about)
    good = {"question": "We durven elkaar aan te spreken.", "answered": "agree"}
    await trainer.clicks("room.open", **{**good, "question": "Is Kofi op tijd?"})
    for wrong in (
        {"question": ""},
        {"question": "x" * 300},
        {"answered": "options", "options": "Bellen"},
        {"answered": "options", "options": "Bellen\nbellen"},
        {},
    ):
        await trainer.uses_old_card("room.open", **about, **{**good, **wrong})
    for name in MEMBERS:
        await stage.who(name).opens_private_page()
    choices = {"question": "Wat helpt?", "answered": "options", "options": "Vaker bellen\nStilte"}
    await trainer.uses_old_card("room.open", **about, **choices)
    opened = trainer.card
    await trainer.uses_old_card("room.open", **about, **good)
    trainer.card = opened
    await trainer.clicks("room.show")
    await stage.at(at(HELD, 9, 46))
    for name in MEMBERS[:7]:
        await _answers(stage.who(name), "room", 2)
    await stage.at(at(HELD, 9, 49))
    trainer.finds("room.show")
    await trainer.clicks("room.show")
    await _asking_again(stage, trainer, about)


async def _asking_again(stage: Stage, trainer: Player, about: dict[str, str]) -> None:
    """One of the list, the same in other words, until there were five, and at the very end."""
    await trainer.uses_old_card("room.ask", **about)
    await trainer.clicks("room.open", statement="room-onwards")
    typed = (
        "Vaker bellen helpt.",
        "Stilte en koffie en taart helpen.",
        "De koffie is lekker.",
        "Het gebouw is mooi.",
        "Tot morgen.",
    )
    for nth, question in enumerate(typed, start=1):
        await stage.at(at(HELD, 9, 50 + nth) if nth < 3 else at(HELD, 10, 5 * nth))
        await trainer.uses_old_card("room.open", **about, question=question, answered="agree")
    await stage.at(at(HELD, 11, 28))
    await trainer.uses_old_card("room.ask", **about)


async def looking_back(stage: Stage) -> None:
    """Afterwards: the evaluation of the team, and the summary of its trainer."""
    stage.album.chapter = "the summary"
    about = {"team": stage.team_id(ORDINARY), "session": _session(stage, ORDINARY)}
    await stage.at(at(HELD, 17, 0))
    await _summary(stage, stage.who("tariq"), about)
    stage.album.chapter = "looking back"
    await stage.at(at(59, 9, 31))
    for name in MEMBERS[:7]:
        await _answers(stage.who(name), "evaluation", 5)
    await stage.at(at(66, 16, 31))
    await stage.at(at(67, 9, 31))
    await stage.at(at(69, 9, 31))
    samira = stage.who("samira")
    samira.finds("round.show")
    await samira.clicks("round.show")
    await samira.uses_old_card("summary.read", **about)
    await samira.clicks("summary.file")
    await _keep(stage, samira, "summary", ("pdf", "docx"))
    await stage.who("tariq").uses_old_card("summary.show", **about)
    await _other_blocks(stage)


async def _summary(stage: Stage, trainer: Player, about: dict[str, str]) -> None:
    await trainer.uses_old_card("summary.show", **about)
    await trainer.clicks("summary.write")
    await trainer.clicks("summary.save", present="negen")
    await trainer.uses_old_card("summary.save", **about)
    await trainer.clicks("summary.check")
    said = {"block_knowledge": "We spraken over *overleg* <b>.", "block_awareness": "Over pauzes."}
    await trainer.uses_old_card("summary.write", **about)
    await trainer.clicks("summary.save", present="9", next="Terug naar Kofi.", **said)
    for number, owner in enumerate(("member", "manager", "trainer", "coach")):
        due = {} if number else {"due": "2027-06-01"}
        await trainer.clicks("summary.add", what=f"Afspraak {number}", owner=owner, **due)
    await trainer.clicks("summary.drop", number="3")
    for number in range(9):
        await trainer.uses_old_card("summary.add", **about, what=f"Nog {number}", owner="coach")
    await trainer.uses_old_card("summary.add", **about, what="Te veel", owner="coach")
    await trainer.uses_old_card("summary.show", **about)
    await trainer.clicks("summary.write")
    await trainer.uses_old_card("summary.team", team=about["team"])
    await trainer.uses_old_card("summary.check", **about)
    _adopted_here(stage)
    await trainer.clicks("summary.release")
    await trainer.uses_old_card("summary.release", **about)
    await trainer.uses_old_card("summary.team", team=about["team"])
    await stage.at(at(HELD, 17, 5))
    await trainer.uses_old_card("summary.show", **about)


def _adopted_here(stage: Stage) -> None:
    """One of the norms of the team is of this session."""
    one = "SELECT min(id) FROM norm WHERE state = 'adopted'"
    changed(
        stage.town,
        f"UPDATE norm SET adopted_on = ? WHERE id = ({one})",
        _on(HELD).day.isoformat(),
    )


async def _other_blocks(stage: Stage) -> None:
    """Sessions of other kinds: what else can be discussed in one."""
    team = stage.team_id(MT)
    for number, kind in enumerate(("peer-1", "follow-up")):
        held = SessionState.HELD
        session = await a_session(stage.town, team, kind, [_on(60 + number)], state=held)
        trainer = stage.who(MT.trainer)
        about = {"team": team, "session": session.id}
        await trainer.uses_old_card("summary.write", **about)
    await trainer.uses_old_card("summary.team", team=team)


def _session(stage: Stage, group: Group) -> str:
    """The session of this play; others may be planned beside it."""
    return stage._one(
        "SELECT session.id FROM session JOIN trajectory ON trajectory.id = trajectory_id "
        "JOIN session_part ON session_part.session_id = session.id "
        f"JOIN team ON team.id = team_id WHERE team.name = ? AND day = '{_on(HELD).day}'",
        group,
    )


def _round(stage: Stage, kind: str) -> str:
    return stage._one(
        "SELECT round.id FROM round JOIN trajectory ON trajectory.id = round.trajectory_id "
        f"JOIN team ON team.id = team_id WHERE team.name = ? AND kind = '{kind}'",
        ORDINARY,
    )


async def _answers(member: Player, kind: str, value: int) -> None:
    page = await member.opens_private_page()
    page.waiting = [one for one in page.waiting if one["kind"] == kind]
    assert page.waiting, (member.called, kind)
    await page.answers(value, WRITTEN)


async def _keep(stage: Stage, reader: Player, name: str, forms: tuple[str, ...]) -> None:
    links = [action for action in reader.card["actions"] if action["type"] == "Action.OpenUrl"]
    for link, form in zip(links, forms, strict=True):
        made = await fetched(stage.town, link["url"])
        stage.album.papers[f"{name}-{stage.album.language}.{form}"] = made
