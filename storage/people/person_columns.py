"""Where a person stands in any table, by the keys: a table that is added is not forgotten."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column
from sqlmodel import SQLModel


def person_columns() -> Iterator[Column[Any]]:
    """Every column with a foreign key to a person."""
    for table in SQLModel.metadata.sorted_tables:
        for column in table.columns:
            if any(key.column.table.name == "person" for key in column.foreign_keys):
                yield column
