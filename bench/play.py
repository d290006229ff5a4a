"""The database and the key store of the play that a bench is, before a bot opens them."""

from pathlib import Path

from bot.ownership import own_keys
from bot.settings import Mode
from storage import installation
from storage.engine.database import Database
from storage.keys.key_store import FileKeyStore, KeyStore
from storage.keys.play_keys import PlayKeys


async def opened(url: str, keys: Path) -> tuple[Database, KeyStore]:
    """Both new, and marked as a play's: the bot refuses people in a database without a mark."""
    store = FileKeyStore(keys)
    own_keys(Mode.TRYOUT, store)
    database = Database(url)
    await database.migrate()
    await installation.mark(database, Mode.TRYOUT)
    return database, PlayKeys(store, Mode.TRYOUT)
