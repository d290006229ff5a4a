"""The play: a whole pre-intake with everything that can happen, so that every card is seen.

Every card comes from the real bot over HTTP, with a real database and a clock that is moved.
"""

import asyncio
import json
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from content import commands
from content.texts import Texts
from dialogs.services import Services
from tests.cards.album import Album
from tests.cards.cast import (
    CROWD,
    DIRECTORS,
    FEW,
    GROUPS,
    HOSTILE_GROUP,
    LAPSED,
    MT,
    ORDINARY,
    SHRUNK,
    SMALL,
    TWIN,
    Group,
    Player,
    Stage,
    csv_file,
)
from tests.chat import LEAD, MEMBERS, MONDAY, PrivatePage, object_id, town_at_work, upn
from trajectory.errors import Stale
from trajectory.language import Language
from trajectory.working_days import ZONE

WRITTEN = "Kanariegeel is wat ik schreef."
"""What people write to the trainer; it may stand on no card."""


def at(day: int, hour: int, minute: int) -> datetime:
    """A moment so many days after the first Monday."""
    return (MONDAY + timedelta(days=day)).replace(hour=hour, minute=minute, tzinfo=ZONE)


def played(language: Language) -> Album:
    """The play on its own, with a database that is thrown away."""
    with TemporaryDirectory() as folder:
        return asyncio.run(every_card(Path(folder), language))


async def every_card(folder: Path, language: Language) -> Album:
    """Play everything in one language."""
    album = Album(language)
    # Only the play itself moves the clock on: a look in between would make it a matter of luck.
    with _noted_texts(album), patch("bot.clockwork.EVERY_SECONDS", 86_400):
        async with town_at_work(folder, f"sqlite+aiosqlite:///{folder / 'town.db'}") as town:
            stage = Stage(town, album)
            for scene in SCENES:
                await scene(stage)
        album.notices = _sent(folder / "town.db")
    return album


@contextmanager
def _noted_texts(album: Album) -> Iterator[None]:
    """Note every text that is said, with the variants it chose."""
    say = Texts.say

    def noted(self, language, key, /, **variables):
        album.said.add((key, ""))
        for name, _ in self.messages[language, key].choices:
            album.said.add((key, str(variables[name])))
        return say(self, language, key, **variables)

    with patch.object(Texts, "say", noted):
        yield


def _sent(database: Path) -> set[str]:
    with sqlite3.connect(database) as connection:
        found = {
            kind for (kind,) in connection.execute("SELECT kind FROM outbox WHERE state='sent'")
        }
    connection.close()
    return found


# ---- before anybody is enrolled


async def strangers(stage: Stage) -> None:
    stage.album.chapter = "strangers"
    noor = stage.who("noor")
    await noor.arrives()
    for command in commands.load().all:
        await noor.asks(command.id)
    await noor.types("Ik word al weken gepest door een collega")
    await noor.uses_old_card("gone.verb")
    await noor.uses_old_card("start.show", team="nowhere")
    await noor.uses_old_card("start.confirm")
    await noor.uses_old_card("extend.show")
    await noor.uses_old_card("roster.own")


async def small_things(stage: Stage) -> None:
    stage.album.chapter = "everyday"
    noor = stage.who("noor")
    await noor.asks("language")
    await noor.clicks("language.choose", language=str(stage.album.language))
    await noor.uses_old_card("language.ask")
    await noor.uses_old_card("reminders.stop")
    await noor.asks("stop")
    await noor.asks("my_data")
    await noor.asks("stop")
    await noor.clicks("reminders.resume")
    await noor.asks("help")
    await noor.clicks("help.routes")
    await noor.types("x")
    await noor.clicks("help.show")
    await noor.types("x")
    await noor.clicks("status.show")
    await noor.uses_old_card("result.show", team="x" * 3_000)
    with patch.object(Stale, "__init__", side_effect=RuntimeError):
        await noor.uses_old_card("start.confirm")


async def leaving(stage: Stage) -> None:
    """Somebody whose account Teams does not tell looks at what is kept, and has it erased."""
    ali = stage.who("ali")
    stage.town.teams.roster.clear()
    await ali.arrives()
    await ali.asks("my_data")
    await ali.clicks("data.erase")
    await ali.clicks("data.show")
    await ali.clicks("data.erase")
    await ali.clicks("data.erase.confirm")
    await stage.who("els").uses_old_card("data.erase")


# ---- enrolment


