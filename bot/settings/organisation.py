"""What an organisation decided and tells people about their data (trust.md, rule 13).

Articles 13 and 14 of the GDPR say what people must be told; the page "Zo beschermen we je
antwoorden" prints these settings, in the words of each language.
"""

import re
from enum import StrEnum
from typing import Final

from pydantic import Field
from pydantic.config import JsonDict
from pydantic_settings import BaseSettings

PLACEHOLDER: Final = re.compile(
    r"<|>|\bx{3,}\b|changeme|vul in|your-|example\.|\.invalid|\bto ?do\b|\btbd\b|\bvolgt\b",
    re.IGNORECASE,
)
FOR_ROUNDS: Final[JsonDict] = {"needed": "for rounds"}
_REFERENCES: Final = ("works_council_decision", "impact_assessment")
_REFERENCE: Final = re.compile(r"(?=.*[A-Za-z])(?=.*\d).{4,}")
_CONTACT: Final = re.compile(r"\S@\S+\.\S|https://\S|(?:\d\D*){7,}")
_NAME: Final = re.compile(r"(?:[^\W\d]\W*){4,}")


class LegalBasis(StrEnum):
    """What the processing rests on: article 6(1)(e), (c) or (f) of the GDPR."""

    PUBLIC_TASK = "public_task"
    LEGAL_DUTY = "legal_duty"
    LEGITIMATE_INTEREST = "legitimate_interest"


class Transfer(StrEnum):
    """Whether data can leave the European Economic Area (articles 44 to 49)."""

    NONE = "none"
    SAFEGUARDS = "safeguards"


class Organisation(BaseSettings):
    """What works council, privacy officer and lawyer decide; production opens no round without."""

    works_council_decision: str = Field(
        "", description="reference of the works council's decision", json_schema_extra=FOR_ROUNDS
    )
    impact_assessment: str = Field(
        "", description="reference of the impact assessment", json_schema_extra=FOR_ROUNDS
    )
    controller: str = Field(
        "",
        description="the organisation that is responsible for the data, as people know it",
        json_schema_extra=FOR_ROUNDS,
    )
    privacy_contact: str = Field(
        "",
        description="how people reach the privacy officer: a mail address, a page or a number",
        json_schema_extra=FOR_ROUNDS,
    )
    legal_basis: LegalBasis | None = Field(
        None,
        description="what the processing rests on: `public_task`, `legal_duty` or "
        "`legitimate_interest` ([how to choose](annexes/impact-assessment.md#grondslag))",
        json_schema_extra=FOR_ROUNDS,
    )
    transfer: Transfer | None = Field(
        None,
        description="whether data can leave the European Economic Area: `none` or `safeguards`",
    )
    processors: str = Field(
        "", description="who processes data for you beside Microsoft, such as who hosts the server"
    )
    tls_inspection: bool | None = Field(
        None,
        description="`yes` when your network opens secure connections to look inside, else `no`",
    )

    @property
    def told(self) -> bool:
        """Whether everything stands there that must be decided and told before a round."""
        return all(getattr(self, name) for name in _NEEDED)

    def faults_of_words(self) -> list[tuple[str, str]]:
        """What stands there and says nothing: a setting, and what to write instead."""
        return list(dict([*self._empty_words(), *self._placeholders()]).items())

    def _placeholders(self) -> list[tuple[str, str]]:
        return [
            (name, "still holds a placeholder: give the real value")
            for name in (*_REFERENCES, "controller", "privacy_contact", "processors")
            if PLACEHOLDER.search(getattr(self, name))
        ]

    def _empty_words(self) -> list[tuple[str, str]]:
        patterns = {
            **dict.fromkeys(
                _REFERENCES, (_REFERENCE, "must be a reference that can be looked up: OR 2026-114")
            ),
            "controller": (_NAME, "must be the name of your organisation"),
            "privacy_contact": (_CONTACT, "must be a mail address, a page or a telephone number"),
        }
        return [
            (name, problem)
            for name, (pattern, problem) in patterns.items()
            if (value := getattr(self, name)) and not pattern.search(value)
        ]


_NEEDED: Final = [
    name
    for name, field in Organisation.model_fields.items()
    if field.json_schema_extra == FOR_ROUNDS
]
