"""Scenes in which a team makes its norm: wordings, support, adopting, the guide, the channel."""

import json
from datetime import datetime, time, timedelta

from tests.cards.cast import FEW, GROUPS, HOSTILE_GROUP, ORDINARY, SMALL, TWIN
from tests.cards.stage import Player, Stage, at
from tests.chat import LEAD, MEMBERS, fetched
from tests.dialogs.norms.norm_towns import changed, shared, unshared
from trajectory.planning.working_days import ZONE

TEXTS = ("We groeten elkaar bij binnenkomst.", "We laten elkaar *uitpraten* & luisteren.")
KINDS = ("do", "do_not", "speak_up", "when_crossed")


async def wording(stage: Stage) -> None:
    """The trainer writes norms down, with everything that can be wrong with one."""
    stage.album.chapter = "wording norms"
    tariq, theme = stage.who("tariq"), {"team": stage.team_id(ORDINARY), "theme": "others"}
    await tariq.asks("norms")
    await tariq.uses_old_card("norms.show", team=stage.team_id(ORDINARY))
    await tariq.clicks("norms.read")
    await tariq.uses_old_card("norms.theme", **theme)
    await tariq.clicks("norms.add")
    for text in ("", "x" * 301, "Marleen groet iedereen."):
        await tariq.uses_old_card("norms.save", **theme, kind="do", text=text)
    for number, kind in enumerate((*KINDS, *["do"] * 9)):
        text = TEXTS[number] if number < len(TEXTS) else f"We letten op punt {number}."
        await tariq.uses_old_card("norms.save", **theme, kind=kind, text=text)
    await _opens(tariq, theme, TEXTS[1])
    gone = str(tariq.card["actions"][0]["data"]["norm"])
    await tariq.clicks("norms.reword", text="We laten elkaar uitpraten.")
    await tariq.uses_old_card("norms.wording", team=theme["team"], norm=gone)
    await _opens(tariq, theme, "punt 11")
    await tariq.clicks("norms.drop")
    _only_four(stage)
    await tariq.uses_old_card("norms.save", **theme, kind="do", text=TEXTS[0])
    await stage.who("samira").uses_old_card("norms.theme", **theme)
    await stage.who("marleen").asks("norms")
    await stage.who("els").asks("norms")
    for group in (ORDINARY, TWIN):
        await tariq.uses_old_card("norms.show", team=stage.team_id(group))
    await stage.who("soraya").asks("norms")


def _only_four(stage: Stage) -> None:
    """One wording of each kind is enough for a round."""
    changed(stage.town, "UPDATE norm SET state = 'dropped' WHERE text LIKE '%punt%1%'")
    changed(stage.town, "UPDATE norm SET state = 'dropped' WHERE text GLOB '*punt [4-9].'")


async def _opens(trainer: Player, theme: dict[str, str], words: str) -> None:
    await trainer.uses_old_card("norms.theme", **theme)
    [norm] = [
        row["selectAction"]["data"]["norm"]
        for row in trainer.card["body"]
        if "norm" in row.get("selectAction", {}).get("data", {})
        and words in json.dumps(row, ensure_ascii=False).replace("\\", "")
    ]
    await trainer.clicks("norms.wording", norm=norm)


