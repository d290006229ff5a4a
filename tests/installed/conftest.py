"""One installation for a whole test run, also when parallel workers share it."""

import pytest

from tests.installed.installation import PRODUCTION, Installation, install
from tests.servers import locked


@pytest.fixture(scope="session")
def installation(tmp_path_factory, worker_id) -> Installation:
    """The product in an environment of its own, its content filled in."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    with locked(shared):
        folder = shared / "installation"
        return Installation(folder) if folder.exists() else install(folder)


@pytest.fixture
def settings(tmp_path) -> dict[str, str]:
    """The settings of step 5 of docs/install.md, in a folder of their own."""
    return {
        **PRODUCTION,
        "CULTUURTRAJECT_DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'town.db'}",
        "CULTUURTRAJECT_KEY_STORE": str(tmp_path / "keys"),
    }
