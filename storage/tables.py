"""Every table in one place, for migrations and for the tests that read the metadata."""

from sqlmodel import SQLModel

METADATA = SQLModel.metadata
