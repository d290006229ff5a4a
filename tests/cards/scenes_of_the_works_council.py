"""Scenes of the works council: what waits for it, what it sees, what it asks and hears."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from unittest.mock import patch

from dialogs.council import overview
from tests.cards.scenes_of_units import OWN, _opens, _tomorrow, _unit
from tests.cards.stage import Stage
from tests.cards.standings import DIRECTOR
from tests.chat import upn
from trajectory.council.consent import BuiltIn, Matter, Setting
from use_cases.council import gate
from use_cases.notices import NoticeKind

NEW = Matter("teamscan", "2")
CHANGED = (
    NEW,
    Matter(Setting.THRESHOLD, "7"),
    Matter(Setting.KEEP_TEXTS, "14"),
    Matter(Setting.KEEP_SENT, "120"),
    Matter(Setting.KEEP_PEOPLE, "400"),
    Matter(Setting.LEGAL_BASIS, "public_task"),
    Matter(BuiltIn.READERS, "0" * 12),
    Matter(BuiltIn.PURPOSE, "0" * 12),
)
REFERENCE = {"reference": "OR 2027-3", "decided": "2027-01-08"}
ASKED = "Wie leest de teksten als de trainer ziek is?"


@contextmanager
def changed(*matters: Matter) -> Iterator[None]:
    """From now on content, settings and program are so, which takes a start with others."""
    with patch.object(gate, "matters", lambda _library, _as_set: list(matters)):
        yield


async def consenting(stage: Stage) -> None:
    """From a change to a member who saw it; what cannot be typed or confirmed."""
    dora, olga, sien = stage.who(DIRECTOR), stage.who("olga"), stage.who("sien")
    await olga.arrives()
    top = {"unit": _unit(stage, "Sociaal"), "part": "works_council"}
    await dora.uses_old_card("units.appointed", **top, person=upn("olga"))
    await olga.asks("council")
    with changed(*CHANGED):
        for name in ("sien", "olga"):
            await stage.hears(NoticeKind.COUNCIL_WAITS, name)
        await stage.at(_tomorrow(stage))
        sien.finds("council.concept")
        await sien.clicks("council.concept", matter=_named(NEW))
        for one in CHANGED:
            await olga.uses_old_card("council.concept", matter=_named(one))
        for basis in ("legal_duty", "legitimate_interest"):
            with changed(Matter(Setting.LEGAL_BASIS, basis)):
                await olga.uses_old_card("council.concept", matter=f"legal_basis@{basis}")
        matter = {"matter": _named(NEW)}
        await olga.uses_old_card("council.seen", **matter)
        await sien.uses_old_card("council.concept", **matter)
        await sien.clicks("council.typed", **{**REFERENCE, "reference": "akkoord"})
        await sien.uses_old_card("council.typed", **matter, **{**REFERENCE, "decided": ""})
        await sien.uses_old_card("council.typed", **matter, **REFERENCE)
        committee = stage.who("works_council.1")
        await committee.arrives()
        await committee.uses_old_card("council.seen", **matter)
        readers = {"matter": _named(Matter(BuiltIn.READERS, "0" * 12))}
        await sien.uses_old_card("council.typed", **readers, **REFERENCE)
        await stage.at(_tomorrow(stage))
        olga.finds("council.concept", "OR 2027-3")
        await olga.uses_old_card("council.concept", **matter)
        await olga.clicks("council.seen")
        await olga.clicks("council.show")
        await olga.uses_old_card("council.seen", **readers)
        await olga.uses_old_card("council.seen", **readers)
        await stage.at(_tomorrow(stage))
    await _corrected(stage)
    await _nothing_seen(stage)


def _named(one: Matter) -> str:
    return f"{one.subject}@{one.version}"


async def _corrected(stage: Stage) -> None:
    """A third version that only spells the second one better."""
    mt = Matter("teamscan-mt", "2")
    before = Matter("teamscan-mt", "1")

    def corrects(_library: object, one: Matter) -> Matter | None:
        return before if one == mt else None

    with changed(mt), patch.object(gate, "corrects", corrects):
        await stage.hears(NoticeKind.COUNCIL_CORRECTED, "olga", _named(mt))
        await stage.at(_tomorrow(stage))


async def _nothing_seen(stage: Stage) -> None:
    """A team that begins while no version was seen."""

    async def all_held(*_: object) -> frozenset[str]:
        return frozenset({"teamscan@1"})

    with patch.object(gate, "held", all_held):
        team = stage.team_id(OWN)
        await stage.who(OWN.manager).uses_old_card("start.confirm", team=team)


async def asking(stage: Stage) -> None:
    """A question, a reminder, an answer; and what cannot be asked."""
    olga, lars = stage.who("olga"), stage.who("lars")
    unit = {"unit": _unit(stage, "Werk & Inkomen")}
    await _opens(stage, olga, "Werk & Inkomen")
    await olga.clicks("council.ask")
    await olga.clicks("council.asked")
    await olga.uses_old_card("council.asked", **unit, sentence=ASKED)
    await olga.clicks("council.show")
    await stage.at(_tomorrow(stage))
    lars.finds("council.answer", ASKED)
    day = stage.town.clock.moment.date() - timedelta(days=1)
    stage.write("UPDATE council_question SET due = ?", f"{day}")
    await stage.at(_tomorrow(stage))
    lars.finds("council.answer", ASKED)
    await lars.clicks("council.answer")
    await lars.asks("council")
    await lars.clicks("council.question")
    await lars.clicks("council.answer", answer="De volgende trainer.\nAls dat mag.")
    question = stage._read("SELECT id FROM council_question WHERE sentence = ?", ASKED)
    await lars.uses_old_card("council.answer", question=question, answer="Nog eens.")
    await stage.at(_tomorrow(stage))
    await olga.uses_old_card("council.question", question=question)
    await olga.clicks("council.show")
    await olga.clicks("council.ask")
    await olga.uses_old_card("council.asked", **unit, sentence="En daarna?")
    with patch.object(overview, "SHOWN", 1):
        await olga.uses_old_card("council.show")
        await olga.clicks("council.show", first="1")
