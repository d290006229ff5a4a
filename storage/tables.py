"""Every table in one place, for migrations, backups and the tests that read the metadata."""

from importlib import import_module
from pkgutil import iter_modules

from sqlmodel import SQLModel

from storage import agenda, ballots, listening, people, trajectories, units, waves

# Importing a store registers its tables; whoever adds a file need not remember a list.
for floor in (ballots, people, units, agenda, waves, trajectories, listening):
    for module in iter_modules(floor.__path__, f"{floor.__name__}."):
        import_module(module.name)

import_module("storage.installation")

METADATA = SQLModel.metadata
