"""Statements are compiled once per worker.

Every test has a database of its own, and SQLAlchemy compiles for each engine anew: in the tests of
sessions that was a tenth of their processor time.
"""

from typing import Any

from sqlalchemy import URL, event
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.engine import database

_compiled: dict[Any, Any] = {}
_dialects: dict[str, Dialect] = {}


def compile_once() -> None:
    """Let every database of a kind use what was compiled for another one of its kind."""
    database.create_async_engine = _engine


def _engine(url: URL, **options: Any) -> AsyncEngine:
    engine = create_async_engine(url, execution_options={"compiled_cache": _compiled}, **options)
    own = engine.sync_engine
    if url.drivername in _dialects:
        own.dialect = _dialects[url.drivername]  # part of the key under which a statement is kept
    else:
        # A dialect learns from its first connection what others need as well.
        event.listen(own, "connect", lambda *_: _dialects.setdefault(url.drivername, own.dialect))
    return engine
