"""A run that was stopped goes on where it was, and never with what another program found."""

import json

import pytest

from tests.attacks import kept, run
from tests.attacks.attack import Attack, Backend, Hits, Kind, Row, sound
from tests.attacks.memory import Memory, state_of_the_code
from tests.attacks.run import Found, Part, Playing

PART = Part(Backend.SQLITE, "rounds", 2, "0")
OTHER = Part(Backend.SQLITE, "rounds", 2, "1")


def found_in(part):
    return Found(part, {"an attack": [Hits(1, 8), Hits(0, 8)]}, {"seen": [Hits(8, 8)]})


@pytest.fixture
def played(monkeypatch):
    """The parts that are really played, in order."""
    parts = []

    def play(part):
        parts.append(part)
        if part.number == "broken":
            raise RuntimeError("stopped")
        return found_in(part)

    monkeypatch.setattr(run, "play", play)
    return parts


def test_what_was_played_is_not_played_again_and_found_the_same(tmp_path, played):
    told = []
    for _ in range(2):
        playing = Playing(1, told.append, Memory(tmp_path, "this"))
        assert sorted(playing.all([PART, OTHER]), key=str) == [found_in(PART), found_in(OTHER)]
    assert played == [PART, OTHER]
    assert len(told) == 4, "also what was remembered is told"


def test_a_run_that_breaks_keeps_what_came_before_and_goes_on_there(tmp_path, played):
    broken = Part(Backend.SQLITE, "rounds", 2, "broken")
    with pytest.raises(RuntimeError):
        Playing(1, lambda _: None, Memory(tmp_path, "this")).all([PART, broken])
    Playing(1, lambda _: None, Memory(tmp_path, "this")).all([PART, OTHER])
    assert played == [PART, broken, OTHER]


def test_another_state_of_the_code_plays_everything_anew(tmp_path, played):
    Playing(1, lambda _: None, Memory(tmp_path, "before")).all([PART])
    Playing(1, lambda _: None, Memory(tmp_path, "after")).all([PART])
    assert played == [PART, PART]
    assert [path.name for path in tmp_path.iterdir()] == ["after"]


def test_a_part_of_another_size_or_build_is_another_part(tmp_path):
    memory = Memory(tmp_path, "this")
    memory.keep(found_in(PART))
    assert memory.found(PART) == found_in(PART)
    assert memory.found(Part(Backend.SQLITE, "rounds", 3, "0")) is None
    assert memory.found(Part(Backend.SQLITE, "rounds", 2, "0", "a mutant")) is None
    assert memory.found(Part(Backend.POSTGRESQL, "rounds", 2, "0")) is None
    memory.forget()
    assert memory.found(PART) is None


def test_the_state_of_the_code_is_the_same_twice_and_follows_every_file(tmp_path, monkeypatch):
    state_of_the_code.cache_clear()
    first = state_of_the_code()
    monkeypatch.setattr("tests.attacks.memory.KINDS", frozenset({".py"}))
    state_of_the_code.cache_clear()
    assert state_of_the_code() != first
    state_of_the_code.cache_clear()


# ---- how often


async def nothing(_stage):
    yield None


def attack(kind):
    return Attack("one", kind, "A0", nothing, lambda _: Hits(0), sound)


def test_chance_is_measured_in_four_hundred_rounds_and_presence_in_fewer():
    assert run.FULL.of([attack(Kind.LINKAGE), attack(Kind.PRESENCE)]) >= 400
    assert 100 <= run.FULL.of([attack(Kind.PRESENCE)]) < 400
    assert run.Size(rounds=2, controls=1).of([attack(Kind.PRESENCE)]) == 2


def test_z_is_three_where_a_row_just_holds():
    row = Row("one", Kind.LINKAGE, "A0", Backend.SQLITE, 400, 1.15, 1.15, True, 1.0)
    assert row.z == pytest.approx(3.0)


def test_what_is_played_apart_takes_its_row_and_the_page_says_when():
    before = json.loads(kept.PROOF.read_text(encoding="utf-8"))
    row = {**before["attacks"][3], "mean_hits": 7.0}
    after = kept.joined({"day": "2031-01-01", "content": "c0ffee", "attacks": [row]})
    assert [one["name"] for one in after["attacks"]] == [one["name"] for one in before["attacks"]]
    assert after["attacks"][3] == row
    assert f"Played apart, 2031-01-01, content `c0ffee`: {row['name']}." in kept.page(after)
