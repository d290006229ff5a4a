"""Attacks that put a person and something of theirs together.

Two things may never be put together: a person and what they wrote, by anybody who can read the
texts; and a person and a row of the box, by somebody who only has the database. Here every attacker
is told for free which rows hold something. Whether anything was sent at all is attacked in
`figures.py`. Whoever also watched who finished when sees two rows change at the next tick: `SEEN`
measures what that is worth. What was written they cannot read, and at the end it is gone.
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
    """Which slot is whose is known; texts lie as the slots do."""
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
    return partial(all_of, mutant, order.keeps_packets) if where == "pages" else mutant


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
        ("order of slots", sealed_against_texts, order.texts_in_order_of_slots),
    )
]


# ---- a person and a sealed ballot, from the database alone -------------------------------------


def keys_against_finishing(played: Played) -> Hits:
    return paired(played.order, played.packets["keys"], played.rows)


def numbers_against_finishing(played: Played) -> Hits:
    """A number or date beside the packet; without any, whatever order the keys have."""
    numbered = played.packets["numbers"] or played.packets["keys"]
    return paired(played.order, numbered, played.rows)


def accounts_against_keys(played: Played) -> Hits:
    accounts = sorted(played.finishers, key=lambda person: person.object_id)
    return paired([one.id for one in accounts], played.packets["keys"], played.rows)


def last_written_against_ballots(order: str, played: Played) -> Hits:
    """People by when a row of theirs was last written, rows of the box by when they were."""
    people = [one for one in played.people[order] if one in played.order]
    return paired(people, arrived(played), played.rows)


def same_commit(table: str, commits: Sequence[Commit], played: Played) -> Hits:
    """Whose row was written together with the ballot; by lot for whom nothing shows."""
    sure = {}
    for commit in commits:
        people = {one for name, one in commit.people if name == table} & set(played.order)
        rows = commit.rows & set(played.rows.values())
        if len(people) == len(rows) == 1:
            sure[people.pop()] = rows.pop()
    return _completed(sure, played)


def logged(table: str, played: Played) -> Hits:
    return same_commit(table, played.commits, played)


def copied(table: str, played: Played) -> Hits:
    return same_commit(table, played.copies, played)


def same_transaction(table: str, played: Played) -> Hits:
    holding = set(played.rows.values())
    joined = {one: rows & holding for one, rows in played.joined[table].items()}
    sure = {one: next(iter(rows)) for one, rows in joined.items() if len(rows) == 1}
    return _completed(sure, played)


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
    return paired(people, arrived(played), played.rows)


def arrived(played: Played) -> list[str]:
    """The rows that hold something in the order in which the log first has them; what it has not,
    comes last."""
    own = set(played.rows.values())
    logged = (row for commit in played.commits for row in sorted(commit.rows & own))
    return list(dict.fromkeys([*logged, *sorted(own)]))


def _completed(sure: dict[str, str], played: Played) -> Hits:
    """What is sure, and the rest by lot."""
    people = [one for one in played.guess() if one not in sure]
    rows = [row for row in sorted(played.rows.values()) if row not in sure.values()]
    guessed = sure | dict(zip(people, rows, strict=False))
    return paired(list(guessed), list(guessed.values()), played.rows)


_sent, _opened = order.notes_who_sent, order.refreshes_on_opening_without_ticks

BALLOTS = [
    _attack(
        "finishing order against the keys of rows",
        "A0 with A3",
        keys_against_finishing,
        order.fills_from_the_first,
    ),
    _attack(
        "finishing order against numbers and dates of rows",
        "A0 with A3",
        numbers_against_finishing,
        order.dated_packets,
    ),
    _attack(
        "accounts against the keys of rows",
        "A3",
        accounts_against_keys,
        order.rows_in_order_of_accounts,
    ),
]
for _table in PERSON_TABLES:
    BALLOTS += [
        _attack(f"one commit for packet and {_table}", "A4", partial(logged, _table), _sent),
        _attack(f"rank of commits of {_table}", "A4", partial(last_logged, _table), _opened),
        _attack(f"two copies that differ in {_table}", "A4", partial(copied, _table), _opened),
        _attack(
            f"xmin of packet and {_table} joined",
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
    return paired(played.order, played.packets[where], played.rows)


def sealed_in_log(played: Played) -> Hits:
    return paired(played.order, arrived(played), played.rows)


SEEN: dict[str, tuple[str, Callable[[Played], Hits], Sequence[Backend]]] = {
    "finishing order against the commits of rows": (
        "A0 with A4",
        sealed_in_log,
        tuple(Backend),
    ),
    "finishing order against the pages of rows": (
        "A0 with A3",
        partial(sealed_in, "pages"),
        tuple(Backend),
    ),
    "finishing order against xmin of rows": (
        "A0 with A4",
        partial(sealed_in, "transactions"),
        POSTGRESQL,
    ),
}
