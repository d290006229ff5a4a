"""Scenes in which scans close: with a result, without one, and all documents."""

from tests.cards.cast import (
    DIRECTORS,
    FEW,
    HOSTILE_GROUP,
    LAPSED,
    MT,
    ORDINARY,
    SHRUNK,
    SMALL,
    Group,
)
from tests.cards.stage import Player, Stage, at
from tests.chat import LEAD, fetched, pressable
from tests.notary import by_hand


async def closed(stage: Stage) -> None:
    await _tampered_with(stage, DIRECTORS)
    stage.album.chapter = "closed and not yet visible"
    await stage.at(at(15, 16, 31))
    for name in ("marleen", "samira", LEAD):
        await stage.who(name).asks("status")
    await stage.at(at(16, 9, 31))
    for group in (ORDINARY, HOSTILE_GROUP, MT):
        await _briefed(stage, group)
    stage.album.chapter = "closed and not yet visible"
    await stage.who("tariq").asks("status")
    await stage.who("tariq").asks("summary")
    await stage.who("els").asks("result")
    await stage.who("marleen").asks("result")


async def _tampered_with(stage: Stage, group: Group) -> None:
    """Somebody edits what the round promised: its answers are destroyed unopened."""
    round_id = stage.round_id(group)
    with by_hand(stage.town) as connection:
        connection.execute("UPDATE round SET threshold = threshold + 1 WHERE id = ?", [round_id])
    await stage.who(group.trainer).uses_old_card("extend.confirm", team=stage.team_id(group))


async def _briefed(stage: Stage, group: Group) -> None:
    stage.album.chapter = "briefing"
    trainer = stage.who(group.trainer)
    trainer.finds("briefing.show", group.name)
    await trainer.clicks("briefing.show")
    shown = trainer.card
    await _keep_papers(stage, trainer, "briefing", group)
    trainer.card = shown
    await trainer.clicks("briefing.texts")


async def seeing(stage: Stage) -> None:
    stage.album.chapter = "results"
    await stage.at(at(18, 9, 31))
    for group in (ORDINARY, HOSTILE_GROUP, MT):
        manager = stage.who(group.manager)
        manager.finds("result.show", group.name)
        await manager.clicks("result.show")
        await _keep_papers(stage, manager, "result", group)
        await manager.asks("status")
    await stage.who("samira").asks("status")
    await stage.who("samira").clicks("result.show")
    await stage.who("els").asks("status")
    await stage.who("els").asks("result")
    team = {"team": stage.team_id(ORDINARY)}
    await stage.who("els").uses_old_card("result.show", **team)
    await stage.who("els").clicks("result.points")


async def telling(stage: Stage) -> None:
    """Three weeks later: what was done with it, said in two lines, badly and well."""
    stage.album.chapter = "what was done with a result"
    marleen = stage.who("marleen")
    about = {"team": stage.team_id(ORDINARY), "round": stage.scan_id(ORDINARY)}
    await marleen.uses_old_card("use.ask", **about)
    named = "Samira *begint* elk overleg."
    for text in ("", "een\ntwee\ndrie", named):
        await marleen.uses_old_card("use.share", text=text, **about)
    await marleen.uses_old_card("use.share", text=named, looked=named, **about)
    await marleen.uses_old_card("use.share", text="Nog eens.", **about)
    await stage.at(at(39, 9, 40))
    await stage.who("samira").uses_old_card("result.show", team=about["team"])
    await stage.who(LEAD).asks("overview")


async def without_result(stage: Stage) -> None:
    """Too few answers, keys that are lost, a group that became too small, no scan at all."""
    await stage.at(at(22, 16, 31))
    await stage.at(at(23, 9, 31))
    await stage.at(at(25, 9, 31))
    stage.album.chapter = "no result"
    for name in ("bart", "tariq", "wim", "dirk", LEAD):
        await stage.who(name).asks("status")
    await stage.who("dirk").clicks("result.show")
    await stage.who("tariq").uses_old_card("extend.confirm", team=stage.team_id(FEW))
    bart, tariq = stage.who("bart"), stage.who("tariq")
    for group in (FEW, LAPSED, SHRUNK, SMALL):
        team = stage.team_id(group)
        await bart.uses_old_card("result.show", team=team)
        for verb in ("briefing.show", "briefing.texts", "result.points"):
            await tariq.uses_old_card(verb, team=team)
    await bart.asks("result")
    await tariq.asks("summary")
    await tariq.clicks("summary.team", team=stage.team_id(FEW))


_PAPERS_OF = {ORDINARY: "team", HOSTILE_GROUP: "unusual-names", MT: "mt"}


async def _keep_papers(stage: Stage, reader: Player, paper: str, group: Group) -> None:
    """Fetch both documents behind the links of the card in view, as the download page does."""
    links = [action for action in pressable(reader.card) if action["type"] == "Action.OpenUrl"]
    for link, form in zip(links, ("pdf", "docx"), strict=True):
        name = f"{paper}-{_PAPERS_OF[group]}-{stage.album.language}.{form}"
        stage.album.papers[name] = await fetched(stage.town, link["url"])
