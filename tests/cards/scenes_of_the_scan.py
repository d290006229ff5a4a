"""Scenes between the opening of the questions and their closing."""

from collections.abc import Callable

from booth.ballots.sealing import RoundKey
from bot.start.opening import key_store
from tests.booth.separate_input import paper
from tests.cards.cast import FEW, HOSTILE_GROUP, LAPSED, MT, ORDINARY, TWIN, WRITTEN, Group
from tests.cards.stage import Stage, at
from tests.chat import LEAD, MEMBERS, PrivatePage


async def inviting(stage: Stage) -> None:
    stage.album.chapter = "invitations and reminders"
    await stage.at(at(1, 9, 30))
    samira = stage.who("samira")
    samira.finds("door.link")
    await samira.clicks("door.link")
    stage.album.chapter = "while the questions are open"
    for name in ("samira", "marleen", "tariq", "els", LEAD, "wim", "bart", "hanna", "noor"):
        await stage.who(name).asks("status")
    for name in ("marleen", "tariq", "els"):
        await stage.who(name).asks("result")
    await stage.who("marleen").asks("welcome")
    await stage.who("tariq").asks("summary")
    await stage.who("soraya").asks("summary")
    await stage.who("marleen").asks("summary")
    await stage.who("samira").asks("summary")
    await stage.who("wim").asks("result")


async def answering(stage: Stage) -> None:
    """Who answers what does not show on any card; it decides how the scans end."""
    spread = {"few": 1, "less": 3, "half": 4, "more": 5, "most": 8}
    for nth, name in enumerate(MEMBERS):
        await _answer(stage, name, ORDINARY, lambda item, nth=nth: _divided(item, nth, spread))
    for name in (*MEMBERS[:4], "hostile*1*"):
        await _answer(stage, name, HOSTILE_GROUP, lambda _: 5)
    for name in FEW.members[:2]:
        await _answer(stage, name, FEW, lambda _: 4)
    for name in ("marleen", "bart", "wim", *MEMBERS[4:7]):
        await _answer(stage, name, MT, lambda item: 1 if item else None)


_SKIPPED = 11
"""The item that most people skip: its theme shows nothing."""


def _divided(item: int, nth: int, spread: dict[str, int]) -> int | None:
    """Item by item another number of people who agree; most skip the last."""
    agreeing = [*spread.values()][item % len(spread)]
    if item == _SKIPPED:
        return None
    return 4 if nth < agreeing else 2


async def _answer(
    stage: Stage, name: str, group: Group, value: Callable[[int], int | None]
) -> None:
    player = stage.who(name)
    body = await player._does(player.teams.opens_door())
    page = await PrivatePage(stage.town, body["task"]["value"]["url"]).read()
    page.waiting = [scan for scan in page.waiting if scan["team"] == group.name]
    items = enumerate(page.scan["items"])
    answers = {item["id"]: value(number) for number, item in items}
    assert await page.answers_each(answers, WRITTEN) == "in"


async def writing_apart(stage: Stage) -> None:
    """Two members write to the trainer; who may write and who may read."""
    stage.album.chapter = "separate input"
    for name in ("samira", "kofi"):
        await _write(stage, name, ORDINARY)
    for name in ("samira", "tariq", "hostile_trainer", "els", "bart"):
        await stage.who(name).asks("input")
    tariq = stage.who("tariq")
    await tariq.asks("input")
    await tariq.clicks("input.read")
    await tariq.uses_old_card("input.read", team=stage.team_id(TWIN))
    await tariq.uses_old_card("input.show")


async def _write(stage: Stage, name: str, group: Group) -> None:
    player = stage.who(name)
    body = await player._does(player.teams.opens_door())
    page = PrivatePage(stage.town, body["task"]["value"]["url"])
    offered = (await page.posts("/prive/open", ticket=page._ticket()))["trainers"]
    [own] = [entry for entry in offered if entry["team"] == group.name]
    [ticket] = own["tickets"]
    content = {
        "way": "anonymous", "name": "", "text": WRITTEN, "thread": "0" * 64, "turn": 0, "lock": "",
        "reader": own["reader"], "succeeds": False,
    }  # fmt: skip
    message = {"ticket": ticket, "packet": paper.packed("input", own, ticket, content)}
    said = {"outcome": "waiting"}
    while said["outcome"] == "waiting":
        said = await page.posts("/prive/inbreng/send", **message)
    assert said["outcome"] == "in"


async def extending(stage: Stage) -> None:
    stage.album.chapter = "extending"
    tariq = stage.who("tariq")
    few = stage.team_id(FEW)
    await tariq.asks("status")
    await tariq.clicks("extend.show")
    await tariq.clicks("extend.show", team=few)
    await tariq.clicks("extend.confirm")
    await tariq.uses_old_card("extend.confirm", team=few)
    await stage.who("hostile_trainer").asks("status")
    await stage.who("hostile_trainer").clicks("extend.show")
    await _without_keys(stage, LAPSED)
    await stage.at(at(1, 12, 0))


async def _without_keys(stage: Stage, group: Group) -> None:
    """The keys of this team's round are lost, some for a moment, one for ever."""
    keys, of_round = key_store(stage.town.settings), f"{stage.round_id(group)}-"
    aside = {name: keys.get(name) for name in keys.names() if name.startswith(of_round)}
    for name in aside:
        keys.delete(name)
    await stage.who(group.trainer).uses_old_card("extend.confirm", team=stage.team_id(group))
    for name, secret in aside.items():
        if name != RoundKey.PRIVATE.of(stage.round_id(group)):
            keys.put(name, secret)


async def reminding(stage: Stage) -> None:
    stage.album.chapter = "invitations and reminders"
    await stage.at(at(8, 9, 30))
    await stage.at(at(15, 9, 30))
    stage.who("tariq").finds("input.read")
    await stage.who("tariq").clicks("input.read")