async def lead_alone(stage: Stage) -> None:
    stage.album.chapter = "enrolment"
    lida = stage.who(LEAD)
    await lida.arrives()
    await lida.asks("overview")
    await lida.asks("status")
    await lida.clicks("overview.show")
    await lida.clicks("enrol.show")
    await lida.clicks("enrol.paste")
    await lida.asks("enrol")
    await lida.clicks("enrol.paste", csv=csv_file(ORDINARY.row))


async def step_by_step(stage: Stage) -> None:
    lida = stage.who(LEAD)
    await lida.asks("enrol")
    await lida.clicks("enrol.guided")
    await lida.clicks("enrol.guides", team="Werkplein Noord", niveau="team")
    await lida.clicks("enrol.members", manager=upn("tess"), trainer=upn("tess"), coach=upn("els"))
    await lida.clicks("enrol.guides")
    await lida.clicks("enrol.members")
    await lida.clicks("enrol.save", medewerkers="\n".join(map(upn, FEW.members)))
    await lida.clicks("enrol.guided")


async def faulty_files(stage: Stage) -> None:
    lida = stage.who(LEAD)
    good = ORDINARY.row
    many = "|".join(upn(f"m{number}") for number in range(201))
    twice = "|".join([upn("jan"), upn("jan")])
    await lida.hands_in("team;manager\nInkomen;x\n")
    await lida.hands_in(csv_file())
    await lida.hands_in("team;" + "x" * 140_000)
    await lida.hands_in("x" * 300_000)
    rows = [Group(f"T{n}", "team", "a", "b", "c", ("d",)).row for n in range(2_001)]
    await lida.hands_in(csv_file(*rows))
    await lida.hands_in(
        csv_file(
            ["Loket A", *good[1:5], ""],
            ["Loket B" * 20, *good[1:]],
            ["Loket C", "afdeling", *good[2:]],
            ["Loket D", "team", "geen *account*", *good[3:]],
            ["Loket E", *good[1:5], twice],
            ["Loket F", *good[1:5], many],
            ["Loket G", "team", good[2], good[2], *good[4:]],
            ["Loket H", *good[1:5], good[2]],
            ["Loket I", *good[1:5], good[3]],
            ["Loket J", *good[1:]],
            ["Loket J", *good[1:]],
            ["Loket K", *good[1:], "x"],
        )
    )
    await lida.hands_in(csv_file(*[["", "", "", "", "", "x"]] * 4))
    await lida.hands_in(csv_file([ORDINARY.name, *FEW.row[1:]]))
    await stage.who("marleen").installs()
    mixed = ["Loket K", "team", upn("marleen"), object_id("marleen"), *good[4:]]
    await lida.hands_in(csv_file(mixed))
    await lida.clicks("enrol.show")


async def enrolling(stage: Stage) -> None:
    await stage.who(LEAD).hands_in(csv_file(*[group.row for group in GROUPS]))
    await stage.who(LEAD).clicks("overview.show")


async def first_words(stage: Stage) -> None:
    """Everybody with a part installs the app; the managers hear that they can begin."""
    stage.album.chapter = "first words"
    people = {name: None for group in GROUPS for name in _guides(group)}
    members = (*MEMBERS, *FEW.members[:2], FEW.members[6], *SHRUNK.members[:3], "hostile*1*")
    for name in (*people, *members):
        await stage.who(name).arrives()
    everybody = [stage.who(name).profile for name in ORDINARY.members]
    await stage.channel(ORDINARY, everybody, by="marleen")
    await stage.channel(ORDINARY, everybody, by="samira", text="status")
    others = [{**stage.who(name).profile, "name": f"*{name}* [a](b)"} for name in MEMBERS]
    await stage.channel(HOSTILE_GROUP, others, by="hostile.manager")
    stage.album.chapter = "notices of enrolment"
    await stage.at(at(0, 10, 5))
    stage.album.chapter = "everyday"
    for name in ("marleen", "hanna", "dirk", "tariq", "els", "samira", LEAD, "hostile.manager"):
        await stage.who(name).asks("my_data")


def _guides(group: Group) -> tuple[str, str, str]:
    return group.manager, group.trainer, group.coach


# ---- beginning


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
    await stage.who("marleen").uses_old_card("start.confirm", team=await _team(stage, ORDINARY))
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
    manager.card = offered
    await manager.clicks("start.show", first="2027-01-13", last="2027-01-22")


