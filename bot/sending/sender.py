"""Brings one card to one person: into their chat, into a new one, or with the app itself."""

from dataclasses import dataclass, replace
from typing import Any

from bot.teams.connector import Absence, Connector, Gone, SendResult, Sent
from bot.teams.graph import Graph
from storage.people.people import Address
from storage.work import Desk
from trajectory.teams import Person
from use_cases.services import Place, Scope

JSON = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sender:
    """The way to a person. `tenant` is the organisation of whoever never spoke to the bot."""

    desk: Desk
    connector: Connector
    graph: Graph | None = None
    tenant: str = ""

    @property
    def installs(self) -> bool:
        """Whether somebody without a chat can get one."""
        return self.graph is not None

    async def send(self, person: Person, address: Address, activity: JSON) -> SendResult:
        """Into the known chat; one that does not exist (any more) is opened once anew."""
        if address.conversation_id is not None:
            sent = await self._send(address, activity)
            if sent != Gone(Absence.UNKNOWN):
                return sent
        opened = await self.connector.open_chat(_place(address))
        if not isinstance(opened, Sent):
            return opened
        async with self.desk.writing() as work:
            await work.people.record_conversation(person.id, opened.id)
            await work.commit()
        return await self._send(replace(address, conversation_id=opened.id), activity)

    async def change(self, address: Address, message: str, activity: JSON) -> SendResult:
        """Another content for a message that was sent before."""
        chat = address.conversation_id
        if chat is None:
            return Gone(Absence.UNKNOWN)
        return await self.connector.update(address.service_url, chat, message, activity)

    async def post(self, channel: Address, activity: JSON) -> SendResult:
        """Into a channel; one in which the app no longer stands gets nothing else instead."""
        return await self._send(channel, activity)

    async def install(self, person: Person, activity: JSON) -> SendResult:
        """Add the app for somebody who never opened it, and send into the chat this makes."""
        user = person.object_id or person.upn
        if self.graph is None or user is None:
            return Gone(Absence.UNKNOWN)
        added = await self.graph.install(user)
        if not isinstance(added, Sent):
            return added
        address = Address(self.graph.service_url, self.tenant, person.object_id or "", added.id)
        async with self.desk.writing() as work:
            # Teams may have told the bot of the installation meanwhile, and it knows better.
            if await work.people.address(person.id) is None:
                await work.people.record_address(person.id, address)
                await work.commit()
        return await self._send(address, activity)

    async def _send(self, address: Address, activity: JSON) -> SendResult:
        assert address.conversation_id is not None
        return await self.connector.send(address.service_url, address.conversation_id, activity)


def _place(address: Address) -> Place:
    return Place(
        service_url=address.service_url,
        conversation_id="",
        tenant_id=address.tenant_id,
        user_id=address.user_id,
        scope=Scope.PERSONAL,
    )
