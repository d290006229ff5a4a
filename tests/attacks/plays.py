"""The play on the real thing: whoever may start programs starts one that believes anybody.

The installation is one in production, with rounds that are open. The attacker has its database
and its key store, and may take the marks away that say whose they are.
"""

import json
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import text

from bot import ownership
from bot.app import make_app
from bot.settings import Settings, SettingsRefused
from tests.attacks.attack import Attack, Hits, Kind, Stage
from tests.attacks.box import Found
from tests.attacks.field import Field, Group, content, field
from tests.attacks.leftovers import key_files
from tests.attacks.mutants import plays as mutants
from tests.chat import LEAD, around_tests, object_id
from tests.fakes import TENANT, serving

ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
REAL = {
    "mode": "production",
    "public_url": "https://cultuurtraject.amsterdam.nl",
    "app_id": ID,
    "app_type": "SingleTenant",
    "app_password": "s3cret",
    "tenant_id": TENANT,
    "works_council_decision": "OR-27",
    "impact_assessment": "DPIA-3",
    "controller": "Gemeente Amsterdam",
    "privacy_contact": "privacy@amsterdam.nl",
    "legal_basis": "public_task",
}
AS_ANYBODY = "a play that opens the real thing as anybody"
CHANGED = "a play that changes the real thing before it is refused"
ASKED = 7


async def plays(stage: Stage) -> AsyncIterator[Found]:
    """A try per round, each with other marks taken away."""
    with _filled_in():
        async with field(stage.backend, **REAL) as real:
            luck = stage.luck
            for group in await real.groups(stage.rounds, ASKED, luck):
                gone = luck.choice(((), ("database",), ("keys",), ("database", "keys")))
                found: Found = Counter()
                with _marks_taken_away(real, "keys" in gone):
                    await _mark(real, "" if "database" in gone else "production")
                    await _try(real, group, found)
                await _mark(real, "production")
                yield found


@contextmanager
def _filled_in() -> Iterator[None]:
    """Production starts with the contacts of an organisation only."""
    library = replace(content(), placeholders=())
    with patch("bot.start.content._checked_content", lambda: library):
        yield


async def _mark(real: Field, mode: str) -> None:
    async with real.database.transaction() as connection:
        await connection.execute(text("DELETE FROM installation"))
        if mode:
            row = text('INSERT INTO installation ("only", mode) VALUES (1, :mode)')
            await connection.execute(row, {"mode": mode})


@contextmanager
def _marks_taken_away(real: Field, of_the_keys: bool) -> Iterator[None]:
    mark: Path = real.key_folder / f"{ownership.MARK}.key"
    kept = mark.read_bytes()
    if of_the_keys:
        mark.unlink()
    try:
        yield
    finally:
        mark.write_bytes(kept)


async def _try(real: Field, group: Group, found: Found) -> None:
    keys = key_files(real.key_folder)
    tables = await real.witness.state()
    try:
        started = await make_app(_as_a_play(real), real.town.clock, around_tests())
    except SettingsRefused:
        found[CHANGED] += key_files(real.key_folder) != keys
        found[CHANGED] += await real.witness.state() != tables
        return
    found[CHANGED] += 1
    async with serving(started) as address:
        for member in group.members:
            found[AS_ANYBODY] += await _opens(real, address, member)


def _as_a_play(real: Field) -> Settings:
    return Settings(
        mode="tryout",
        public_url="http://127.0.0.1:1",
        database_url=real.url,
        key_store=real.key_folder,
        programme_leads=object_id(LEAD),
        inside_port=0,
    )


async def _opens(real: Field, address: str, member: Any) -> bool:
    """Whether the play gives a stranger the private page of this member."""
    door = real.teams(member).opens_door()
    async with real.town.session.post(f"{address}/api/messages", json=door) as response:
        answer = await response.read()
    value = json.loads(answer)["task"]["value"] if answer else ""
    return isinstance(value, dict) and "url" in value


ATTACKS = [
    Attack(name, Kind.PRESENCE, "A4 and A8", plays, looks, mutants.opens_everything)
    for name, looks in (
        (AS_ANYBODY, lambda found: Hits(found[AS_ANYBODY])),
        (CHANGED, lambda found: Hits(found[CHANGED])),
    )
]
