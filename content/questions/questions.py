"""The questions people ask most, each with its cases: the first that holds is what is said."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from content.finding import Finding
from content.questions.situations import NextStep, Situation, given_by, needed_for
from content.texts import fluent
from content.yaml_file import Closed, Entry
from trajectory.language import Language, Words

FILE: Final = Path(__file__).parent / "questions.yaml"


@dataclass(frozen=True, slots=True)
class Case:
    """What is said when all of `when` is true: keys of texts, and one step to take."""

    when: frozenset[Situation]
    says: tuple[str, ...]
    next: NextStep | None
    line: int
    """Where it stands in its file."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question, as its card and a list of likely meanings call it.

    Without `per_team` one answer is for everything this person is; with it there is one for each
    of their teams. The last case is for everybody.
    """

    id: str
    asks: Words
    per_team: bool
    cases: tuple[Case, ...]

    def case_for(self, situations: Collection[Situation]) -> Case:
        return next(case for case in self.cases if case.when <= set(situations))


def read_questions(top: Entry) -> Mapping[str, Question]:
    """The questions by id; faults are noted in the entry.

    `otherwise` closes every question that does not end with a case for everybody.
    """
    otherwise = _cases(top, "otherwise")
    if not otherwise or otherwise[-1].when:
        top.fault("nobody is answered at the end", "end with when: []", at="otherwise")
    questions: dict[str, Question] = {}
    for entry in top.entries("questions"):
        question = _question(entry, otherwise)
        if question.id in questions:
            entry.fault(f"{question.id} stands here twice", "keep one", at="id")
        questions[question.id] = question
    top.complete()
    return questions


def _question(entry: Entry, otherwise: tuple[Case, ...]) -> Question:
    own = _cases(entry, "cases")
    question = Question(
        id=entry.text("id"),
        asks=entry.words("asks"),
        per_team=entry.flag("per_team"),
        cases=own if own and not own[-1].when else (*own, *otherwise),
    )
    entry.complete()
    for before, case in pairwise(own):
        if not before.when:
            entry.notes.fault(case.line, "nobody comes this far", "put it above when: []")
    return question


def _cases(entry: Entry, name: str) -> tuple[Case, ...]:
    return tuple(map(_case, entry.entries(name)))


def _case(entry: Entry) -> Case:
    when = frozenset(_named(entry, "when", Situation))
    says = entry.texts("say")
    if not says:
        entry.fault("nothing is said", "name at least one text", at="say")
    step = entry.one_of("next", NextStep) if entry.has("next") else None
    entry.complete()
    return Case(when, says, step, entry.line)


def _named(entry: Entry, field: str, kind: type[Closed]) -> Iterator[Closed]:
    """Words from a closed list."""
    for word in entry.texts(field):
        if word in list(kind):
            yield kind(word)
        else:
            entry.fault(f"{field} has {word!r}", f"choose from: {', '.join(kind)}", at=field)


# ---- beside the texts


def keys_of(questions: Mapping[str, Question]) -> frozenset[str]:
    """Every text that an answer says."""
    cases = [case for question in questions.values() for case in question.cases]
    return frozenset(key for case in cases for key in case.says)


def text_findings(
    questions: Mapping[str, Question],
    messages: Mapping[tuple[Language, str], fluent.Message],
    file: Path = FILE,
) -> Iterator[Finding]:
    """Texts that do not exist, and variables and steps that nothing gives in that case."""
    for question in questions.values():
        for case in question.cases:
            when = case.when if question.per_team else frozenset[Situation]()
            for key in case.says:
                problem = _unsayable(key, messages.get((Language.NL, key)), given_by(when))
                if problem:
                    yield Finding(file, case.line, problem, "see situations.py for what gives it")
            needed = needed_for(case.next)
            if needed and needed not in when:
                problem = f"{case.next} leads nowhere in this case"
                yield Finding(file, case.line, problem, f"name {needed} under when")


def _unsayable(key: str, message: fluent.Message | None, given: frozenset[str]) -> str:
    """Why this text cannot be said with these variables; "" when it can."""
    if message is None:
        return f"no text {key}"
    missing = ", ".join(f"${name}" for name in sorted(message.variables - given))
    return f"{key} needs {missing}, which is not known in this case" if missing else ""