async def supporting(stage: Stage) -> None:
    stage.album.chapter = "support for norms"
    tariq, theme = stage.who("tariq"), {"team": stage.team_id(ORDINARY), "theme": "others"}
    await tariq.uses_old_card("norms.adopt", **theme)
    await tariq.uses_old_card("norms.adopt", team=theme["team"], theme="corruption")
    await tariq.uses_old_card("norms.room", **theme)
    await tariq.uses_old_card("norms.support", team=stage.team_id(SMALL), theme="others")
    await tariq.uses_old_card("norms.support", team=theme["team"], theme="hybrid")
    await tariq.uses_old_card("norms.support", **theme)
    await tariq.clicks("norms.support.confirm")
    await stage.at(at(28, 9, 31))
    await _opens(tariq, theme, TEXTS[0])
    for name in MEMBERS[:7]:
        await _supports(stage.who(name))
    await stage.at(at(35, 16, 31))
    await _opens(tariq, theme, TEXTS[0])
    await stage.at(at(36, 9, 31))
    await stage.at(at(38, 9, 31))
    await _opens(tariq, theme, TEXTS[0])
    asked = "SELECT round.id FROM round JOIN team ON team.name = ? WHERE kind = 'support'"
    support = stage._one(asked, ORDINARY)
    for one in (support, "x"):
        await tariq.uses_old_card("round.show", team=theme["team"], round=one)


async def _supports(member: Player) -> None:
    page = await member.opens_private_page()
    waiting = [one for one in page.waiting if one["kind"] == "support"]
    assert waiting, member.called
    page.waiting = waiting
    await page.answers(3)


async def adopting(stage: Stage) -> None:
    stage.album.chapter = "adopting norms"
    tariq, theme = stage.who("tariq"), {"team": stage.team_id(ORDINARY), "theme": "others"}
    await tariq.asks("guide")
    await stage.who("samira").uses_old_card("guide.show", team=theme["team"])
    await stage.who("samira").uses_old_card("guide.file", team=theme["team"])
    await tariq.uses_old_card("norms.adopt", **theme)
    fields = [part for part in tariq.card["body"] if part["type"] == "Input.ChoiceSet"]
    await tariq.clicks("norms.adopted", **{part["id"]: "adopt" for part in fields})
    await tariq.uses_old_card("guide.show", team=theme["team"])
    await tariq.uses_old_card("norms.adopted", **theme, day="2030-01-01")
    await _opens(tariq, theme, TEXTS[0])
    adopted = str(tariq.card["actions"][0]["data"]["norm"])
    await tariq.uses_old_card("norms.drop", team=theme["team"], norm=adopted)
    await tariq.uses_old_card("norms.theme", **theme)
    await tariq.clicks("norms.ladder")
    wrong = {"who-at-once": "Piet", "what-at-once": "zegt er iets van"}
    await tariq.uses_old_card("norms.ladder.save", **theme, **wrong)
    await tariq.uses_old_card("norms.ladder", **theme)
    await tariq.clicks("norms.ladder.save", **{**wrong, "who-at-once": "bystander"})
    _agreements(stage)
    await stage.at(at(39, 9, 31))
    await _second_version(stage, tariq, theme, adopted)


async def in_the_room(stage: Stage) -> None:
    """In the session on the norm: support of everybody who is there, and adopting under reserve."""
    stage.album.chapter = "support in the room"
    tariq, team = stage.who("tariq"), {"team": stage.team_id(ORDINARY)}
    hybrid, private = ({**team, "theme": theme} for theme in ("hybrid", "private-life"))
    await tariq.uses_old_card("norms.room", **hybrid)
    for text in ("Wie thuis werkt, zegt dat de dag ervoor.", "Vrijdag zijn we er allemaal."):
        await tariq.uses_old_card("norms.save", **hybrid, kind="do", text=text)
    await tariq.uses_old_card("norms.support", **hybrid)
    await tariq.clicks("norms.room")
    opened = tariq.card
    await stage.at(stage.town.clock.moment)
    for name in MEMBERS[:7]:
        page = await stage.who(name).opens_private_page()
        page.waiting = [one for one in page.waiting if one["kind"] == "room"]
        await page.answers(3)
    await stage.at(stage.town.clock.moment + timedelta(minutes=4))
    tariq.card = opened
    await tariq.clicks("room.show")
    await tariq.clicks("norms.adopt")
    fields = [part for part in tariq.card["body"] if part["type"] == "Input.ChoiceSet"]
    await tariq.clicks("norms.adopted", **{part["id"]: "adopt" for part in fields})
    again = {**hybrid, "kind": "do"}
    await tariq.uses_old_card("norms.save", **again, text="Vrijdag zijn we er allen.")
    await tariq.uses_old_card("norms.room", **hybrid)
    await tariq.uses_old_card("norms.save", **again, text="Telefoons blijven in de tas.")
    await tariq.uses_old_card("norms.support", **hybrid)
    await _under_reserve(
        tariq, private, "We zetten niets over collega’s online.", "Ook niet grappig."
    )
    await stage.who("samira").uses_old_card("norms.theme", **private)
    await tariq.uses_old_card("guide.make", **team)
    await tariq.uses_old_card("guide.file", **team)
    await keep(stage, tariq, "guide-reserve")


