"""Links to a document: each opens the download page with a ticket that expires."""

from collections.abc import Sequence

from dialogs.card import Block, LinkButton, LinkRow, Pressable
from dialogs.scene import Scene

FORMATS = ("pdf", "docx")


def links_to(
    scene: Scene, subject: str, kind: str, formats: Sequence[str] = FORMATS
) -> list[Pressable]:
    """One link per format to the document of this kind about this subject."""
    return [
        LinkButton(scene.say("file-open", form=form), file_address(scene, subject, kind, form))
        for form in formats
    ]


def beside(scene: Scene, subject: str, kind: str) -> list[Block]:
    """The same as rows of a card that stays in view, and how long they work."""
    rows = [
        LinkRow(scene.say("file-beside", form=form), file_address(scene, subject, kind, form))
        for form in FORMATS
    ]
    return [*rows, scene.quiet("file-expires")]


def file_address(scene: Scene, subject: str, kind: str, form: str) -> str:
    """Where one document opens, for half an hour."""
    language, services = scene.turn.language, scene.services
    ticket = services.tickets.file(
        subject, kind=kind, form=form, language=language, now=scene.turn.now
    )
    return f"{services.public_url}/bestand#{language}.{ticket}"