async def starting_more(stage: Stage) -> None:
    """A manager of three teams; a group too small for a scan; a management team."""
    bart = stage.who("bart")
    for group in (FEW, TWIN, LAPSED, SHRUNK):
        await bart.asks("start")
        await bart.clicks("start.show", team=await _team(stage, group))
        await bart.clicks("start.confirm")
    for name in ("wim", "hanna", "dirk"):
        await stage.who(name).asks("start")
        await stage.who(name).clicks("start.confirm")
    stage.album.chapter = "notices of beginning"
    await stage.at(at(0, 10, 30))


async def _team(stage: Stage, group: Group) -> str:
    """The id of a team, as it stands in the database."""
    with sqlite3.connect(stage.town.folder / "town.db") as connection:
        [(found,)] = connection.execute("SELECT id FROM team WHERE name = ?", [group.name])
    connection.close()
    return str(found)


# ---- who takes part


async def wrong_list(stage: Stage) -> None:
    stage.album.chapter = "the list"
    bart, team = stage.who("bart"), await _team(stage, SHRUNK)
    await bart.uses_old_card("roster.show", team=team)
    offered = bart.card
    refused = ({"kind": "sick"}, {"kind": "left"}, {"kind": "new", "new": "nina"})
    for filled_in in (*refused, {"kind": "new", "new": upn(SHRUNK.members[0])}):
        bart.card = offered
        await bart.clicks("roster.propose", **filled_in)
    people = {choice["title"]: choice["value"] for choice in offered["body"][3]["choices"]}
    kinds = ("left", "long_absent", "double")
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
    await hostile_manager.uses_old_card("roster.show", team=await _team(stage, HOSTILE_GROUP))
    await stage.at(at(0, 12, 30))


# ---- the scan


async def inviting(stage: Stage) -> None:
    stage.album.chapter = "invitations and reminders"
    await stage.at(at(1, 9, 30))
    samira = stage.who("samira")
    samira.finds("door.link")
    await samira.clicks("door.link")
    stage.album.chapter = "while the questions are open"
    for name in ("samira", "marleen", "tariq", "els", LEAD, "wim", "bart", "hanna", "noor"):
        await stage.who(name).asks("status")
    await stage.who("marleen").asks("result")
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


def _divided(item: int, nth: int, spread: dict[str, int]) -> int | None:
    """Item by item another number of people who agree; most skip the last."""
    agreeing = [*spread.values()][item % len(spread)]
    if item == _SKIPPED:
        return None
    return 4 if nth < agreeing else 2


_SKIPPED = 11
"""The item that most people skip: its theme shows nothing."""


async def _answer(
    stage: Stage, name: str, group: Group, value: Callable[[int], int | None]
) -> None:
    player = stage.who(name)
    body = await player._does(player.teams.opens_door())
    page = await PrivatePage(stage.town, body["task"]["value"]["url"]).read()
    page.waiting = [scan for scan in page.waiting if scan["team"] == group.name]
    items = enumerate(page.scan["items"])
    answers = {item["id"]: value(number) for number, item in items}
    assert await page.answers_each(answers, WRITTEN) == "sealed"


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
    await tariq.uses_old_card("input.read", team=await _team(stage, TWIN))
    await tariq.uses_old_card("input.show")


async def _write(stage: Stage, name: str, group: Group) -> None:
    player = stage.who(name)
    body = await player._does(player.teams.opens_door())
    page = PrivatePage(stage.town, body["task"]["value"]["url"])
    offered = (await page.posts("/prive/open", ticket=page._ticket()))["trainers"]
    [own] = [entry for entry in offered if entry["team"] == group.name]
    message = {"ticket": own["ticket"], "way": "anonymous", "name": "", "text": WRITTEN}
    said = await page.posts("/prive/inbreng/send", **message)
    assert said["outcome"].strip() == "received"


async def extending(stage: Stage) -> None:
    stage.album.chapter = "extending"
    tariq = stage.who("tariq")
    few = await _team(stage, FEW)
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
    round_id = await _round(stage, group)
    keys = sorted((stage.town.folder / "keys").glob(f"{round_id}-*"))
    aside = [(key, key.read_bytes()) for key in keys]
    for key in keys:
        key.unlink()
    await stage.who(group.trainer).uses_old_card("extend.confirm", team=await _team(stage, group))
    for key, secret in aside:
        if "private" not in key.name:
            key.write_bytes(secret)


async def _round(stage: Stage, group: Group) -> str:
    query = (
        "SELECT round.id FROM round JOIN trajectory ON trajectory.id = round.trajectory_id "
        "JOIN team ON team.id = trajectory.team_id WHERE team.name = ?"
    )
    with sqlite3.connect(stage.town.folder / "town.db") as connection:
        [(found,)] = connection.execute(query, [group.name])
    connection.close()
    return str(found)