async def _under_reserve(trainer: Player, theme: dict[str, str], *texts: str) -> None:
    for text in texts:
        await trainer.uses_old_card("norms.save", **theme, kind="do_not", text=text)
    await trainer.uses_old_card("norms.adopt", **theme)
    fields = [part for part in trainer.card["body"] if part["type"] == "Input.ChoiceSet"]
    await trainer.clicks("norms.adopted", **{part["id"]: "reserve" for part in fields})


async def after_the_reserve(stage: Stage) -> None:
    """One of the two has support; the other is a wording again. Of another team nobody is asked."""
    stage.album.chapter = "adopted under reserve"
    for name in MEMBERS[:7]:
        page = await stage.who(name).opens_private_page()
        page.waiting = [one for one in page.waiting if one["kind"] == "support"]
        first, second = (item["id"] for item in page.scan["items"])
        await page.answers_each({first: 3, second: 1})


async def with_support(stage: Stage) -> None:
    """The next guide says what stands now, and what is gone."""
    tariq, team = stage.who("tariq"), {"team": stage.team_id(ORDINARY)}
    await tariq.uses_old_card("guide.make", **team)
    await tariq.uses_old_card("guide.show", **team)
    await tariq.uses_old_card("guide.file", **team)
    await keep(stage, tariq, "guide-supported")
    await without_a_round(stage)


async def without_a_round(stage: Stage) -> None:
    """A team that is too small speaks of it; one of seven has two ways; a round that fails."""
    stage.album.chapter = "other ways to a norm"
    tariq = stage.who("tariq")
    small, seven = ({"team": stage.team_id(one), "theme": "others"} for one in (SMALL, FEW))
    await tariq.uses_old_card("norms.save", **small, kind="do", text="We zeggen goedemorgen.")
    await tariq.uses_old_card("norms.theme", **small)
    await tariq.uses_old_card("norms.adopt", **small)
    fields = [part for part in tariq.card["body"] if part["type"] == "Input.ChoiceSet"]
    await tariq.clicks("norms.adopted", **{part["id"]: "adopt" for part in fields})
    await tariq.uses_old_card("guide.make", team=small["team"])
    await tariq.uses_old_card("guide.file", team=small["team"])
    await keep(stage, tariq, "guide-small")
    await tariq.uses_old_card("norms.save", **seven, kind="do", text="We laten niemand alleen.")
    await tariq.uses_old_card("norms.support", **seven)
    await _under_reserve(tariq, {**seven, "theme": "hybrid"}, "We bellen niet na zessen.")
    member = "DELETE FROM team_member WHERE team_id = ? AND person_id IN"
    changed(
        stage.town,
        f"{member} (SELECT person_id FROM team_member WHERE team_id = ? LIMIT 1)",
        seven["team"],
        seven["team"],
    )


