"""Whoever edits the content hears what is wrong, where, and what to do about it."""

import shutil
from pathlib import Path

import pytest

from content import check
from content.instruments import lock
from content.instruments.questionnaire_file import read_questionnaire
from content.library import FOLDER, Library, instrument_files
from content.understanding.examples import FITTED, example_files, examples_hash, weights_hash
from content.yaml_file import read
from trajectory.rounds.instrument import Level

SCAN = "instruments/teamscan.yaml"
SECOND = "instruments/teamscan-2.yaml"
MOST = "      - {value: 5, label: {nl: De meesten, en: Most people}}\n"
OWN = "\n    pair: norm-own-2"
COMMON = "texts/nl/common.ftl"
QUESTIONS = "questions/questions.yaml"
WITH_TEXTS = ("common.ftl", "questions.ftl", "promise.ftl", "everyday.ftl", "enrolment.ftl")
"""Those that a table of ours says, and one to edit."""


class Desk:
    """A copy of the content, on which somebody makes a mistake."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def change(self, name: str, before: str, after: str) -> int:
        """Replace the first occurrence; the line where it stands."""
        file = self.folder / name
        text = file.read_text(encoding="utf-8")
        assert before in text, f"{before!r} no longer stands in {name}"
        file.write_text(text.replace(before, after, 1), encoding="utf-8")
        return text[: text.index(before)].count("\n") + 1

    def add(self, name: str, text: str) -> int:
        """Add to the end of a file; the line of the first word."""
        file = self.folder / name
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(before + text, encoding="utf-8")
        return before.count("\n") + 1

    def findings(self) -> list[str]:
        found = check.check(self.folder, None)
        return [str(finding).removeprefix(f"{self.folder}/") for finding in found]


@pytest.fixture
def desk(tmp_path) -> Desk:
    folder = tmp_path / "content"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__", "*.ftl"))
    for language in ("nl", "en"):
        (folder / "texts" / language).mkdir(parents=True, exist_ok=True)
        for name in WITH_TEXTS:
            shutil.copy(FOLDER / "texts" / language / name, folder / "texts" / language)
    return Desk(folder)


def test_content_in_order_has_no_findings(desk):
    assert desk.findings() == []


@pytest.mark.parametrize(
    ("name", "before", "after", "said"),
    [
        (COMMON, "{ $limit } tekens", "{ $most } tekens", "$limit is not used in nl"),
        (COMMON, "    [few] een klein deel\n", "", "chooses between other cases"),
        (COMMON, "answer-off-scale =", "answer-off-scall =", "answer-off-scale has no translation"),
        (COMMON, "Kies een", "Middels een", '"middels" is a word we do not use — write met or'),
        (COMMON, "op de pagina.", "op de pagina!", '"!" is a word we do not use — write a full'),
        (COMMON, "Je tekst is", "Uw tekst is", '"uw" is a word we do not use — write je'),
        (COMMON, "Je tekst is te lang.", "Niemand ziet je tekst.", '"niemand ziet" promises too'),
        (COMMON, "Je tekst is", "Alleen wie wil leest. Die is", '"alleen … leest" promises too'),
        (COMMON, "Je tekst is te lang.", "Je **tekst** is te lang.", "markup in a text"),
        (COMMON, "Je tekst is te lang.", 'Je "tekst" is te lang.', "write “ and ”"),
        (COMMON, "Je tekst is te lang.", "Je tekst is te lang 🙂.", "an emoji"),
        (QUESTIONS, "say: [question-new]", "say: [question-neww]", "no text question-neww — see"),
        (QUESTIONS, "when: [asked]", "when: [askd]", "when has 'askd' — choose from: lead"),
        (QUESTIONS, "when: [extendable]", "when: [trainer]", "question-until-open needs $until, w"),
        (QUESTIONS, "next: door", "next: dor", "next is 'dor' — choose from: door"),
        (QUESTIONS, "next: overview", "next: move", "move leads nowhere in this case — name ses"),
        (QUESTIONS, "- id: hello", "- id: thanks", "thanks stands here twice — keep one"),
        (SCAN, "    scale: agree\n", "    scale: agreee\n", "unknown scale agreee — choose from"),
        (SCAN, "    theme: norms\n", "    theme: norm\n", "unknown theme norm — choose from"),
        (SCAN, "pair: norm-others", "pair: norm-other", "unknown pair norm-other"),
        (SCAN, "own: norm-own", "own: safe-say", "are no pair"),
        (SCAN, "id: safe-help", "id: safe-say", "item id safe-say stands here twice"),
        (SCAN, "  - id: acting", "  - id: norms", "theme id norms stands here twice"),
        (SCAN, "coding: reverse", "coding: backwards", "coding is 'backwards' — choose from"),
        (SCAN, "agrees_from: 4", "agrees_from: 9", "agrees_from of scale agree is off the scale"),
        (SCAN, "{value: 2, ", "{value: 7, ", "have a gap or stand twice"),
        (SCAN, "levels: [team]", "levels: [gang]", "unknown level gang"),
        (SCAN, "levels: [team]", "levels: [team, directorate_mt]", "is for directorate_mt too"),
        (SCAN, "levels: [team]", "levels: []", "no instrument is for team"),
        (SCAN, "minutes: 4", "minutes: four", "minutes is not a whole number"),
        (SCAN, "minutes: 4", "minuten: 4", "minuten is not known here"),
        (SCAN, "minutes: 4\n", "", "minutes is missing — add minutes:"),
        (SCAN, "      en: I can be myself in this team.\n", "", "the translation en is missing"),
        (SCAN, "      mixed:\n", "      mix:\n", "mixed is missing — add mixed:"),
        (SCAN, "version: 1", "version: 1\nversion: 2", "version stands here twice"),
        (SCAN, "items:", "items: [", "this is no YAML"),
        (SECOND, "from_items: 3", "from_items: few", "from_items is not a whole number"),
        (SECOND, "Bij {count} van", "Bij { count van", "does not count — say {count} and {all}"),
        (SECOND, "For {count} of", "For some of", "does not count — say {count} and {all}"),
        (SECOND, MOST, "", "scale share has 4 shares — give it the 5 words of a result"),
        (SECOND, f"straight{OWN}", f"reverse{OWN}", "norm-others-2 turns a share round"),
        (SECOND, "minutes: 4", "minutes: 4\npurpose: evaluation", "only a scan asks for shares"),
        (SECOND, "    steps: 2", "    steps: two", "steps is not a whole number"),
        ("routes.yaml", "    first: true", "    first: maybe", "first is not true or false"),
        ("commands.yaml", "nl: [hervat,", "nl: [hervat, stop,", '"stop" already means stop'),
        ("commands.yaml", "manifest: false", "manifest: true", "11 commands in the list of Teams"),
        ("commands.yaml", "nl: [resultaat", f"nl: [{'r' * 33}", "the name of result in nl is too"),
        ("commands.yaml", "      nl: Zien", f"      nl: {'w ' * 70}zien", "is too long"),
        ("calendar/nl.yaml", "kind: school", "kind: skool", "kind is 'skool' — choose from"),
        ("calendar/nl.yaml", "last: 2026-01-04", "last: 2025-01-04", "the last day is before"),
        ("calendar/nl.yaml", "first: 2026-01-01", "first: someday", "first is not a date"),
        ("terms/glossary.yaml", "    source: Plan", "    bron: Plan", "source is missing"),
        ("style.yaml", "nl: 16", "nl: many", "nl is not a whole number"),
        ("calendar/special_days.yaml", "advice: avoid", "advice: never", "advice is 'never'"),
        ("calendar/special_dates.yaml", "{id: keti-koti,", "{id: keti,", "keti is not in special"),
        ("incidents.yaml", "\ntells:", "\ntold:", "tells is missing — add tells:"),
    ],
)  # fmt: skip
def test_a_mistake_is_named(desk, name, before, after, said):
    desk.change(name, before, after)
    assert any(said in finding for finding in desk.findings()), desk.findings()


def test_a_finding_says_file_line_problem_and_remedy(desk):
    line = desk.change(COMMON, "Je tekst is te lang.", "Teneinde je tekst te lezen.")
    assert desk.findings() == [
        f'{COMMON}:{line}: "teneinde" is a word we do not use — write om',
    ]


def test_another_word_for_a_thing_is_named_with_the_one_we_use(desk):
    line = desk.change(COMMON, "Je tekst is te lang.", "De uitkomsten zijn te lang.")
    assert desk.findings() == [
        f'{COMMON}:{line}: "uitkomst*" is another word for what has one — write resultaat',
    ]


def test_it_may_stand_only_in_the_files_that_are_named(desk):
    desk.change("style.yaml", "glossary.yaml, ladder.yaml,", "glossary.yaml,")
    found = desk.findings()
    assert {finding.partition(":")[0] for finding in found} == {"ladder.yaml"}
    assert all('"leidinggevende*" is another word' in finding for finding in found)


def test_a_sentence_of_seventeen_words_is_too_long(desk):
    desk.add("texts/en/more.ftl", "long = Short.\n")
    line = desk.add("texts/nl/more.ftl", f"long = {'woord ' * 16}.\n")
    assert desk.findings() == []
    desk.change("texts/nl/more.ftl", "woord", "woord nog")
    assert desk.findings() == [
        f'texts/nl/more.ftl:{line}: a sentence of 17 words: "woord nog woord woord woord …"'
        " — at most 16: make two"
    ]


def test_a_list_for_the_program_is_no_sentence_but_keeps_to_our_words(desk):
    desk.change("style.yaml", "not_sentences: [booth-person-words]", "not_sentences: [long]")
    desk.add("texts/en/more.ftl", "long = Short.\n")
    desk.add("texts/nl/more.ftl", f"long = {'woord ' * 30} teneinde.\n")
    assert [finding.partition(": ")[2] for finding in desk.findings()] == [
        '"teneinde" is a word we do not use — write om'
    ]


def test_a_key_may_stand_in_one_file_only(desk):
    line = desk.add("texts/nl/more.ftl", "answer-off-scale = Nog eens.\n")
    found = desk.findings()
    assert found[0].startswith(f"texts/nl/more.ftl:{line}: answer-off-scale stands here twice")


def test_what_is_no_message_is_named_with_its_line(desk):
    line = desk.add(COMMON, "\nzomaar wat woorden\n")
    assert any(finding.startswith(f"{COMMON}:{line + 1}:") for finding in desk.findings())


def test_our_own_scan_has_at_most_twelve_items_and_a_foreign_one_may_have_more(desk):
    extra = (
        "  - {id: extra, theme: safety, scale: agree, coding: straight, source: x, "
        "text: {nl: Nog een., en: One more.}}\n"
    )
    desk.change(SCAN, "\npairs:\n", f"\n{extra}\npairs:\n")
    assert any("13 items — keep the best 12" in finding for finding in desk.findings())
    desk.change(SCAN, "origin: own", "origin: foreign")
    assert not any("13 items" in finding for finding in desk.findings())


def test_a_foreign_scan_is_welcome_beside_ours(desk):
    shutil.copy(Path(__file__).parent / "foreign.yaml", desk.folder / "instruments")
    assert [finding.partition(": ")[2] for finding in desk.findings()] == [
        f"elders@3 is not adopted yet — {lock.ADOPT}"
    ]


def adopt(desk: Desk) -> None:
    found = [read_questionnaire(read(file)) for file in instrument_files(desk.folder)]
    lock.adopt(found, desk.folder / "instruments")


def newer(desk: Desk) -> str:
    name = "instruments/teamscan-2.yaml"
    shutil.copy(desk.folder / SCAN, desk.folder / name)
    desk.change(name, "version: 1", "version: 2")
    # It keeps the words of the first version, which stay as they were adopted.
    desk.change(
        "style.yaml", "room.yaml, teamscan.yaml", "room.yaml, teamscan-2.yaml, teamscan.yaml"
    )
    return name


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ik hoor erbij in dit team.", "Ik hoor er echt bij in dit team."),
        ("Na een fout kun je", "Na een fout mag je"),
        ("nl: Mee eens", "nl: Best mee eens"),
        ("agrees_from: 4", "agrees_from: 3"),
        ("coding: reverse", "coding: straight"),
    ],
)
def test_an_adopted_version_cannot_change_unseen(desk, before, after):
    desk.change(SCAN, before, after)
    adopt(desk)
    found = desk.findings()
    assert any("teamscan@1 changed after it was adopted" in finding for finding in found)


def test_an_item_cannot_disappear_from_an_adopted_version(desk):
    desk.change(SCAN, "id: with-belong", "id: with-belonging")
    assert any("with-belong, with-belonging" in finding for finding in desk.findings())


def test_a_changed_wording_needs_a_new_version_and_a_new_id(desk):
    name = newer(desk)
    desk.change(name, "Ik hoor erbij in dit team.", "Ik hoor hier helemaal bij.")
    adopt(desk)
    assert any("with-belong meant something else in teamscan@1" in f for f in desk.findings())


def test_a_new_version_with_a_new_id_is_in_order_once_adopted(desk):
    name = newer(desk)
    desk.change(name, "Ik hoor erbij in dit team.", "Ik hoor hier helemaal bij.")
    desk.change(name, "id: with-belong", "id: with-belong-here")
    assert [f.partition(": ")[2] for f in desk.findings()] == [
        f"teamscan@2 is not adopted yet — {lock.ADOPT}"
    ]
    adopt(desk)
    assert desk.findings() == []


WAITS = "waits_for: ten people from different backgrounds think aloud with it; nobody has yet\n"


def test_a_version_that_waits_for_something_is_in_order_and_nobody_adopts_it_by_accident(desk):
    adopt(desk)
    assert "teamscan@2" not in lock.load(desk.folder / "instruments")
    assert desk.findings() == []


def test_whoever_adopts_a_version_that_waited_gives_it_to_the_rounds_that_begin(desk):
    assert Library.load(desk.folder).newest_for(Level.TEAM).key == "teamscan@1"
    desk.change(SECOND, WAITS, "")
    assert [finding.partition(": ")[2] for finding in desk.findings()] == [
        f"teamscan@2 is not adopted yet — {lock.ADOPT}"
    ]
    adopt(desk)
    assert desk.findings() == []
    adopted = Library.load(desk.folder)
    assert adopted.newest_for(Level.TEAM).key == "teamscan@2"
    assert "teamscan@1" in adopted.instruments, "for the rounds that began with it"


def test_what_is_adopted_waits_for_nothing(desk):
    desk.change(SCAN, "version: 1\n", f"version: 1\n{WAITS}")
    assert any("teamscan@1 is adopted, and waits for something" in one for one in desk.findings())


def test_the_answer_of_who_has_no_view_is_part_of_what_is_adopted(desk):
    desk.change(SECOND, WAITS, "")
    adopt(desk)
    desk.change(SECOND, "nl: Kan ik niet zeggen", "nl: Weet ik niet")
    assert any("teamscan@2 changed after it was adopted" in found for found in desk.findings())


def test_two_files_cannot_be_the_same_version(desk):
    shutil.copy(desk.folder / SCAN, desk.folder / "instruments/teamscan-copy.yaml")
    assert any("teamscan@1 stands in teamscan-copy.yaml too" in f for f in desk.findings())


def test_sentences_around_the_result_may_change_at_any_time(desk):
    desk.change(SCAN, "voelt hier voor een deel", "voelt voor een deel")
    assert desk.findings() == []


A_QUESTION = """
otherwise: [{when: [], say: [the-end]}]
questions:
  - {id: over, asks: {nl: Is het voorbij?, en: Is it over?}, per_team: true, cases: []}
