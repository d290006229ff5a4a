"""An environment with some settings, and what is read of it."""

import os

import pytest

from bot.settings import PREFIX, SettingsRefused, read_settings


@pytest.fixture
def reads(monkeypatch):
    """Read the settings from an environment that holds these variables and no others of ours."""

    def read(base, **changes):
        for name in list(os.environ):
            if name.upper().startswith(PREFIX):
                monkeypatch.delenv(name)
        for name, value in {**base, **changes}.items():
            if value is not None:
                monkeypatch.setenv(PREFIX + name, value)
        return read_settings()

    return read


@pytest.fixture
def refusal(reads):
    """What an administrator reads when the program does not start."""

    def read(base, **changes):
        with pytest.raises(SettingsRefused) as refused:
            reads(base, **changes)
        return str(refused.value)

    return read
