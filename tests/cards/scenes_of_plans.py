"""Scenes of an action plan: a lead writes it, an owner says where it stands, others read."""

from unittest.mock import patch

from dialogs.plan import reading
from tests.cards.scenes_of_units import _opens, _unit
from tests.cards.stage import Stage
from tests.cards.standings import DIRECTOR
from tests.chat import LEAD, upn
from trajectory.plan.actions import ActionStatus, PlanTheme
from trajectory.plan.quarters import Quarter
from trajectory.units.conditions import Condition
from use_cases.notices import NoticeKind
from use_cases.plan import changing

HOME = "Werk & Inkomen"
OWNER = "olga"
SHEET = (
    "Actie;Toelichting;Gereed\n"
    "Kennissessies;Elk kwartaal een gesprek.;doorlopend\n"
    "Inclusief werven;;Vanaf Q1 2027 tot Q3 2027\n"
    "Gesprekken;;per kwartaal\n"
)
HEAD = "Actie;Toelichting;Gereed\n"
FAULTY = (
    f"{HEAD};zonder;\n{'x' * 161};;\nA;{'y' * 601};\nB;;Q7 2027\nC;;\nc;;\n",
    HEAD,
    "Wat;Wanneer\nDit;Nu\n",
    HEAD + "".join(f"Actie {n};;\n" for n in range(201)),
)
RISK = {"words": "Trainers vallen uit.", "measure": "Een tweede pool.", "owner": "planner"}
FIGURE = {
    "name": "Uitstroom",
    "source": "P&O",
    "method": "personeelsadministratie",
    "about": "other",
    "level": "directorate",
    "published": "directorate",
    "period": "2026",
    "form": "count",
    "value": "120",
    "people": "1400",
}
REFUSED = (
    {"source": ""},
    {"source": "x" * 121},
    {"about": "survey", "level": "team"},
    {"about": "origin"},
    {"level": "department"},
    {"value": "veel"},
    {"form": "share", "people": ""},
    {"value": "7"},
    {"form": "gok"},
    {"level": "cluster", "value": "125", "people": "1600"},
)


async def writing(stage: Stage) -> None:
    """A sheet of last year, actions by hand, and two leads on one of them."""
    stage.album.chapter = "plans"
    lars, dora, own = stage.who("lars"), stage.who(DIRECTOR), {"unit": _unit(stage, HOME)}
    await stage.who("jan").asks("action_plan")
    await stage.who(LEAD).asks("action_plan")
    await stage.who(LEAD).hands_in(SHEET)
    await stage.who(OWNER).arrives()
    owns = {"part": "action_owner", "person": upn(OWNER)}
    await dora.uses_old_card("units.appointed", **own, **owns)
    await stage.who(OWNER).asks("action_plan")
    await _opens(stage, lars, HOME)
    await lars.clicks("actions.show")
    await lars.clicks("actions.sheet")
    await lars.clicks("actions.paste")
    for faulty in FAULTY:
        await lars.uses_old_card("actions.paste", **own, csv=faulty)
    for sheet in (SHEET, SHEET, SHEET.replace("gesprek.", "uur.")):
        await lars.uses_old_card("actions.paste", **own, csv=sheet)
    await lars.clicks("actions.show")
    for theme in PlanTheme:
        title = f"Over {theme.value}"
        await lars.uses_old_card("actions.new", **own)
        await lars.clicks("actions.add", title=title, theme=theme.value)
    await lars.clicks("actions.action")
    for wrong in ({"title": ""}, {"title": "x" * 161}, {"theme": "?"}, {"title": "gesprekken"}):
        typed = {"title": "Nog een", "theme": "access", **wrong}
        await lars.uses_old_card("actions.add", **own, **typed)
    with patch.object(changing, "MOST_ACTIONS", 2):
        await lars.uses_old_card("actions.add", **own, title="Te veel", theme="access")
    with patch.object(reading, "SHOWN", 1):
        await lars.uses_old_card("actions.theme", **own, theme="")
        await lars.clicks("actions.theme", first="1")
    await _changing(stage)
    await dora.uses_old_card("actions.show", **own)


async def _changing(stage: Stage) -> None:
    """Who owns it and when; the second of two leads sees every field that changed."""
    lars, action = stage.who("lars"), _action(stage, "Inclusief werven")
    own, owner = {"action": action}, stage.person_id(OWNER)
    await lars.uses_old_card("actions.who", **own)
    quarter = Quarter.of(stage.town.clock.moment.date())
    placed = {"function": "hoofd P&O", "owner": owner, "needs": "money", "rhythm": "once"}
    when = {"first": str(quarter), "last": str(quarter.plus(2))}
    await lars.clicks("actions.placed", **placed, **when)
    first = {**own, "version": "2", **placed}
    wrong = {**first, **when, "owner": stage.person_id("jan")}
    await lars.uses_old_card("actions.placed", **wrong)
    turned = {"first": when["last"], "last": when["first"]}
    await lars.uses_old_card("actions.placed", **first, **turned)
    late = {**own, "version": "1", "function": "P&O", "owner": "none", "rhythm": "ongoing"}
    await lars.uses_old_card("actions.placed", **late, needs="span", first="none", last="none")
    words = {"goal": "Eerlijk.", "effort": "Training.", "indicator": "Uren.", "note": "Voor al."}
    await lars.uses_old_card("actions.words", **own)
    await lars.clicks("actions.save", theme="representation", **words)
    named = {**own, "version": "1", "title": "Anders werven", "theme": "growth"}
    await lars.uses_old_card("actions.save", **named)
    await lars.uses_old_card("actions.action", **own)
    for needs in Condition:
        version = stage._read("SELECT version FROM plan_action WHERE id = ?", action)
        changed = {**own, **placed, **when, "version": version, "needs": needs.value}
        await lars.uses_old_card("actions.placed", **changed)
        await lars.uses_old_card("actions.action", **own)
    for title in ("Kennissessies", "Gesprekken"):
        one = _action(stage, title)
        version = stage._read("SELECT version FROM plan_action WHERE id = ?", one)
        changed = {"action": one, **placed, "rhythm": "quarterly", "version": version}
        await lars.uses_old_card("actions.placed", **changed)
        await lars.uses_old_card("actions.action", action=one)


