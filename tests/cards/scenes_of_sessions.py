"""Scenes around sessions: preparing, asking the room, looking back, and the summary."""

from dataclasses import replace
from datetime import time

from documents import docx, pdf
from documents.slides import pptx
from papers.sessions.briefing import briefing_of
from papers.sessions.handouts import handouts_of
from papers.sessions.slides import slides_of
from tests.cards import scenes_of_norms
from tests.cards.cast import LAPSED, MT, ORDINARY, SMALL, WRITTEN, Group
from tests.cards.stage import Player, Stage, at
from tests.chat import MEMBERS, fetched
from tests.dialogs.norms.norm_towns import changed
from tests.dialogs.planning.planned_sessions import a_session
from tests.papers.sessions import NOTHING, WHOLE, parts_of, words_of
from trajectory.planning.sessions import Part, Session, SessionState
from trajectory.summaries import NoSummary
from use_cases.notices import NoticeKind

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
    await trainer.uses_old_card("briefing.show", team=stage.team_id(SMALL))
    lapsed = await a_session(stage.town, stage.team_id(LAPSED), "intake", [_on(38)])
    await trainer.uses_old_card("session.briefing", team=stage.team_id(LAPSED), session=lapsed.id)
    await stage.hears(NoticeKind.LOOK_BACK, "klein.1", small.id)
    await trainer.uses_old_card("summary.team", team=team)
    await trainer.clicks("summary.show", session=norms.id)
    await trainer.clicks("session.briefing")
    await member.uses_old_card("summary.team", team=team)
    await member.uses_old_card("summary.show", team=team, session=norms.id)
    await member.uses_old_card("summary.show", team=team, session="x")
    await trainer.uses_old_card("summary.write", team=team, session=norms.id)
    norm = {"theme": "information", "kind": "do", "text": "We sluiten ons scherm af."}
    await trainer.uses_old_card("norms.save", team=team, **norm)
    await stage.at(at(HELD - 14, 8, 1))
    await stage.at(at(HELD - 14, 9, 31))
    await stage.at(at(49, 9, 31))
    preparing = _round(stage, "preparation")
    await stage.hears(NoticeKind.LATE_ASKED, "tariq", preparing)
    await stage.at(at(49, 9, 32))
    for name in MEMBERS[:7]:
        await _answers(stage.who(name), "preparation", 4)
    await stage.at(at(53, 16, 31))
    await stage.who("wim").uses_old_card("tips.stop", team=stage.team_id(SMALL))
    trainer.finds("round.show")
    await trainer.clicks("round.show")
    await trainer.clicks("round.texts")
    await member.uses_old_card("round.show", team=team, round=_round(stage, "preparation"))
    await trainer.uses_old_card("session.briefing", team=team, session=norms.id)
    await trainer.clicks("session.file")
    await _keep(stage, trainer, "session-briefing", ("pdf", "docx", "pptx"))


async def on_paper(stage: Stage) -> None:
    """Papers of sessions for which a play is too short: a follow-up of which everything is known,
    an evening, a day of which nothing is, two half-days, and a small group."""
    language, papers = stage.album.language, stage.album.papers
    follow_up = words_of("follow-up", language=language)
    evening = replace(follow_up.session.planned, parts=parts_of(420, starts=time(14, 30)))
    late = replace(follow_up, session=replace(follow_up.session, planned=evening))
    two, peers = (words_of(*one, language=language) for one in (("norms", 210, 210), ("peer-1",)))
    for name, words in (("follow-up", follow_up), ("evening", late), ("two-half-days", two)):
        briefing = briefing_of(words, WHOLE)
        papers[f"briefing-of-{name}-{language}.pdf"] = pdf(briefing)
        papers[f"briefing-of-{name}-{language}.docx"] = docx(briefing)
        papers[f"slides-of-{name}-{language}.pptx"] = pptx(slides_of(words, WHOLE))
    day = briefing_of(words_of("collaboration", language=language), NOTHING)
    papers[f"briefing-of-a-day-{language}.pdf"] = pdf(day)
    papers[f"briefing-of-a-day-{language}.docx"] = docx(day)
    for name, words in (("follow-up", follow_up), ("two-half-days", two), ("peers", peers)):
        sheets = handouts_of(words, WHOLE)
        assert sheets is not None, "these sessions need something on paper"
        papers[f"sheets-of-{name}-{language}.pdf"] = pdf(sheets)
        papers[f"sheets-of-{name}-{language}.docx"] = docx(sheets)


