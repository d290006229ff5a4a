"""Scenes in which a team makes its norm: wordings, support, adopting, the guide, the channel."""

import json
from datetime import datetime, time, timedelta

from tests.cards.cast import GROUPS, HOSTILE_GROUP, ORDINARY, SMALL, TWIN
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
    await _keep(stage, tariq, "guide-team")


async def _keep(stage: Stage, reader: Player, name: str) -> None:
    """Fetch both documents behind the links of the card in view, as the download page does."""
    links = [action for action in reader.card["actions"] if action["type"] == "Action.OpenUrl"]
    for link, form in zip(links, ("pdf", "docx"), strict=True):
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
    await _keep(stage, lida, "guide-directorate")
    unshared(stage.town)