"""


@pytest.fixture
def project(desk) -> Desk:
    """A project whose code uses every text of the copy."""
    for language, text in {"nl": "Dag { $name }.", "en": "Hello { $name }."}.items():
        for file in (desk.folder / "texts" / language).glob("*.ftl"):
            file.unlink()
        file = desk.folder / "texts" / language / "common.ftl"
        file.write_text(f"greet-name = {text}\nbooth-shut = Dicht.\nthe-end = Einde.\n")
    (desk.folder / QUESTIONS).write_text(A_QUESTION)
    for file in example_files(desk.folder):
        file.unlink()
    fitted = f"{{examples: {examples_hash(())}, weights: {weights_hash(desk.folder)}, encoder: x}}"
    (desk.folder / "understanding" / FITTED).write_text(fitted)
    root = Desk(desk.folder.parent)
    root.add("dialogs/greet.py", "say('greet-name', name=1)\nsay('the-end')\n")
    root.add("booth/static/page.js", "say('shut')\n")
    return root


def code_findings(project: Desk) -> list[str]:
    found = check.check(project.folder / "content", project.folder)
    return [str(finding).removeprefix(f"{project.folder}/") for finding in found]


def test_code_that_uses_every_text_is_in_order(project):
    assert code_findings(project) == []


def test_a_text_that_an_answer_says_is_used(project):
    for language in ("nl", "en"):
        project.add(f"content/texts/{language}/common.ftl", "we-stop = Einde.\n")
    assert any("nobody uses we-stop" in found for found in code_findings(project))
    (project.folder / "content" / QUESTIONS).write_text(A_QUESTION.replace("the-end", "we-stop"))
    assert code_findings(project) == []


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("say('greet-nobody')", "no text greet-nobody — add it to an .ftl file"),
        ("texts.say(language, 'greet-nobody')", "no text greet-nobody"),
        ("say('the-end' if over else 'the-start')", "no text the-start"),
        ("raise Invalid('too-much', limit=3)", "no text too-much"),
        ("raise NotFound('nothing-here')", "no text nothing-here"),
        ("scene.lines('the-end', 'the-rest')", "no text the-rest"),
        ("scene.button('press-me', 'verb', team=1)", "no text press-me"),
        ("say('greet-name')", "greet-name needs $name — say it with name="),
        ("say('the-end', name=1)", "the-end does not use $name — leave it out"),
        ("scene.lines('greet-name')", "greet-name needs $name"),
    ],
)
def test_code_that_would_fail_for_a_reader_is_named(project, code, said):
    line = project.add("dialogs/more.py", f"\n{code}\n") + 1
    found = code_findings(project)
    assert any(f.startswith(f"dialogs/more.py:{line}: {said}") for f in found), found


def test_variables_the_code_hides_are_left_to_the_moment_itself(project):
    project.add("dialogs/more.py", "say('greet-name', **error.variables)\n")
    assert code_findings(project) == []


def test_a_text_nobody_uses_is_named_in_both_languages(project):
    for language in ("nl", "en"):
        project.add(f"content/texts/{language}/common.ftl", "left-over = Nog iets.\n")
    assert [finding.partition(": ")[2] for finding in code_findings(project)] == [
        "nobody uses left-over — remove it, or use it",
        "nobody uses left-over — remove it, or use it",
    ]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("dialogs/more.py", "KEYS = ('left-over',)\n"),
        ("dialogs/more.py", "say(f'left-{what}')\n"),
    ],
)
def test_a_key_in_a_table_or_with_a_gap_is_used(project, file, code):
    for language in ("nl", "en"):
        project.add(f"content/texts/{language}/common.ftl", "left-over = Nog iets.\n")
    project.add(file, code)
    assert code_findings(project) == []


def test_a_page_leaves_out_the_name_of_its_room(project):
    for language in ("nl", "en"):
        project.add(f"content/texts/{language}/common.ftl", "booth-step-1 = Een.\n")
    assert len(code_findings(project)) == 2
    project.add("booth/static/more.js", "say(`step-${number}`)\n")
    assert code_findings(project) == []


def test_the_command_prints_what_it_finds_and_fails(desk, monkeypatch, capsys):
    desk.change(COMMON, "Je tekst is te lang.", "Reeds te lang.")
    found = check.check(desk.folder, None)
    monkeypatch.setattr(check, "check_project", lambda: found)
    assert check.main([]) == 1
    assert '"reeds" is a word we do not use — write al' in capsys.readouterr().out


def test_the_command_is_content_with_content_in_order(monkeypatch, capsys):
    monkeypatch.setattr(check, "check_project", list)
    assert check.main([]) == 0
    assert capsys.readouterr().out == "The content is in order.\n"


def test_the_check_of_a_start_reads_no_code(desk, monkeypatch):
    """A program that is installed, or in an image, has nothing beside it to read."""

    def refuse(root):
        raise AssertionError(f"a start reads the code below {root}")

    monkeypatch.setattr(check, "usage_of", refuse)
    assert check.check() == []
    assert check.check(desk.folder) == []
    with pytest.raises(AssertionError):
        check.check_project()


def test_what_people_read_about_the_app_in_teams_is_checked_too(desk, tmp_path):
    texts = tmp_path / "manifest" / "texts"
    shutil.copytree(FOLDER.parent / "manifest" / "texts", texts)
    file = texts / "nl" / "app.ftl"
    words = file.read_text(encoding="utf-8").replace(
        "Met het Cultuurtraject", "Middels dit traject"
    )
    file.write_text(words, encoding="utf-8")
    found = [str(finding) for finding in check.check(desk.folder, tmp_path)]
    assert any("app.ftl" in one and '"middels" is a word we do not use' in one for one in found)
