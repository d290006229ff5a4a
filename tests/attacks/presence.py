"""Attacks that look for what may never be there: in files, logs, messages, sizes, keys."""

from collections.abc import Callable, Sequence
from typing import Any

from tests.attacks.attack import Attack, Backend, Hits, Kind
from tests.attacks.mutants import leaks, order
from tests.attacks.played import Played
from tests.attacks.rounds import rounds


def _attack(
    name: str,
    adversary: str,
    look: Callable[[Played], Hits],
    mutant: Any,
    backends: Sequence[Backend] = tuple(Backend),
) -> Attack:
    return Attack(name, Kind.PRESENCE, adversary, rounds, look, mutant, backends)


def found(*what: str) -> Callable[[Played], Hits]:
    return lambda played: Hits(sum(played.found[one] for one in what))


def replies_differ(played: Played) -> Hits:
    """Status, size or headers that tell a first sending from a repeated or a late one."""
    return Hits(sum(len(set(replies)) - 1 for replies in played.heard.values()))


def sizes_differ(played: Played) -> Hits:
    """Rows of the box of more than one size."""
    return Hits(len({len(sealed) for sealed in played.sealed.values()}) - 1)


_sent, _opened = order.notes_who_sent, order.refreshes_on_opening

TRACES = [
    # What is written while people answer.
    _attack("a write when somebody opens the page", "A4", found("opened"), _opened),
    _attack(
        "a write beside the packets when somebody sends",
        "A4",
        found("written beside the packets"),
        _sent,
    ),
    _attack(
        "backups before and after a sending that differ", "A3", found("backup changed"), _opened
    ),
    _attack(
        "a key file that changes when somebody sends",
        "A0 with A8",
        found("key store changed"),
        leaks.keeps_used_tickets,
    ),
    # What is said while people answer.
    _attack("a log line when somebody answers", "A5", found("log lines"), leaks.logs_bodies),
    _attack(
        "a call to Teams when somebody answers",
        "A6",
        found("calls to Teams"),
        leaks.sends_receipts,
    ),
    _attack(
        "messages that differ for who answered",
        "A0 and A6",
        found("chat differs"),
        leaks.reminds_only_the_silent,
    ),
    _attack("an export that differs for who answered", "A1", found("export differs"), _sent),
    _attack(
        "health pages that change when somebody answers",
        "A5",
        found("probes changed"),
        leaks.health_that_counts,
    ),
    # What people on the line see.
    _attack(
        "replies to first, repeated and late sending that differ",
        "A5",
        replies_differ,
        leaks.replies_of_their_own_size,
    ),
    _attack("rows of different sizes", "A3", sizes_differ, leaks.unpadded),
]

WORDS = [
    _attack(
        "what people wrote in files, log or dump", "A4", found("bird in files"), leaks.unsealed
    ),
    _attack(
        "what people wrote in a backup", "A3", found("bird in backup"), leaks.backup_of_everything
    ),
    _attack("what people wrote in the logs", "A5", found("bird in log"), leaks.logs_bodies),
    _attack("what people wrote in Teams", "A6", found("bird in Teams"), leaks.tells_teams),
    _attack(
        "what people wrote in the key store",
        "A8",
        found("bird in key store"),
        leaks.keeps_used_tickets,
    ),
    _attack(
        "people or texts in documents", "A2", found("documents"), leaks.prints_what_people_wrote
    ),
]

KEYS = [
    _attack("keys of a round after its closing", "A8", found("keys left"), leaks.keeps_keys),
    _attack(
        "keys in files, log, dump or backup",
        "A4",
        found("key in files", "key in backup"),
        leaks.keeps_keys_in_the_database,
    ),
    _attack("keys in the logs", "A5", found("key in log", "key in Teams"), leaks.writes_keys_down),
    _attack(
        "people named in the key store", "A8", found("people in key store"), leaks.notes_readers
    ),
    _attack(
        "who answered, from copied rows and the keys that remain",
        "A8",
        found("slots named"),
        leaks.keeps_keys,
    ),
    _attack(
        "copied rows opened with the keys that remain",
        "A8",
        found("packets opened"),
        leaks.keeps_keys,
    ),
]
