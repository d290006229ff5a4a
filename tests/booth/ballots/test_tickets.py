"""Tickets: what the bot seals in, the booth reads out, and nobody else can make or read."""

from datetime import timedelta
from uuid import uuid4

import pytest

from booth.day_keys import DayKeys
from booth.tickets import (
    MOST_ROUNDS,
    VALID,
    FileTicket,
    ReadingTicket,
    TicketOffice,
)
from storage.keys.key_store import FileKeyStore
from tests.booth.ballots.play import OPENS as NOW
from trajectory.errors import Invalid, Stale
from trajectory.language import Language
from trajectory.rounds.slots import DoorEntry, Slot


@pytest.fixture
def office(tmp_path):
    return TicketOffice(DayKeys(FileKeyStore(tmp_path / "keys"), NOW))


def some_slot():
    return Slot(uuid4().hex, uuid4().bytes * 2)


PAPER = FileTicket("a" * 32, "briefing", "docx", Language.EN)
ROUND = "b" * 32


def test_what_goes_in_comes_out(office):
    entries = tuple(DoorEntry(some_slot(), f"Team {number}") for number in range(3))
    slot = some_slot()
    assert office.open_door(office.door(entries, NOW), NOW).entries == entries
    assert office.open_sending(office.sending(slot, NOW), NOW).slot == slot
    reading = ReadingTicket(ROUND, "Zorg & Welzijn")
    assert office.open_reading(office.reading(ROUND, "Zorg & Welzijn", NOW), NOW) == reading
    assert office.open_file(office.file(PAPER, NOW), NOW) == PAPER


def test_another_replica_reads_it_too(office, tmp_path):
    slot = some_slot()
    replica = TicketOffice(DayKeys(FileKeyStore(tmp_path / "keys"), NOW))
    assert replica.open_sending(office.sending(slot, NOW), NOW).slot == slot


@pytest.mark.parametrize("late", [VALID, VALID + timedelta(days=1)])
def test_after_half_an_hour_a_page_does_not_open(office, late):
    for made, opened in opening(office):
        opened(made, NOW + VALID - timedelta(seconds=1))
        with pytest.raises(Stale) as refusal:
            opened(made, NOW + late)
        assert refusal.value.key == "ticket-expired"


def opening(office):
    """Every kind of ticket that opens something, and who opens it."""
    return (
        (office.door([DoorEntry(some_slot(), "Team")], NOW), office.open_door),
        (office.reading(ROUND, "Team", NOW), office.open_reading),
        (office.file(PAPER, NOW), office.open_file),
    )


def test_no_kind_passes_for_another(office):
    openers = {
        "door": lambda ticket: office.open_door(ticket, NOW),
        "reading": lambda ticket: office.open_reading(ticket, NOW),
        "file": lambda ticket: office.open_file(ticket, NOW),
        "sending": lambda ticket: office.open_sending(ticket, NOW),
    }
    tickets = {
        "door": office.door([DoorEntry(some_slot(), "Team")], NOW),
        "reading": office.reading(ROUND, "Team", NOW),
        "file": office.file(PAPER, NOW),
        "sending": office.sending(some_slot(), NOW),
    }
    for kind, ticket in tickets.items():
        for other, opened in openers.items():
            if other == kind:
                opened(ticket)
                continue
            with pytest.raises(Invalid, match="ticket-invalid"):
                opened(ticket)


def test_a_ticket_of_another_key_store_is_worth_nothing(office, tmp_path):
    elsewhere = TicketOffice(DayKeys(FileKeyStore(tmp_path / "other"), NOW))
    with pytest.raises(Invalid, match="ticket-invalid"):
        office.open_sending(elsewhere.sending(some_slot(), NOW), NOW)


def test_a_ticket_does_not_show_what_is_in_it(office):
    slot = some_slot()
    door = office.door([DoorEntry(slot, "Inkomen Noord")], NOW)
    for secret in ("Inkomen", "Noord", slot.round, slot.value.hex(), "door"):
        assert secret not in door
    assert office.sending(slot, NOW) != office.sending(slot, NOW)


def test_tickets_of_one_kind_are_as_long_as_each_other(office):
    long, short = "Ontwikkeling & Beleid " * 5, "X"
    doors = [
        office.door([DoorEntry(some_slot(), name)] * count, NOW)
        for count in (0, 1, MOST_ROUNDS)
        for name in (short, long, "😀" * 80, '"' * 80, "\x01" * 80)
    ]
    readings = [office.reading(ROUND, name, NOW) for name in (short, long, '"' * 80)]
    assert len(set(map(len, doors))) == 1
    assert len(set(map(len, readings))) == 1


def test_a_ticket_stands_in_an_address_as_it_is(office):
    assert office.door([], NOW).replace("-", "").replace("_", "").rstrip("=").isalnum()


@pytest.mark.parametrize("name", ["Inkomen Noord", "é" * 40, "Werk, participatie en inkomen " * 2])
def test_a_name_of_usual_length_stays_whole(office, name):
    (entry,) = office.open_door(office.door([DoorEntry(some_slot(), name)], NOW), NOW).entries
    assert entry.team == name


def test_a_name_that_is_too_long_is_cut_between_letters(office):
    ticket = office.door([DoorEntry(some_slot(), "日本" * 40)], NOW)
    (entry,) = office.open_door(ticket, NOW).entries
    assert entry.team.endswith("…")
    assert ("日本" * 40).startswith(entry.team[:-1])


def test_a_ninth_round_waits_for_the_next_ticket(office):
    entries = [DoorEntry(some_slot(), "Team")] * 9
    assert len(office.open_door(office.door(entries, NOW), NOW).entries) == 8
