"""Programmes: what the two say, and what the check says when one does not fit together."""

import shutil

import pytest

from content import check
from content.finding import ContentFault
from content.library import FOLDER, Library
from trajectory.planning.programme import SCAN, Audience, Yield


@pytest.fixture(scope="module")
def programmes():
    return Library.load().programmes


@pytest.mark.parametrize("key", ["team@1", "mt@1"])
def test_only_who_is_in_a_group_is_reminded_of_it(programmes, key):
    """The head of a management team is in none, and neither are trainer and coach."""
    groups = [one for one in programmes[key].sessions if Yield.GROUPS in one.yields]
    soon = [rule for one in groups for rule in one.reminders if rule.id == "soon"]
    assert len(soon) == len(groups) > 0
    assert {rule.to for rule in soon} == {Audience.MEMBERS}


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
    assert (follow_up.after.months, follow_up.after.least, follow_up.after.most) == (2, 0, 98)
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
        ("form: friction", "form: dancing", "no working form is called dancing"),
        ("blocks: [knowledge]", "blocks: [action]", "for the building block action"),
        (
            "- minutes: 60\n    form: prejudice",
            "- minutes: 90\n    form: prejudice",
            "too long beside",
        ),
        ("sheet: terms", "sheet: poems", "sheet is 'poems'"),
        ("case: with_result", "case: sometimes", "case is 'sometimes'"),
        ("{least: 50, most: 70}", "{least: 80, most: 70}", "80–70% is no part of the themes"),
        ("{least: 50, most: 70}", "{least: 0, most: 70}", "0–70% is no part of the themes"),
        ("asks_again_months: 12", "asks_again_months: 1", "1 months is too soon to ask again"),
        ("  trainers: 1\n", "  trainers: 3\n", "3 trainers cannot guide one group"),
        ("- {step: norms, month: 1,", "- {step: picnic, month: 1,", "no effort for norms"),
        ("- {step: norms, month: 1,", "- {step: picnic, month: 1,", "no session is called picnic"),
        ("follow-up, month: 4", "follow-up, month: 9", "follow-up cannot lie so many months after"),
        ("follow-up, month: 4", "follow-up, month: 1", "follow-up cannot lie so many months after"),
        ("{step: intake, month: 0", "{step: intake, month: 1", "intake is the first session"),
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


def test_a_working_form_that_no_programme_uses_is_told_with_its_line(tmp_path):
    folder = tmp_path / "content"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    for name in ("team.yaml", "mt.yaml", "next.yaml"):
        file = folder / "programmes" / name
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("form: friction", "form: prejudice"), encoding="utf-8")
    lonely = folder / "working_forms" / "awareness.yaml"
    line = lonely.read_text(encoding="utf-8").splitlines().index("- id: friction") + 1
    found = [one for one in check.check(folder, root=None) if one.file == lonely]
    assert [(one.line, one.problem) for one in found] == [
        (line, "no programme uses the working form friction")
    ]
    with pytest.raises(ContentFault, match="friction"):
        Library.load(folder)
