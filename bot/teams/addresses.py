"""Which addresses the bot may call. An activity names the address to answer to, so we choose.

A token of ours sent to a wrong host is a token given away; a file fetched from a wrong host is
our server asked to look around inside its own network.
"""

from dataclasses import dataclass

from yarl import URL

LOCAL = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Hosts:
    """A closed list of hosts, reached over https on the usual port.

    `smba.trafficmanager.net` means that host only; `.sharepoint.com` means every host below it,
    matched on whole labels. With `local`, a play, nothing but 127.0.0.1 is allowed.
    """

    names: tuple[str, ...] = ()
    local: bool = False

    def allow(self, address: str) -> bool:
        """Whether `address` may be called; whatever cannot be read may not."""
        try:
            url = URL(address)
        except ValueError:
            return False
        if url.user is not None or url.password is not None:
            return False
        return self._local(url) if self.local else self._listed(url)

    @staticmethod
    def _local(url: URL) -> bool:
        return url.scheme in {"http", "https"} and url.host == LOCAL

    def _listed(self, url: URL) -> bool:
        if url.scheme != "https" or url.port != 443:
            return False
        host = (url.host or "").lower()
        return any(
            host.endswith(name) if name.startswith(".") else host == name for name in self.names
        )


# Exact on purpose: anybody can register a name below trafficmanager.net. Every region of the
# public cloud is a path under this one host (emea, amer, apac).
TEAMS = Hosts(("smba.trafficmanager.net",))
SHAREPOINT = Hosts((".sharepoint.com",))
