"""Scenes in which managers begin, and the list of who takes part is put right."""

import json
from unittest.mock import patch

from tests.cards.cast import FEW, HOSTILE_GROUP, LAPSED, ORDINARY, SHRUNK, TWIN, Group
from tests.cards.stage import Player, Stage, at
from tests.chat import upn
from use_cases.services import Services


async def starting(stage: Stage) -> None:
    stage.album.chapter = "starting"
    for group in (ORDINARY, HOSTILE_GROUP):
        manager = stage.who(group.manager)
        manager.finds("start.show", group.name)
        await manager.clicks("start.show")
        await _not_decided_yet(manager)
        manager.finds("start.show", group.name)
        await manager.clicks("start.show")
        await _other_period(manager)
        await manager.asks("start")
        await manager.clicks("start.confirm")
        await manager.asks("status")
    await stage.who("marleen").uses_old_card("start.confirm", team=stage.team_id(ORDINARY))
    await stage.who("marleen").asks("start")


async def _not_decided_yet(manager: Player) -> None:
    """As it is where the works council has not decided."""
    with patch.object(Services, "may_open_rounds", False):
        await manager.clicks("start.confirm")


async def _other_period(manager: Player) -> None:
    await manager.clicks("start.period")
    offered = manager.card
    wrong = {
        "no-date": {"first": "morgen"},
        "past": {"first": "2027-01-04"},
        "weekend": {"first": "2027-01-16"},
        "short": {"first": "2027-01-18", "last": "2027-01-20"},
        "long": {"first": "2027-01-18", "last": "2027-04-01"},
        "far": {"first": "2029-01-18"},
    }
    for period in wrong.values():
        manager.card = offered
        await manager.clicks("start.show", **period)
    near_a_holiday = {"first": "2027-02-15", "last": ""}
    for good in (near_a_holiday, {"first": "2027-01-13", "last": "2027-01-22"}):
        manager.card = offered
        await manager.clicks("start.show", **good)


async def starting_more(stage: Stage) -> None:
    """A manager of three teams; a group too small for a scan; a management team."""
    bart = stage.who("bart")
    for group in (FEW, TWIN, LAPSED, SHRUNK):
        await bart.asks("start")
        await bart.clicks("start.show", team=stage.team_id(group))
        if group is TWIN:  # nearly the same people as in another of these teams
            await bart.uses_old_card("start.confirm", team=stage.team_id(group))
        else:
            await bart.clicks("start.confirm")
    for name in ("wim", "hanna", "dirk"):
        await stage.who(name).asks("start")
        await stage.who(name).clicks("start.confirm")
    stage.album.chapter = "notices of beginning"
    await stage.at(at(0, 10, 30))


async def wrong_list(stage: Stage) -> None:
    stage.album.chapter = "the list"
    bart, team = stage.who("bart"), stage.team_id(SHRUNK)
    await bart.uses_old_card("roster.show", team=team)
    offered = bart.card
    refused = ({"kind": "sick"}, {"kind": "left"}, {"kind": "new", "new": "nina"})
    for filled_in in (*refused, {"kind": "new", "new": upn(SHRUNK.members[0])}):
        bart.card = offered
        await bart.clicks("roster.propose", **filled_in)
    people = {choice["title"]: choice["value"] for choice in offered["body"][3]["choices"]}
    kinds = ("left", "double")
    for name, kind in zip(SHRUNK.members, kinds, strict=False):
        bart.card = offered
        await bart.clicks("roster.propose", kind=kind, person=people[name])
    bart.card = offered
    await bart.clicks("roster.propose", kind="new", new=upn("noor"))
    await stage.at(at(0, 11, 0))
    await _decide(stage, SHRUNK)
    await stage.at(at(0, 11, 30))


async def _decide(stage: Stage, group: Group) -> None:
    """The trainer agrees with everything, twice with the first."""
    trainer = stage.who(group.trainer)
    waiting = [card for card in trainer.cards if "roster.confirm" in json.dumps(card)]
    for card in waiting:
        trainer.card = card
        await trainer.clicks("roster.confirm")
    trainer.card = waiting[0]
    await trainer.clicks("roster.decline")


async def not_my_team(stage: Stage) -> None:
    member = stage.who(FEW.members[6])
    await member.asks("my_data")
    await member.clicks("roster.own")
    await member.clicks("roster.leave")
    hostile = stage.who("hostile*1*")
    await hostile.asks("my_data")
    await hostile.clicks("roster.own")
    await hostile.clicks("roster.leave")
    await stage.at(at(0, 12, 0))
    trainers = (stage.who(FEW.trainer), stage.who(HOSTILE_GROUP.trainer))
    for trainer in trainers:
        trainer.finds("roster.decline")
        await trainer.clicks("roster.decline")
    hostile_manager = stage.who("hostile.manager")
    await hostile_manager.uses_old_card("roster.show", team=stage.team_id(HOSTILE_GROUP))
    await stage.at(at(0, 12, 30))
