"""Programmes: what the two say, and what the check says when one does not fit together."""

import shutil

import pytest

from content import check
from content.library import FOLDER, Library
from trajectory.planning.programme import SCAN, Yield


@pytest.fixture(scope="module")
def programmes():
    return Library.load().programmes


@pytest.mark.parametrize("key", ["team@1", "mt@1"])
def test_a_programme_runs_from_the_scan_to_the_closing_as_the_source_says(programmes, key):
    """002 §5.1.2: a day may be two half-days; the follow-up two to three months after."""
    programme = programmes[key]
    first, norms, practice, follow_up, *_ = programme.sessions
    assert first.after.step == SCAN
    assert {sum(parts) for parts in first.lengths} == {90, 120}
    for day in (norms, practice):
        assert {len(parts) for parts in day.lengths} == {1, 2}
        assert len({sum(parts) for parts in day.lengths}) == 1
    assert follow_up.after.step == practice.id
    assert (follow_up.after.least, follow_up.after.most) == (56, 98)
    assert programme.follow_up.before == follow_up.id
    assert Yield.NORMS in norms.yields
    assert Yield.CLOSING in programme.sessions[-1].yields
    assert {one.id for one in programme.sessions if one.optional} == {
        "peer-1",
        "peer-2",
        "coaching",
    }
    assert all(one.evaluation and one.agenda and one.reminders for one in programme.sessions)
    assert not programme.adopted, "the core group adopts it, not we"


def test_the_management_team_starts_from_what_stayed_of_its_earlier_trajectory(programmes):
    intake = programmes["mt@1"].session("intake")
    assert any("IZI-Solutions" in point.what["nl"] for point in intake.agenda)
    assert programmes["mt@1"].session("leadership").after.step == "norms"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("after: {step: intake,", "after: {step: picnic,", "no step picnic before this"),
        ("- id: norms\n", "- id: intake\n", "intake stands here twice"),
        ("- minutes: 35\n", "- minutes: 95\n", "which is too long"),
        ("themes: [others,", "themes: [weather,", "unknown theme weather"),
        ("preparation: preparation", "preparation: homework", "no instrument is called homework"),
        ("to: planners", "to: neighbours", "to is 'neighbours'"),
        ("levels: [team]", "levels: [village]", "unknown level village"),
        ("yields: [norms]", "yields: [peace]", "unknown peace"),
        ("before: follow-up", "before: never", "stands before no session"),
        ("    en: Joint intake\n", "", "en is missing"),
    ],
)
def test_what_does_not_fit_is_told_with_its_file(tmp_path, old, new, problem):
    folder = tmp_path / "content"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    file = folder / "programmes" / "team.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    found = [one for one in check.check(folder, root=None) if one.file == file]
    assert any(problem in one.problem for one in found), found
