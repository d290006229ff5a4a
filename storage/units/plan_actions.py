"""Actions of the plans of units, their owners, and what these said in each quarter."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from sqlalchemy import update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.units.plan_rows import (
    PlanActionRow,
    PlanOwnerRow,
    PlanStatusRow,
    action_of,
    said_of,
    set_text,
)
from trajectory.plan.actions import ActionText, Ending, PlanAction, StatusSaid


class PlanActions:
    """The actions of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, action_id: str) -> PlanAction | None:
        row = await self._session.get(PlanActionRow, action_id)
        if row is None:
            return None
        return action_of(row, (await self._owners([row.id])).get(row.id, ""))

    async def of_units(self, units: Collection[str]) -> list[PlanAction]:
        """Every action of these units, those that left the plan included, by title."""
        query = select(PlanActionRow).where(col(PlanActionRow.unit_id).in_(units))
        return await self._actions(await self._session.exec(query))

    async def of_owner(self, person_id: str) -> list[PlanAction]:
        """Every action that somebody owns, by title."""
        own = select(PlanOwnerRow.action_id).where(PlanOwnerRow.person_id == person_id)
        query = select(PlanActionRow).where(col(PlanActionRow.id).in_(own))
        return await self._actions(await self._session.exec(query))

    async def owned(self) -> list[PlanAction]:
        """Every action that has an owner and goes on."""
        query = select(PlanActionRow).where(
            col(PlanActionRow.id).in_(select(PlanOwnerRow.action_id)),
            col(PlanActionRow.fate).is_(None),
        )
        return await self._actions(await self._session.exec(query))

    async def _actions(self, rows: Iterable[PlanActionRow]) -> list[PlanAction]:
        found = list(rows)
        owners = await self._owners([row.id for row in found])
        made = [action_of(row, owners.get(row.id, "")) for row in found]
        return sorted(made, key=lambda one: (one.text.key, one.id))

    async def _owners(self, actions: Collection[str]) -> Mapping[str, str]:
        query = select(PlanOwnerRow).where(col(PlanOwnerRow.action_id).in_(actions))
        return {row.action_id: row.person_id for row in await self._session.exec(query)}

    async def add(self, unit_id: str, text: ActionText) -> PlanAction:
        row = PlanActionRow(unit_id=unit_id, title=text.title)
        set_text(row, text)
        self._session.add(row)
        await self._session.flush()
        await self._own(row.id, text.owner)
        return action_of(row, text.owner)

    async def change(self, action_id: str, text: ActionText) -> PlanAction:
        """The next version of an action."""
        row = await self._session.get_one(PlanActionRow, action_id)
        set_text(row, text)
        row.version += 1
        await self._session.flush()
        await self._own(row.id, text.owner)
        return action_of(row, text.owner)

    async def _own(self, action_id: str, person_id: str) -> None:
        known = await self._session.get(PlanOwnerRow, action_id)
        if known is not None and known.person_id != person_id:
            await self._session.delete(known)
            await self._session.flush()
        if person_id and (known is None or known.person_id != person_id):
            self._session.add(PlanOwnerRow(action_id=action_id, person_id=person_id))
        await self._session.flush()

    async def end(self, action_id: str, ending: Ending) -> PlanAction:
        """It leaves the plan, by a decision."""
        row = await self._session.get_one(PlanActionRow, action_id)
        row.fate, row.reason, row.ended = ending.fate.value, ending.reason, ending.day
        row.decision_id = ending.decision
        row.version += 1
        await self._session.flush()
        return action_of(row, (await self._owners([row.id])).get(row.id, ""))

    async def said(self, actions: Collection[str]) -> Mapping[str, list[StatusSaid]]:
        """What owners said of these actions, by action, the first quarter first."""
        query = select(PlanStatusRow).where(col(PlanStatusRow.action_id).in_(actions))
        ordered = query.order_by(PlanStatusRow.quarter)
        by_action: defaultdict[str, list[StatusSaid]] = defaultdict(list)
        for row in await self._session.exec(ordered):
            by_action[row.action_id].append(said_of(row))
        return by_action

    async def say(self, one: StatusSaid) -> None:
        """Where an action stands in a quarter; the last word counts."""
        row = PlanStatusRow(
            action_id=one.action,
            quarter=str(one.quarter),
            status=one.status.value,
            line=one.line,
            day=one.day,
        )
        await self._session.merge(row)
        await self._session.flush()

    async def forget_lines(self, before: date) -> None:
        """Lines that were said before this day; where it stood stays, to be counted."""
        old = update(PlanStatusRow).where(col(PlanStatusRow.day) < before)
        await self._session.exec(old.values(line=""))
