"""The short version of `make attack`: every attack, few rounds, and some of the controls."""

import pytest

from tests.attacks import run
from tests.attacks.attack import Backend, Hits, Kind, Row, paired, row

SHORT = run.Size(rounds=2, controls=1, presence=1)
CONTROLLED = {
    "finishing order against the keys of the texts",
    "one commit for packet and person",
    "keys of a round after its closing",
    "what people wrote in the logs",
    "what people told in files, keys or a backup",
    "a log line when somebody tells something",
    "figures that tell a story from a question",
    "what people told in Teams",
    "a copied packet that counts for an accomplice",
    "rows put back as they were before somebody answered",
    "who answered and who looked, from the growth of the write-ahead log",
    "tickets used late",
    "a play that opens the real thing as anybody",
    "a database that logs each sending while readiness says that all is well",
    "probes that answer whoever asks from outside",
    "a padded reply that is made smaller on its way",
    "views that differ with who answered",
    "the board of a lead that differs with who answered",
    "a file of the board that differs with who answered",
    "the board of a directorate that differs with who answered",
    "the card of the programme that differs with who answered",
    "the report of a unit that differs with who answered",
    "order of writing against the rows of messages",
    "a message that came alone",
    "a changed trainer",
    "texts of a round read by a next trainer",
    "texts of a round read by a trainer whose time is over",
    "a flooded channel",
    "a copied key with a backup",
    "two managers beside the picture of their department",
    "the picture of a department with one more team",
    "two readers beside the words of sessions in a report",
    "the words of sessions in a report with one more session",
    "words of a report that were written by hand",
    "the same asked of a room twice, with others present",
    "a norm asked in the room and of the whole team",
    "somebody who came into the room after its first question",
    "how many people are in the room",
    "somebody who made themself trainer in the database",
    "somebody who gave the row of a trainer their own Entra object id",
    "a result before its day, because its row says another day",
    "words of a result that were written by hand",
    "the picture of a department that was written by hand",
    "a result under other questions",
    "a coach or a programme lead who asks for what the trainer reads",
    "a trainer of before, with rows and seals put back to how they were",
    "a few reports, by subtraction over levels",
    "a few reports, by subtraction over time",
}
SCENES = list(dict.fromkeys(map(run.scene_of, run.ATTACKS)))
WHOLE = run.scene_of(run.ATTACKS[0])
"""The scene with the whole bot in it, which is played on both databases."""


def played_on(scene: str) -> Backend:
    """A file where that goes: it is quicker."""
    attacks = [one for one in run.ATTACKS if run.scene_of(one) == scene]
    return Backend.SQLITE if run.on(Backend.SQLITE, attacks) else Backend.POSTGRESQL


@pytest.mark.parametrize(
    ("backend", "scene"),
    [(Backend.POSTGRESQL, WHOLE), *((played_on(scene), scene) for scene in SCENES)],
)
def test_no_attack_succeeds_and_broken_builds_are_found_out(backend, scene):
    attacks = [attack for attack in run.ATTACKS if run.scene_of(attack) == scene]
    first = backend is played_on(scene)
    controlled = [one for one in attacks if one.name in CONTROLLED and first]
    report = run.attacked(SHORT, attacks, [backend], run.Playing(workers=1), controlled)
    assert report.rows
    assert [one.name for one in report.rows if not one.holds] == []
    named = {one.name for one in controlled}
    assert [one.name for one in report.rows if one.name in named and not one.sound] == []


def test_every_attack_has_a_name_of_its_own_and_a_broken_build():
    names = [attack.name for attack in run.ATTACKS]
    assert len(names) == len(set(names))
    assert set(names) >= CONTROLLED


@pytest.mark.parametrize("attack", run.ATTACKS, ids=lambda one: one.name)
def test_every_broken_build_can_be_built(attack):
    """A part that got another name is found here, and not after half an hour."""
    with attack.mutant():
        pass


# ---- the judge is judged


def linkage(hits, control=((8, 8),)):
    attack = next(one for one in run.ATTACKS if one.kind is Kind.LINKAGE)
    found = [Hits(one, 8) for one in hits]
    return row(attack, Backend.SQLITE, found, [Hits(*one) for one in control])


def test_blind_guessing_holds_and_knowing_does_not():
    assert linkage([1, 0, 2, 1] * 25).holds
    assert not linkage([2, 1, 1, 2] * 25).holds
    assert not linkage([1, 0, 1, 0] * 25).holds, "wrong too often is learned from too"
    assert linkage([1] * 100).bound == 1.3


def test_a_control_that_misses_one_in_five_is_not_sound():
    found = linkage([1] * 100, control=[(8, 8)] * 8 + [(7, 8)] * 2)
    assert found.holds
    assert not found.sound


def test_one_thing_that_may_not_be_there_is_enough():
    attack = next(one for one in run.ATTACKS if one.kind is Kind.PRESENCE)
    found = row(attack, Backend.SQLITE, [Hits(0)] * 99 + [Hits(1)], [Hits(1)])
    assert isinstance(found, Row)
    assert not found.holds


def test_pairs_are_counted_one_by_one():
    assert paired(["a", "b", "c"], [1, 3, 2], {"a": 1, "b": 2, "c": 3}) == Hits(1, 3)
