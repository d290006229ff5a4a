"""The Teams teams in which the app stands: where a roster can be read, and the guide is shown."""

from dataclasses import asdict, dataclass

from sqlmodel import Field, SQLModel, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.database import one_at_a_time


class ChannelRow(SQLModel, table=True):
    __tablename__ = "channel"

    teams_team_id: str = Field(primary_key=True)
    name: str
    service_url: str
    conversation_id: str
    tenant_id: str


@dataclass(frozen=True, slots=True)
class Channel:
    """A Teams team with the app, as far as its roster is concerned."""

    teams_team_id: str
    name: str
    service_url: str
    conversation_id: str
    tenant_id: str


class Channels:
    """The channels of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, channel: Channel) -> None:
        """Keep a channel, or what changed about one that is known."""
        await one_at_a_time(self._session, "channels")
        await self._session.merge(ChannelRow(**asdict(channel)))
        await self._session.flush()

    async def forget(self, teams_team_id: str) -> None:
        row = await self._session.get(ChannelRow, teams_team_id)
        if row is not None:
            await self._session.delete(row)

    async def all(self) -> list[Channel]:
        """Every channel, by name."""
        rows = await self._session.exec(select(ChannelRow).order_by(ChannelRow.name))
        return [Channel(**row.model_dump()) for row in rows]
