"""Who stands in a roster of Teams: a colleague, or somebody who is none of the organisation's."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class RosterMember:
    """A colleague as the roster of a Teams team shows them; never a guest, never a bot."""

    object_id: str
    """Entra object id, lower case."""
    upn: str
    name: str
    user_id: str
    """The channel account ("29:…"), with which a 1:1 conversation can be opened."""
    mail: str = ""
    """The mail address on their card; it need not be the account name."""
    tenant_id: str = ""
    """The organisation they belong to; another one's, in a channel that is shared. "" when Teams
    does not say."""


def colleague_in(account: Any) -> RosterMember | None:
    """Somebody of the organisation, or None for a guest, a bot or an account without identity."""
    if not isinstance(account, dict):
        return None
    object_id = str(account.get("aadObjectId") or account.get("objectId") or "").lower()
    upn = str(account.get("userPrincipalName") or "")
    user_id = str(account.get("id") or "")
    role = str(account.get("userRole") or account.get("role") or "user").lower()
    if not object_id or user_id.startswith("28:") or role != "user" or "#EXT#" in upn.upper():
        return None
    return RosterMember(
        object_id,
        upn,
        str(account.get("name") or ""),
        user_id,
        mail=str(account.get("email") or ""),
        tenant_id=str(account.get("tenantId") or "").lower(),
    )
