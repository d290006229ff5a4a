"""Words about what the works council sees, for its cards and its page: what changes, and into
what."""

from collections.abc import Mapping

from content.library import Library
from content.texts.texts import Say
from trajectory.council.consent import Consent, Matter, Setting
from trajectory.language import Language
from trajectory.rounds.instrument import Instrument


def name_of(library: Library, say: Say, language: Language, matter: Matter) -> str:
    """What changes: an instrument with its version, a setting, or what the program itself does."""
    if not matter.is_instrument:
        return say("council-subject", subject=matter.subject)
    title = title_of(library, language, matter.subject)
    return say("council-version", title=title, version=matter.version)


def title_of(library: Library, language: Language, subject: str) -> str:
    """What an instrument is called; one that is gone from the content by its id."""
    named = [one for one in library.instruments.values() if one.id == subject]
    newest = max(named, key=lambda one: one.version, default=None)
    return newest.title[language] if newest else subject


def value_of(say: Say, matter: Matter) -> str:
    """A version, in words: its number, or the value of a setting; nothing of what is the program's
    own."""
    if matter.is_instrument:
        return say("council-number", version=matter.version)
    if matter.subject == Setting.LEGAL_BASIS:
        return say("council-basis", basis=matter.version or "none")
    if not matter.is_setting:
        return ""
    return say("council-value", subject=matter.subject, version=matter.version)


def instrument_of(library: Library, matter: Matter | Consent | None) -> Instrument | None:
    """The questions of this version, when the content has them."""
    return library.instruments.get(f"{matter.subject}@{matter.version}") if matter else None


def differences(
    new: Instrument | None, old: Instrument | None, language: Language
) -> Mapping[str, list[str]]:
    """Questions that come, and questions that go, in the words in which they are asked."""
    after, before = _asked(new, language), _asked(old, language)
    return {
        "new": [one for one in after if one not in before],
        "gone": [one for one in before if one not in after],
    }


def _asked(instrument: Instrument | None, language: Language) -> list[str]:
    if instrument is None:
        return []
    items = [one.text[language] for one in instrument.items]
    return items + [one.text[language] for one in instrument.open_questions]
