"""What an administrator sets. Wrong settings refuse to start and say what to set."""

from bot.settings.reading import read_settings
from bot.settings.refusal import PREFIX, SettingsRefused
from bot.settings.settings import AppType, Mode, Settings

__all__ = ["PREFIX", "AppType", "Mode", "Settings", "SettingsRefused", "read_settings"]
