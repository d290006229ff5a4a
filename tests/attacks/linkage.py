"""Attacks that put a person and something of theirs together.

Two things may never be put together: a person and what they wrote, by anybody who can read the
texts; and a person and a sealed ballot, by somebody who only has the database. Whoever also
watched who finished when does know which *sealed* ballot is whose while the round is open, as
somebody at a polling station does. `SEEN` measures that, and says what it is worth: nothing
that was written in it, and nothing once it is destroyed.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from tests.attacks.attack import Attack, Backend, Hits, Kind, paired
from tests.attacks.mutants import all_of, order
from tests.attacks.played import Played
from tests.attacks.rounds import rounds
from tests.attacks.traces import PERSON_TABLES, Commit

SQLITE, POSTGRESQL = (Backend.SQLITE,), (Backend.POSTGRESQL,)


def _attack(
    name: str,
    adversary: str,
    look: Callable[[Played], Hits],
    mutant: Any,
    backends: Sequence[Backend] = tuple(Backend),
) -> Attack:
    return Attack(name, Kind.LINKAGE, adversary, rounds, look, mutant, backends)


# ---- a person and what they wrote --------------------------------------------------------------


def finished_against_texts(where: str, played: Played) -> Hits:
    """The first who finished wrote the first text, and so on."""
    return paired(played.order, played.texts[where], played.words)


def sealed_against_texts(where: str, played: Played) -> Hits:
    """Which sealed ballot is whose is known; texts lie as the sealed ballots lay."""
    by_slot = sorted(played.order, key=lambda one: played.slots[one])
    return paired(by_slot, played.texts[where], played.words)


_TEXTS = {
    "reading page": ("A0 with A2", tuple(Backend)),
    "keys": ("A0 with A3", tuple(Backend)),
    "scan": ("A0 with A3", tuple(Backend)),
    "pages": ("A0 with A3", tuple(Backend)),
    "pieces": ("A0 with A4", POSTGRESQL),
}
"""Orders of the texts of a closed round: who could know them, and on which database."""

_NAMES = {
    "reading page": "the trainer's reading page",
    "keys": "the keys of the texts",
    "scan": "the order in which the database gives texts",
    "pages": "where texts lie on the pages",
    "pieces": "the numbers of the pieces texts are kept in",
}


def _in_order(where: str, mutant: Any) -> Any:
    """On pages an order is kept only where no page is used again."""
    return partial(all_of, mutant, order.keeps_ballots) if where == "pages" else mutant


CONTENT = [
    _attack(
        f"{start} against {_NAMES[where]}",
        adversary,
        partial(look, where),
        _in_order(where, mutant),
        backends,
    )
    for where, (adversary, backends) in _TEXTS.items()
    for start, look, mutant in (
        ("finishing order", finished_against_texts, order.texts_in_order_of_arrival),
        ("order of sealed ballots", sealed_against_texts, order.texts_in_order_of_slots),
    )
]


# ---- a person and a sealed ballot, from the database alone -------------------------------------


def keys_against_finishing(played: Played) -> Hits:
    return paired(played.order, played.ballots["keys"], played.slots)


def numbers_against_finishing(played: Played) -> Hits:
    """A number or date beside the ballot; without any, whatever order the keys have."""
    numbered = played.ballots["numbers"] or played.ballots["keys"]
    return paired(played.order, numbered, played.slots)


def accounts_against_keys(played: Played) -> Hits:
    accounts = sorted(played.finishers, key=lambda person: person.object_id)
    return paired([one.id for one in accounts], played.ballots["keys"], played.slots)


def last_written_against_ballots(order: str, played: Played) -> Hits:
    """People by when a row of theirs was last written, ballots by when they came."""
    people = [one for one in played.people[order] if one in played.order]
    return paired(people, arrived(played), played.slots)


def same_commit(table: str, commits: Sequence[Commit], played: Played) -> Hits:
    """Whose row was written together with the ballot; by lot for whom nothing shows."""
    sure = {}
    for commit in commits:
        people = {one for name, one in commit.people if name == table} & set(played.order)
        slots = commit.slots & set(played.slots.values())
        if len(people) == len(slots) == 1:
            sure[people.pop()] = slots.pop()
    return _completed(sure, played)


def logged(table: str, played: Played) -> Hits:
    return same_commit(table, played.commits, played)


def copied(table: str, played: Played) -> Hits:
    return same_commit(table, played.copies, played)


def same_transaction(table: str, played: Played) -> Hits:
    return _completed(dict(played.joined[table]), played)


def last_logged(table: str, played: Played) -> Hits:
    """People by the last commit that touched a row of theirs; by lot for the others."""
    seen = [
        one
        for commit in played.commits
        for name, one in sorted(commit.people)
        if name == table and one in played.order
    ]
    people = list(dict.fromkeys(reversed(seen)))[::-1]
    if len(people) < len(played.order):
        people = played.guess()
    return paired(people, arrived(played), played.slots)


def arrived(played: Played) -> list[bytes]:
    """The sealed ballots of the round in the order in which the log has them."""
    own = set(played.slots.values())
    return [slot for commit in played.commits for slot in commit.slots & own]


def _completed(sure: dict[str, bytes], played: Played) -> Hits:
    """What is sure, and the rest by lot."""
    people = [one for one in played.guess() if one not in sure]
    slots = [slot for slot in sorted(played.slots.values()) if slot not in sure.values()]
    guessed = sure | dict(zip(people, slots, strict=False))
    return paired(list(guessed), list(guessed.values()), played.slots)


_sent, _opened = order.notes_who_sent, order.refreshes_on_opening

BALLOTS = [
    _attack(
        "finishing order against the keys of ballots",
        "A0 with A3",
        keys_against_finishing,
        order.counting_slots,
    ),
    _attack(
        "finishing order against numbers and dates of ballots",
        "A0 with A3",
        numbers_against_finishing,
        order.numbered_ballots,
    ),
    _attack(
        "accounts against the keys of ballots",
        "A3",
        accounts_against_keys,
        order.slots_in_order_of_accounts,
    ),
]
for _table in PERSON_TABLES:
    BALLOTS += [
        _attack(f"one commit for ballot and {_table}", "A4", partial(logged, _table), _sent),
        _attack(f"rank of commits of {_table}", "A4", partial(last_logged, _table), _opened),
        _attack(f"two copies that differ in {_table}", "A4", partial(copied, _table), _opened),
        _attack(
            f"xmin of ballot and {_table} joined",
            "A4",
            partial(same_transaction, _table),
            _sent,
            POSTGRESQL,
        ),
        _attack(
            f"rank of xmin of {_table}",
            "A4",
            partial(last_written_against_ballots, f"{_table} transactions"),
            _opened,
            POSTGRESQL,
        ),
    ]
for _table in ("team_member", "invitation"):
    BALLOTS.append(
        _attack(
            f"rowid of {_table}",
            "A4",
            partial(last_written_against_ballots, f"{_table} numbers"),
            _opened,
            SQLITE,
        )
    )


# ---- what is seen, and worth nothing -----------------------------------------------------------


def sealed_in(where: str, played: Played) -> Hits:
    return paired(played.order, played.ballots[where], played.slots)


def sealed_in_log(played: Played) -> Hits:
    return paired(played.order, arrived(played), played.slots)


SEEN: dict[str, tuple[str, Callable[[Played], Hits], Sequence[Backend]]] = {
    "finishing order against the commits of sealed ballots": (
        "A0 with A4",
        sealed_in_log,
        tuple(Backend),
    ),
    "finishing order against the pages of sealed ballots": (
        "A0 with A3",
        partial(sealed_in, "pages"),
        tuple(Backend),
    ),
    "finishing order against xmin of sealed ballots": (
        "A0 with A4",
        partial(sealed_in, "transactions"),
        POSTGRESQL,
    ),
}
