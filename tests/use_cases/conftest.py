"""What happens in a trajectory, lived through by people in chats."""

from tests.dialogs.conftest import enrolled, held, opened, released

__all__ = ["enrolled", "held", "opened", "released"]
