"""What the key store remembers of a change, once the database holds it or never will."""

from storage.engine.database import Database, one_at_a_time
from storage.seals import rows as seal_rows
from storage.seals.records import Notary, Record
from storage.seals.rows import digest


async def settle(database: Database, notary: Notary, team: str) -> None:
    """After a commit, or a crash before it: from now on only what the database holds fits."""
    async with database.session(reading=False) as session:
        await one_at_a_time(session, f"seal {team}")
        own = await seal_rows.of_teams(session, [team])
        record = await notary.record(team, fresh=True)
        now = digest(own)
        if record is None or not record.pending or not record.holds(now):
            return
        if own:
            await notary.keep({team: Record(record.number, now, now)})
        else:
            await notary.forget(team)
