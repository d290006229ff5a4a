"""Memory of a bot that understands typed sentences: its encoder is loaded at the first of them."""

from typing import Any, Final

from bench.load import Sink, answered, request
from bench.turns import MESSAGES, How, Ours, ours
from tests.fakes import FakeIdentityProvider

TEXTS: Final = (
    "Ik heb iets meegemaakt met mijn manager en ik weet niet wat ik moet doen.",
    "My boss keeps making jokes about where I come from. I told nobody.",
    "Yöneticim bana herkesin önünde bağırdı.",
    "Wat wordt er eigenlijk met mijn antwoorden gedaan als het klaar is?",
    "When will the results be there, and who gets to see them first?",
    "Lorem ipsum dolor sit amet. " * 60,
)
"""Stories, questions and nonsense, in more than one language and of more than one sentence."""


async def understanding(sink: Sink, idp: FakeIdentityProvider, *, texts: int) -> dict[str, Any]:
    """The most memory of one process, in megabytes, before and after people typed so much."""
    async with ours(sink, idp, How()) as bot:
        before = await _most(bot)
        for number in range(texts):
            typed = bot.activity(number).writes(TEXTS[number % len(TEXTS)])
            status, _ = await answered(bot.server.port, request(MESSAGES, typed, bot.headers))
            assert status == 200, status
        return {"texts": texts, "before_megabytes": before, "megabytes": await _most(bot)}


async def _most(bot: Ours) -> float:
    said = await bot.server.says("memory")
    return float(said["megabytes"])
