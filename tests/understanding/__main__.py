"""`make understanding`: fit on the examples when they changed, and print how well it understands.

With a file: the card that each of its lines would get, from the functions that the bot uses.
"""

import asyncio
import sys
from pathlib import Path

from content.finding import ContentFault
from content.library import FOLDER, Library, examples_of
from dialogs.hearing import hear
from dialogs.named_team import about
from tests.understanding.figures import measured, said
from trajectory.teams import Level, Team
from understanding.encoder import encoder_version
from understanding.fitting import write_fitted
from understanding.listener import Listener

OWN_TEAM = Team("team", "Inkomen Noord 3", Level.TEAM, "marleen", "tariq", "els", ("samira",))
"""The one team of whoever types the lines."""


def fitted_library() -> Library:
    """The content, with the classifier fitted on the examples as they stand."""
    try:
        library = Library.load()
        if library.encoder == encoder_version():
            return library
    except ContentFault:
        pass
    print("Fitting on the examples", file=sys.stderr)
    write_fitted(FOLDER, examples_of())
    return Library.load()


async def main(lines: list[str] | None) -> None:
    library, listener = fitted_library(), Listener(patience=60)

    async def card_of(text: str) -> str:
        return (await hear(library, listener, text)).card

    if lines is None:
        print(said(await measured(card_of)))
        return
    for line in lines:
        _, words = about(library.spoken, line, [OWN_TEAM])
        print(f"{line}\t{await card_of(words)}")


if __name__ == "__main__":
    files = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]
    asyncio.run(main(files[0].splitlines() if files else None))
