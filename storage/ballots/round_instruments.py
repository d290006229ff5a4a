"""Instruments that were made for one round, such as the wordings of a theme.

An instrument is kept under a name that its contents give it. The seal of a round covers that
name, so nobody can put other questions under answers that were given (anonymity.md §2).
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlmodel import Field, SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from trajectory.language import words_of
from trajectory.rounds.instrument import (
    Instrument,
    Item,
    Level,
    OpenQuestion,
    Option,
    Purpose,
    Scale,
    Theme,
)


class RoundInstrumentRow(SQLModel, table=True):
    __tablename__ = "round_instrument"

    key: str = Field(primary_key=True)
    content: str
    """JSON of the instrument before it had its name."""


class RoundInstruments:
    """The made instruments of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, instrument: Instrument) -> Instrument:
        """Keep an instrument under the name its contents give it; the same one stays one."""
        content = _written(instrument)
        named = replace(instrument, id=_name(instrument.id, content))
        if await self._session.get(RoundInstrumentRow, named.key) is None:
            self._session.add(RoundInstrumentRow(key=named.key, content=content))
            await self._session.flush()
        return named

    async def get(self, key: str) -> Instrument | None:
        """The instrument with this name; None when there is none, or somebody edited it."""
        row = await self._session.get(RoundInstrumentRow, key)
        if row is None:
            return None
        made = _read(row.content)
        named = replace(made, id=_name(made.id, row.content))
        return named if named.key == key else None


def _name(id: str, content: str) -> str:
    return f"{id}-{hashlib.sha256(content.encode()).hexdigest()}"


def _written(one: Instrument) -> str:
    fields: dict[str, Any] = {
        "id": one.id,
        "version": one.version,
        "purpose": one.purpose,
        "title": dict(one.title),
        "status": dict(one.status),
        "introduction": dict(one.introduction),
        "hint": dict(one.hint),
        "minutes": one.minutes,
        "levels": sorted(one.levels),
        "scales": [_scale(scale) for scale in one.scales.values()],
        "themes": [{"id": theme.id, "title": dict(theme.title)} for theme in one.themes],
        "items": [_item(item) for item in one.items],
        "open": [
            {"id": ask.id, "text": dict(ask.text), "hint": dict(ask.hint)}
            for ask in one.open_questions
        ],
    }
    return json.dumps(fields, ensure_ascii=False, sort_keys=True)


def _scale(scale: Scale) -> Mapping[str, Any]:
    options = [{"value": option.value, "label": dict(option.label)} for option in scale.options]
    written = {"id": scale.id, "agrees_from": scale.agrees_from, "options": options}
    return written | ({"no_view": dict(scale.no_view)} if scale.no_view else {})


def _item(item: Item) -> Mapping[str, Any]:
    return {
        "id": item.id,
        "theme": item.theme,
        "scale": item.scale,
        "text": dict(item.text),
        "finding": dict(item.finding),
        "source": item.source,
        "reverse": item.reverse,
        "pair": item.pair,
    }


def _read(content: str) -> Instrument:
    fields = json.loads(content)
    return Instrument(
        id=fields["id"],
        version=fields["version"],
        title=words_of(fields["title"]),
        status=words_of(fields["status"]),
        introduction=words_of(fields["introduction"]),
        hint=words_of(fields["hint"]),
        minutes=fields["minutes"],
        levels=frozenset(Level(name) for name in fields["levels"]),
        scales={one["id"]: _read_scale(one) for one in fields["scales"]},
        themes=tuple(Theme(one["id"], words_of(one["title"])) for one in fields["themes"]),
        items=tuple(map(_read_item, fields["items"])),
        open_questions=tuple(
            OpenQuestion(one["id"], words_of(one["text"]), words_of(one["hint"]))
            for one in fields["open"]
        ),
        purpose=Purpose(fields["purpose"]),
    )


def _read_scale(one: Mapping[str, Any]) -> Scale:
    options = tuple(Option(each["value"], words_of(each["label"])) for each in one["options"])
    no_view = words_of(one["no_view"]) if "no_view" in one else None
    return Scale(one["id"], options, one["agrees_from"], no_view)


def _read_item(one: Mapping[str, Any]) -> Item:
    return Item(
        id=one["id"],
        theme=one["theme"],
        scale=one["scale"],
        text=words_of(one["text"]),
        finding=words_of(one["finding"]),
        source=one["source"],
        reverse=one["reverse"],
        pair=one["pair"],
    )
