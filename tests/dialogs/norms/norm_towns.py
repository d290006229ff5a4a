"""Towns in which a norm is under way: each begins where a result was released."""

import json
from collections.abc import Awaitable, Callable

from tests.chat import Town, roster_entry
from tests.dialogs.towns import one_id, team_id
from tests.fakes import Teams
from tests.notary import by_hand

GREET = "We groeten elkaar bij binnenkomst."
CHANNEL = "19:noord@thread.tacv2"


def changed(town: Town, statement: str, *values: object) -> None:
    """Put something in the database that would take a whole trajectory to live."""
    with by_hand(town) as connection:
        connection.execute(statement, values)


async def in_channel(town: Town, *names: str) -> None:
    """The app stands in the channel of the team; these people are in it."""
    town.teams.roster[CHANNEL] = [roster_entry(name) for name in names]
    teams = Teams(town.teams.service_url, town.tariq.teams.object_id, "Tariq", CHANNEL, "channel")
    data = {"channelData": {"team": {"id": CHANNEL, "name": "Team Noord"}}}
    activity = teams.activity("installationUpdate", action="add", **data)
    async with town.session.post(f"{town.address}/api/messages", json=activity) as response:
        assert response.status < 300, response.status


async def worded(town: Town, text: str = GREET) -> None:
    """The trainer wrote one norm down."""
    norm = {"team": team_id(town), "theme": "others", "kind": "do", "text": text}
    await town.tariq.repeats("norms.save", **norm)


async def adopted(town: Town, *texts: str) -> None:
    """The team adopted these; the next working day the guide gets a new version."""
    for text in texts or (GREET,):
        await worded(town, text)
    changed(town, "UPDATE norm SET state = 'adopted', adopted_on = '2027-01-28'")
    await _the_guide_follows(town)


async def _the_guide_follows(town: Town) -> None:
    sent = {"team": team_id(town), "theme": "others", "day": "2027-01-28"}
    await town.tariq.repeats("norms.adopted", **sent)


async def guided(town: Town) -> None:
    """The team has a guide with one norm."""
    await adopted(town)
    await town.tariq.repeats("guide.make", team=team_id(town))
    await town.a_moment_later()


async def channelled(town: Town) -> None:
    await in_channel(town, "marleen", "tariq")


SHARED = ("We vragen door.", "We laten elkaar uitpraten.", "We zeggen het als iets schuurt.")


async def shared(town: Town) -> None:
    """Three teams share one norm each."""
    for number, text in enumerate(SHARED):
        id, norm = f"shared-{number}", [f"norm-{number}", "others", "do", text]
        content = json.dumps({"norms": [norm], "crossings": [], "agreements": []})
        changed(
            town,
            "INSERT INTO trajectory (id, team_id, language, with_scan, started, programme, state)"
            " VALUES (?, ?, 'nl', 1, '2027-01-11 09:00:00', 'team@1', 'running')",
            id,
            f"team-{number}",
        )
        changed(
            town,
            "INSERT INTO norm_wish (trajectory_id, channel, weekly, weekly_last, shared_on)"
            " VALUES (?, '', 0, '', '2027-01-20')",
            id,
        )
        changed(
            town,
            "INSERT INTO norm_guide (id, trajectory_id, version, made, content)"
            " VALUES (?, ?, 1, '2027-01-20', ?)",
            f"guide-{number}",
            id,
            content,
        )


def unshared(town: Town) -> None:
    """As if those three teams had never been."""
    for table in ("norm_guide", "norm_wish"):
        changed(town, f"DELETE FROM {table} WHERE trajectory_id LIKE 'shared-%'")
    changed(town, "DELETE FROM trajectory WHERE id LIKE 'shared-%'")


READY: dict[str, Callable[[Town], Awaitable[None]]] = {
    "norm worded": worded,
    "norm adopted": adopted,
    "norm in a guide": guided,
    "norm with a channel": channelled,
    "norms shared": shared,
}
"""What comes on top of a released result, by name."""


def the_norm(town: Town) -> dict[str, str]:
    return {"team": team_id(town), "norm": one_id(town.folder, "norm", f"text = '{GREET}'")}