def _action(stage: Stage, title: str) -> str:
    return stage._read("SELECT id FROM plan_action WHERE title = ?", title)


async def saying(stage: Stage) -> None:
    """The owner is asked, says it with one press and one line, and what fails."""
    lars, olga, own = stage.who("lars"), stage.who(OWNER), {"unit": _unit(stage, HOME)}
    quarter = str(Quarter.of(stage.town.clock.moment.date()))
    await olga.asks("action_plan")
    await stage.hears(NoticeKind.ACTION_ASKED, OWNER, quarter)
    await stage.at(stage.town.clock.moment)
    olga.finds("actions.said")
    await olga.clicks("actions.said", status="late", line="Eén training volgt.")
    await olga.clicks("actions.said", status="done", line="Drie sessies gehouden.")
    await olga.clicks("actions.said", status="on_track", line="")
    await olga.clicks("actions.own")
    await olga.clicks("actions.status")
    action = {"action": _action(stage, "Inclusief werven")}
    said = {**action, "quarter": quarter, "line": "Het is er."}
    for wrong in ({"status": "?"}, {"status": "done", "line": ""}, {"quarter": "2020-Q1"}):
        await olga.uses_old_card("actions.said", **{**said, "status": "late", **wrong})
    for status in ActionStatus:
        await olga.uses_old_card("actions.said", **said, status=status.value)
        await lars.uses_old_card("actions.show", **own)
        await lars.uses_old_card("actions.theme", **own, theme="representation")
    await lars.uses_old_card("actions.action", **action)


async def leaving(stage: Stage) -> None:
    """Actions lapse and are handed on, by a decision that was confirmed."""
    lars, own = stage.who("lars"), {"unit": _unit(stage, HOME)}
    names = ("Inclusief werven", "Gesprekken")
    await lars.uses_old_card("actions.end", action=_action(stage, names[0]))
    today = f"{stage.town.clock.moment.date()}"
    told = {"body": "directorate", "met": today, "subject": "Plan", "wording": "Akkoord."}
    await stage.who("sien").uses_old_card("decisions.record", **own, **told)
    decision = stage._read("SELECT id FROM decision WHERE subject = ?", "Plan")
    await stage.who("kees").uses_old_card("decisions.confirm", decision=decision)
    for title, fate in zip(names, ("lapses", "handed_on"), strict=True):
        left = {"fate": fate, "reason": "Het is nu van P&O.", "decision": decision}
        action = {"action": _action(stage, title)}
        await lars.uses_old_card("actions.ended", **action, **{**left, "reason": ""})
        await lars.uses_old_card("actions.ended", **action, **{**left, "decision": "?"})
        await lars.uses_old_card("actions.end", **action)
        await lars.clicks("actions.ended", **left)
        await lars.uses_old_card("actions.words", **action)
    await lars.uses_old_card("actions.show", **own)
    await lars.clicks("actions.left")
    await lars.clicks("actions.action")
    over = {"action": _action(stage, names[0])}
    await stage.who(OWNER).uses_old_card("actions.status", **over)


async def noting(stage: Stage) -> None:
    """Risks, and figures from outside with all that is refused."""
    lars, dora, own = stage.who("lars"), stage.who(DIRECTOR), {"unit": _unit(stage, HOME)}
    await lars.uses_old_card("actions.show", **own)
    await lars.clicks("risks.show")
    await lars.clicks("risks.new")
    await lars.clicks("risks.save", **RISK)
    for wrong in ({"words": ""}, {"words": "x" * 281}):
        await lars.uses_old_card("risks.save", **own, **{**RISK, **wrong})
    await lars.uses_old_card("actions.show", **own)
    for n in range(7):
        await lars.uses_old_card("risks.save", **own, **{**RISK, "words": f"Risico {n}."})
    await dora.uses_old_card("risks.show", **own)
    await lars.uses_old_card("risks.show", **own)
    await lars.clicks("risks.open")
    await lars.clicks("risks.off")
    await lars.uses_old_card("outside.show", **own)
    await lars.clicks("outside.new")
    await lars.clicks("outside.save", **FIGURE)
    for wrong in REFUSED:
        await lars.uses_old_card("outside.save", **own, **{**FIGURE, **wrong})
    high = {"unit": _unit(stage, "Sociaal")}
    other = {**FIGURE, "name": "Instroom"}
    await stage.who(LEAD).uses_old_card("outside.save", **high, **other)
    await lars.uses_old_card("actions.show", **own)
    await dora.uses_old_card("outside.show", **own)
    await dora.clicks("outside.open")
    await lars.uses_old_card("outside.show", **own)
    await lars.clicks("outside.open")
    await lars.clicks("outside.off")