async def asking_the_room(stage: Stage) -> None:
    """During the session: one question, with everything that can be wrong with it."""
    stage.album.chapter = "a question to the room"
    trainer = stage.who("tariq")
    about = {"team": stage.team_id(ORDINARY), "session": _session(stage, ORDINARY)}
    await stage.at(at(HELD - 1, 12, 0))
    await stage.who("samira").asks("status")
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
    await stage.at(at(HELD, 9, 36))
    await scenes_of_norms.in_the_room(stage)
    stage.album.chapter = "a question to the room"
    await stage.at(at(HELD, 9, 45))
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
    await scenes_of_norms.after_the_reserve(stage)
    await stage.at(at(66, 16, 31))
    await stage.at(at(67, 9, 31))
    await stage.at(at(69, 9, 31))
    await scenes_of_norms.with_support(stage)
    stage.album.chapter = "looking back"
    samira = stage.who("samira")
    samira.finds("round.show")
    await samira.clicks("round.show")
    looked = {"team": about["team"], "round": _round(stage, "evaluation")}
    await samira.uses_old_card("round.show", **looked)
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
    said = {
        "block_knowledge": "We spraken over *overleg* <b>.",
        "block_awareness": "Over pauzes.\nOver wie er praat.",
        "decided": "We beginnen op tijd.",
    }
    await trainer.uses_old_card("summary.write", **about)
    await trainer.clicks("summary.save", present="9", next="Terug naar Kofi.", **said)
    again = {"what": "Elke keer een rondje", "owner": "member"}
    await trainer.clicks("summary.add", **again, rhythm="nooit")
    await trainer.uses_old_card("summary.add", **about, **again, rhythm="team_meeting")
    await trainer.uses_old_card("summary.drop", **about, number="0")
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
    await stage.who("samira").uses_old_card("plan.session", team=about["team"], type="norms")
    await trainer.uses_old_card("summary.save", **about, present="8", block_knowledge="Beter zo.")
    await trainer.uses_old_card("summary.release", **about)
    await stage.at(at(HELD, 17, 15))


def _adopted_here(stage: Stage) -> None:
    """One of the norms of the team is of this session."""
    one = "SELECT min(id) FROM norm WHERE state = 'adopted'"
    changed(
        stage.town,
        f"UPDATE norm SET adopted_on = ? WHERE id = ({one})",
        _on(HELD).day.isoformat(),
    )


async def _without_summary(stage: Stage, about: dict[str, str], after: Session) -> None:
    """No summary of a session was written: its trainer is asked, and says why none comes. The
    briefing of the session after it says so."""
    stage.album.chapter = "the summary"
    trainer = stage.who(MT.trainer)
    changed(stage.town, "DELETE FROM summary WHERE session_id = ?", about["session"])
    await stage.hears(NoticeKind.SUMMARY_MISSING, MT.trainer, about["session"], 90)
    await stage.at(at(70, 9, 40))
    trainer.finds("summary.without", MT.name)
    await trainer.clicks("summary.without")
    await trainer.clicks("summary.comes_not", reason="?")
    await trainer.uses_old_card("summary.show", **about)
    for reason in NoSummary:
        await trainer.uses_old_card("summary.comes_not", **about, reason=reason.value)
        await trainer.uses_old_card("summary.show", **about)
        if reason is not NoSummary.TEAM_CHOICE:
            changed(stage.town, "DELETE FROM no_summary")
    await trainer.uses_old_card("summary.without", **about)
    await stage.who("priya").uses_old_card("summary.show", **about)
    await trainer.uses_old_card("summary.team", team=about["team"])
    await trainer.uses_old_card("session.briefing", team=about["team"], session=after.id)
    await trainer.clicks("session.file")
    await _keep(stage, trainer, "briefing-without-summary", ("pdf", "docx", "pptx"))


async def _other_blocks(stage: Stage) -> None:
    """Sessions of other kinds: what else can be discussed in one."""
    team, sessions = stage.team_id(MT), list[Session]()
    for number, kind in enumerate(("follow-up", "peer-1")):
        held = SessionState.HELD
        session = await a_session(stage.town, team, kind, [_on(60 + number)], state=held)
        sessions.append(session)
        trainer = stage.who(MT.trainer)
        about = {"team": team, "session": session.id}
        await trainer.uses_old_card("summary.write", **about)
        said = {"present": "8", "block_action": "We oefenden met luisteren."}
        await trainer.uses_old_card("summary.save", **about, **said)
        await trainer.uses_old_card("summary.check", **about)
    first, after = sessions
    await _without_summary(stage, {"team": team, "session": first.id}, after)


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
        f"JOIN team ON team.id = team_id WHERE team.name = ? AND kind = '{kind}' LIMIT 1",
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
