"""Our own bot, made for the try-out: the same code as in Teams, with its local settings."""

from bot.app import CLOCKWORK, make_app
from bot.settings import Mode, Settings
from tryout.needs import Bot, Needs
from tryout.surroundings import this_machine


async def make_bot(needs: Needs) -> Bot:
    """The bot with a database and keys of the try-out's own."""
    settings = Settings(
        mode=Mode.TRYOUT,
        public_url=needs.public_url,
        database_url=f"sqlite+aiosqlite:///{needs.database}",
        key_store=needs.keys,
        programme_leads=tuple(one.object_id for one in needs.example.leads),
        directorate=tuple(one.object_id for one in needs.example.directors),
        inside_port=0,
    )
    app = await make_app(settings, needs.clock, this_machine(needs.login))
    return Bot(app, app[CLOCKWORK])