def _agreements(stage: Stage) -> None:
    """What was agreed, for every role that can look after something."""
    trajectory = "SELECT trajectory.id FROM trajectory JOIN team ON team.id = team_id"
    for number, owner in enumerate(("member", "manager", "trainer", "coach")):
        due = None if number else "2027-04-01"
        changed(
            stage.town,
            "INSERT INTO agreement (id, trajectory_id, session_id, what, owner, due, state) "
            f"SELECT ?, id, '', ?, ?, ?, 'open' FROM ({trajectory} WHERE team.name = ?)",
            f"agreement-{number}",
            "De norm hangt in de teamruimte.",
            owner,
            due,
            ORDINARY.name,
        )


async def _second_version(stage: Stage, tariq: Player, theme: dict[str, str], adopted: str) -> None:
    """A norm goes, the ladder changes; the guide tells so, and is made once."""
    later = {"who-talk": "manager", "what-talk": "praat met beiden"}
    await tariq.uses_old_card("norms.ladder.save", **theme, **later)
    gone = {adopted: "drop", "day": "2027-02-18"}
    await tariq.uses_old_card("norms.adopted", **theme, **gone)
    await tariq.uses_old_card("norms.save", **theme, kind="do", text="We vragen door.")
    changed(stage.town, "UPDATE norm SET state = 'adopted' WHERE text = 'We vragen door.'")
    await tariq.uses_old_card("guide.show", team=theme["team"])
    await tariq.clicks("guide.make")
    await tariq.uses_old_card("guide.make", team=theme["team"])
    await tariq.uses_old_card("guide.file", team=theme["team"])
    await keep(stage, tariq, "guide-team")


async def keep(stage: Stage, reader: Player, name: str) -> None:
    """Fetch the documents behind the links of the card in view, as the download page does."""
    links = [action for action in reader.card["actions"] if action["type"] == "Action.OpenUrl"]
    for link, form in zip(links, ("pdf", "docx", "a3.pdf"), strict=False):
        paper = await fetched(stage.town, link["url"])
        stage.album.papers[f"{name}-{stage.album.language}.{form}"] = paper


def _next_monday(stage: Stage) -> datetime:
    """When the first norm of the week is there, whatever was played before."""
    now = stage.town.clock.moment.astimezone(ZONE)
    day = now.date() + timedelta(days=7 - now.weekday())
    return datetime.combine(day, time(9, 31), ZONE)


async def sharing(stage: Stage) -> None:
    """The channel, one norm a week, and the guide of the directorate."""
    stage.album.chapter = "norms in the channel"
    marleen, team = stage.who("marleen"), {"team": stage.team_id(ORDINARY)}
    hostile = stage.who("hostile.manager")
    await hostile.uses_old_card("norms.channel", team=stage.team_id(HOSTILE_GROUP))
    everybody = [stage.who(name).profile for name in ("marleen", *ORDINARY.members)]
    await stage.channel(ORDINARY, everybody, by="marleen")
    await marleen.uses_old_card("norms.weekly", **team, to="on")
    await marleen.uses_old_card("norms.wishes", **team)
    await marleen.clicks("norms.channel")
    place = f"19:{GROUPS.index(ORDINARY)}@thread.tacv2"
    await marleen.clicks("norms.channel.save", channel=place)
    await marleen.clicks("norms.weekly")
    await marleen.clicks("norms.share")
    monday = _next_monday(stage)
    await stage.at(monday)
    tariq = stage.who("tariq")
    step = {"who-manager": "manager", "what-manager": "spreekt iemand aan"}
    await tariq.uses_old_card("norms.ladder.save", **team, theme="others", **step)
    await tariq.uses_old_card("guide.make", **team)
    await stage.at(monday + timedelta(minutes=30))
    for name in ("samira", LEAD):
        await stage.who(name).asks("status")
    lida = stage.who(LEAD)
    await lida.asks("guide")
    await lida.uses_old_card("guide.shared")
    await lida.uses_old_card("guide.shared.file")
    await shared(stage.town)
    await lida.uses_old_card("guide.shared")
    await lida.clicks("guide.shared.file")
    await keep(stage, lida, "guide-directorate")
    unshared(stage.town)
