"""What stands on the tickets of separate input, and what never does."""

from datetime import timedelta
from uuid import uuid4

import pytest

from booth.day_keys import DayKeys
from booth.tickets import (
    LEFT_OPEN,
    VALID,
    InboxTicket,
    InputTicket,
    ThreadTicket,
    TicketOffice,
)
from storage.keys.key_store import FileKeyStore
from tests.booth.separate_input.play import MONDAY as NOW
from trajectory.errors import Stale
from trajectory.rounds.slots import DoorEntry, Slot
from trajectory.separate_input import InputEntry, Sort

LONGEST = 2_048
"""Characters that the schema of Teams gives the address of a dialog."""
ADDRESS = "https://cultuurtraject.een-gemeente-met-een-lange-naam.nl/prive#nl." + "k" * 87 + "."


WRITING = InputTicket(Sort.INPUT, "a" * 32, "b" * 32, bytes(range(32)), 1_800_000_000_000)
INBOX = InboxTicket("a" * 32, "Zorg", "d" * 32)
THREAD = ThreadTicket("a" * 32, "d" * 32, "c" * 64, 19)


@pytest.fixture
def office(tmp_path):
    return TicketOffice(DayKeys(FileKeyStore(tmp_path / "keys"), NOW))


def rounds(number, name="Team"):
    return [DoorEntry(Slot(uuid4().hex, uuid4().bytes * 2), f"{name} {n}") for n in range(number)]


def trainers(number, name="Tariq"):
    return [InputEntry(uuid4().hex, f"Team {n} {name}", f"{name} {n}") for n in range(number)]


def test_what_goes_in_comes_out(office):
    asked, inputs = rounds(2), trainers(2)
    door = office.open_door(office.door(asked, NOW, inputs), NOW)
    assert (list(door.entries), list(door.inputs)) == (asked, inputs)
    assert office.open_input(office.input(WRITING, NOW), NOW) == WRITING
    assert office.open_inbox(office.inbox(INBOX, NOW), NOW) == INBOX
    assert office.open_proposals(office.proposals(INBOX, NOW), NOW) == INBOX
    assert office.open_sorting(office.sorting(INBOX, NOW), NOW) == INBOX
    assert office.open_replying(office.replying(THREAD, NOW), NOW) == THREAD
    assert office.open_returning(office.returning("a" * 32, NOW), NOW) == "a" * 32
    assert office.open_wiping(office.wiping(THREAD, NOW), NOW) == THREAD


@pytest.mark.parametrize("name", ["X", "Ontwikkeling & Beleid " * 5, "😀" * 80, "\x01" * 80])
def test_every_door_is_as_long_as_every_other_and_fits_in_teams(office, name):
    doors = {
        len(office.door(rounds(asked, name), NOW, trainers(inputs, name)))
        for asked in (0, 1, 8, 9)
        for inputs in (0, 1, 4, 5)
    }
    assert len(doors) == 1
    assert len(ADDRESS) + doors.pop() <= LONGEST


def test_names_stay_whole_for_who_is_in_two_teams(office):
    asked = rounds(2, "Werk, participatie en inkomen, stadsdeel")
    inputs = trainers(2, "Annemarie van der Hoeven-El Amrani")
    door = office.open_door(office.door(asked, NOW, inputs), NOW)
    assert (list(door.entries), list(door.inputs)) == (asked, inputs)


def test_a_fifth_trainer_waits_for_the_next_ticket(office):
    assert len(office.open_door(office.door([], NOW, trainers(5)), NOW).inputs) == 4


def test_a_ticket_shows_nothing_of_what_is_in_it(office):
    entry = InputEntry("a" * 32, "Inkomen Noord", "Tariq")
    made = [
        office.door([], NOW, [entry]),
        office.input(WRITING, NOW),
        office.inbox(INBOX, NOW),
        office.replying(THREAD, NOW),
    ]
    for secret in ("Tariq", "Inkomen", "a" * 32, "c" * 64, "input"):
        assert not [ticket for ticket in made if secret in ticket]


def test_a_door_has_one_seed_however_often_it_is_opened_and_no_two_doors_have_the_same(office):
    door = office.door([], NOW, trainers(1))
    first, second = office.open_door(door, NOW), office.open_door(door, NOW + timedelta(minutes=5))
    assert (first.seed, first.issued_ms) == (second.seed, second.issued_ms)
    assert office.open_door(office.door([], NOW, trainers(1)), NOW).seed != first.seed


def test_each_lives_as_long_as_it_says(office):
    lives = (
        (office.door([], NOW), office.open_door, VALID),
        (office.inbox(INBOX, NOW), office.open_inbox, VALID),
        (office.proposals(INBOX, NOW), office.open_proposals, VALID),
        (office.returning("a" * 32, NOW), office.open_returning, LEFT_OPEN),
        (office.wiping(THREAD, NOW), office.open_wiping, LEFT_OPEN),
        (office.sorting(INBOX, NOW), office.open_sorting, LEFT_OPEN),
        (office.replying(THREAD, NOW), office.open_replying, LEFT_OPEN),
        (office.input(WRITING, NOW), office.open_input, LEFT_OPEN),
    )
    for ticket, opened, life in lives:
        opened(ticket, NOW + life - timedelta(seconds=1))
        with pytest.raises(Stale, match="ticket-expired"):
            opened(ticket, NOW + life)