async def reminding(stage: Stage) -> None:
    stage.album.chapter = "invitations and reminders"
    await stage.at(at(8, 9, 30))
    await stage.at(at(15, 9, 30))
    stage.who("tariq").finds("input.read")
    await stage.who("tariq").clicks("input.read")


# ---- how the scans end


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
    round_id = await _round(stage, group)
    with sqlite3.connect(stage.town.folder / "town.db") as connection:
        connection.execute("UPDATE round SET threshold = threshold + 1 WHERE id = ?", [round_id])
    connection.close()


async def _briefed(stage: Stage, group: Group) -> None:
    stage.album.chapter = "briefing"
    trainer = stage.who(group.trainer)
    trainer.finds("briefing.show", group.name)
    await trainer.clicks("briefing.show")
    shown = trainer.card
    await trainer.clicks("briefing.file")
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
        await manager.clicks("result.file")
        await _keep_papers(stage, manager, "result", group)
        await manager.asks("status")
    await stage.who("samira").asks("status")
    await stage.who("samira").clicks("result.show")
    await stage.who("els").asks("status")
    await stage.who("els").asks("result")


async def without_result(stage: Stage) -> None:
    """Too few answers, keys that are lost, a group that became too small, no scan at all."""
    await stage.at(at(22, 16, 31))
    await stage.at(at(23, 9, 31))
    await stage.at(at(25, 9, 31))
    stage.album.chapter = "no result"
    for name in ("bart", "tariq", "wim", "dirk", LEAD):
        await stage.who(name).asks("status")
    await stage.who("dirk").clicks("result.show")
    await stage.who("tariq").uses_old_card("briefing.choose")
    await stage.who("tariq").uses_old_card("extend.confirm", team=await _team(stage, FEW))
    bart, tariq = stage.who("bart"), stage.who("tariq")
    for group in (FEW, LAPSED, SHRUNK, SMALL):
        team = await _team(stage, group)
        await bart.uses_old_card("result.show", team=team)
        for verb in ("briefing.show", "briefing.file", "briefing.texts"):
            await tariq.uses_old_card(verb, team=team)
    await bart.asks("result")
    await tariq.asks("summary")
    await tariq.clicks("briefing.show", team=await _team(stage, FEW))


_PAPERS_OF = {ORDINARY: "team", HOSTILE_GROUP: "unusual-names", MT: "mt"}


async def _keep_papers(stage: Stage, reader: Player, paper: str, group: Group) -> None:
    """Fetch both documents behind the links of the card in view, as the download page does."""
    links = [action for action in reader.card["actions"] if action["type"] == "Action.OpenUrl"]
    for link, form in zip(links, ("pdf", "docx"), strict=True):
        page = PrivatePage(stage.town, link["url"])
        body = json.dumps({"ticket": page._ticket(), "pad": ""}).encode()
        padded = json.dumps({"ticket": page._ticket(), "pad": "x" * (32_768 - len(body))})
        address = f"{stage.town.address}/bestand/open"
        async with stage.town.session.post(address, data=padded.encode()) as response:
            assert response.status == 200, await response.text()
            name = f"{paper}-{_PAPERS_OF[group]}-{stage.album.language}.{form}"
            stage.album.papers[name] = await response.read()


# ---- a whole programme


async def crowds(stage: Stage) -> None:
    """Many teams: lists that go on, a school holiday ahead, a trainer with too much to do."""
    stage.album.chapter = "many teams"
    lida = stage.who(LEAD)
    await lida.hands_in(csv_file(*[group.row for group in CROWD]))
    await lida.clicks("overview.show")
    await lida.clicks("overview.show", first="15")
    await lida.clicks("overview.show", first="0")
    await stage.who("tariq").asks("status")
    await stage.who("tariq").asks("summary")
    await stage.who("hanna").asks("start")
    await stage.who("hanna").clicks("start.show")


SCENES: tuple[Callable[[Stage], Awaitable[None]], ...] = (
    strangers,
    small_things,
    lead_alone,
    step_by_step,
    faulty_files,
    enrolling,
    first_words,
    starting,
    starting_more,
    wrong_list,
    not_my_team,
    inviting,
    answering,
    writing_apart,
    extending,
    reminding,
    closed,
    seeing,
    without_result,
    crowds,
    leaving,
)
