"""What the page "Zo beschermen we je antwoorden" tells of this organisation (trust.md, rule 13)."""

from collections.abc import Mapping

from bot.settings import Settings


def statement(settings: Settings, *, opens_rounds: bool) -> Mapping[str, object]:
    """Who decided what, and what articles 13 and 14 of the GDPR ask; None where nothing is set."""
    return {
        "works_council": settings.works_council_decision or None,
        "impact_assessment": settings.impact_assessment or None,
        "opens_rounds": opens_rounds,
        "threshold": settings.threshold,
        "controller": settings.controller or None,
        "contact": settings.privacy_contact or None,
        "legal_basis": settings.legal_basis,
        "transfer": settings.transfer,
        "processors": settings.processors or None,
        "tls_inspection": settings.tls_inspection,
        "database_tells": list(settings.allowed_leaks),
        "keeps": {
            "texts": settings.keep_texts_days,
            "sent": settings.keep_sent_days,
            "people": settings.keep_people_days,
        },
    }
