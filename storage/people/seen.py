"""Who speaks, as Teams tells of them."""

from dataclasses import dataclass

from trajectory.language import Language


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody who spoke to the bot, as Teams tells of them; accounts in lower case."""

    object_id: str
    name: str
    language: Language
    upn: str | None = None
    mail: str | None = None
    time_zone: str = ""

    @property
    def accounts(self) -> tuple[str, ...]:
        """What enrolment may have called them; the account name comes before the mail address."""
        return tuple(dict.fromkeys(one for one in (self.upn, self.mail) if one))
