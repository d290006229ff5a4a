"""Scenes around the guide of the directorate, as it reaches the teams that share."""

import json
from datetime import timedelta

from tests.cards.cast import MT, ORDINARY, SMALL
from tests.cards.scenes_of_norms import keep
from tests.cards.stage import Stage
from tests.dialogs.norms.norm_towns import changed
from use_cases.notices import NoticeKind

SAID = ("We vragen door.", "we vragen door", "We zeggen het als iets schuurt.")


async def reaching(stage: Stage) -> None:
    """Three teams share; one edition for everybody in them, until one shares no longer. A message
    goes to a team on its way; between two trajectories it is a line of the month."""
    stage.album.chapter = "the guide of the directorate"
    ids = [
        _shares(stage, group.name, text)
        for group, text in zip((ORDINARY, MT, SMALL), SAID, strict=True)
    ]
    edition = "INSERT INTO shared_edition (id, number, made, guides) VALUES (?, ?, ?, ?)"
    changed(stage.town, "DELETE FROM shared_edition")
    changed(stage.town, edition, "edition", 1, "2027-04-20", json.dumps(ids))
    samira, marleen = stage.who("samira"), stage.who("marleen")
    own = _of(stage, ORDINARY.name)
    state = stage._read("SELECT state FROM trajectory WHERE id = ?", own)
    stage.write("UPDATE trajectory SET state = 'running' WHERE id = ?", own)
    for name in ("samira", "marleen"):
        await stage.hears(NoticeKind.SHARED_GUIDE, name, "edition")
    await stage.at(stage.town.clock.moment + timedelta(minutes=5))
    stage.write("UPDATE trajectory SET state = ? WHERE id = ?", state, own)
    samira.finds("guide.shared.file")
    await samira.clicks("guide.shared.file")
    await keep(stage, samira, "guide-edition")
    await samira.uses_old_card("guide.show", team=stage.team_id(ORDINARY))
    await marleen.uses_old_card("guide.shared")
    stops = "UPDATE norm_wish SET shared_on = NULL WHERE trajectory_id = ?"
    changed(stage.town, stops, _of(stage, MT.name))
    await samira.uses_old_card("guide.shared")
    await samira.uses_old_card("guide.shared.file")
    changed(stage.town, "DELETE FROM norm_guide WHERE version = 900")
    changed(stage.town, "DELETE FROM shared_edition")


def _of(stage: Stage, team: str) -> str:
    query = (
        "SELECT trajectory.id FROM trajectory JOIN team ON team.id = team_id "
        "WHERE team.name = ? ORDER BY started DESC LIMIT 1"
    )
    return stage._read(query, team)


def _shares(stage: Stage, team: str, text: str) -> str:
    """A version of this team's guide that it shares; its id."""
    trajectory, id = _of(stage, team), f"{team}-900"
    content = {"norms": [[id, "others", "do", text]], "crossings": [], "agreements": []}
    changed(stage.town, "DELETE FROM norm_wish WHERE trajectory_id = ?", trajectory)
    changed(
        stage.town,
        "INSERT INTO norm_wish (trajectory_id, channel, weekly, weekly_last, shared_on)"
        " VALUES (?, '', 0, '', '2027-01-20')",
        trajectory,
    )
    changed(
        stage.town,
        "INSERT INTO norm_guide (id, trajectory_id, version, made, content)"
        " VALUES (?, ?, 900, '2027-01-28', ?)",
        id,
        trajectory,
        json.dumps(content),
    )
    return id
