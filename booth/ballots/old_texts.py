"""Texts whose time is over: of rounds that closed long ago, and for readers who read no longer."""

import asyncio
from datetime import datetime

from booth.ballots.texts import destroy_text_keys, keys_of_readers
from booth.services import BoothServices
from trajectory.rounds.rounds import RoundState

_WITH_TEXTS = [state for state in RoundState if state.keeps_texts]


async def destroy_old_texts(services: BoothServices, now: datetime) -> None:
    """Destroy the texts of rounds that closed long enough ago, and their keys.

    How many there were is told to nobody: in a small group that is how many wrote.
    """
    async with services.boxes.writing() as box:
        ended = await box.rounds.in_state(*_WITH_TEXTS)
        old = {round_.id for round_ in ended if now >= round_.closes + services.texts_live}
        for round_id in old & await box.round_texts.rounds():
            await box.round_texts.destroy(round_id)
        await box.commit()
    await asyncio.to_thread(destroy_text_keys, services.keys, old)
    await destroy_texts_of_before(services)


async def destroy_texts_of_before(services: BoothServices) -> None:
    """Delete the keys of readers whose time is over: what was written to them alone is gone, and
    its rows say nothing until they go with their round (trust.md, rule 8)."""
    names = await asyncio.to_thread(services.keys.names)  # first: who comes later has later keys
    async with services.boxes.reading() as box:
        readers = await box.mailboxes.all_readers()
    alive = {reader.id for reader in readers if reader.reads_at(services.now())}
    for name, reader in keys_of_readers(names).items():
        if reader not in alive:
            await asyncio.to_thread(services.keys.delete, name)
