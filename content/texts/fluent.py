"""Reading Fluent files: every message with its place, its variables and its choices."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from trajectory.language import Language


@dataclass(frozen=True, slots=True)
class Message:
    """One text in one language, as it stands in its file."""

    key: str
    language: Language
    file: Path
    line: int
    variables: frozenset[str]
    choices: tuple[tuple[str, frozenset[str]], ...]
    """Variables a text chooses by, each with the names it has a variant for."""
    sentences: tuple[tuple[int, str], ...]
    """Line and wording of every part a person can read, variables as "{$name}"."""
    comment: str = ""
    """What stands right above it, for whoever edits."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A place in a file that is no Fluent message."""

    file: Path
    line: int
    problem: str


@cache
def parsed(source: str) -> ast.Resource:
    """What a file says; parsed once, because that is most of what a start takes."""
    return FluentParser().parse(source)


def sources(folder: Path, language: Language) -> Iterator[tuple[Path, str]]:
    """The files of one language in alphabetical order, and what stands in them."""
    for file in sorted((folder / language).glob("*.ftl")):
        yield file, file.read_text(encoding="utf-8")


def read(folder: Path, language: Language) -> Iterator[Message | Unreadable]:
    """Every message of one language, file by file."""
    for file, source in sources(folder, language):
        for entry in parsed(source).body:
            yield from _entry(entry, source, file, language)


def _entry(
    entry: ast.EntryType, source: str, file: Path, language: Language
) -> Iterator[Message | Unreadable]:
    line = _line(entry, source)
    if isinstance(entry, ast.Message) and entry.value and not entry.attributes:
        parts = _Parts(source)
        parts.visit(entry.value)
        yield Message(
            key=entry.id.name,
            language=language,
            file=file,
            line=line,
            variables=frozenset(parts.variables),
            choices=tuple(parts.choices),
            sentences=tuple(_sentences(entry.value, source)),
            comment=(entry.comment.content or "") if entry.comment else "",
        )
        for problem in parts.refused:
            yield Unreadable(file, line, problem)
    elif isinstance(entry, ast.Junk):
        yield Unreadable(file, line, entry.annotations[0].message or "no Fluent message")
    elif not isinstance(entry, ast.BaseComment):
        yield Unreadable(file, line, "only plain messages are used here: key = text")


class _Parts(Visitor):
    """Collects what a text needs. Texts stand alone: no terms, no references to others."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.variables: list[str] = []
        self.choices: list[tuple[str, frozenset[str]]] = []
        self.refused: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.append(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            names = frozenset(_variant_name(variant) for variant in node.variants)
            self.choices.append((node.selector.id.name, names))
        self.generic_visit(node)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.refused.append(f"refers to another text: {node.id.name}")

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.refused.append(f"refers to a term: {node.id.name}")

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        self.refused.append(f"calls a function: {node.id.name}")


def _variant_name(variant: ast.Variant) -> str:
    return variant.key.value if isinstance(variant.key, ast.NumberLiteral) else variant.key.name


def _sentences(pattern: ast.Pattern, source: str) -> Iterator[tuple[int, str]]:
    """The pattern as read, with one wording per variant where it chooses."""
    flat = ""
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            flat += element.value
        elif isinstance(element.expression, ast.SelectExpression):
            for variant in element.expression.variants:
                yield from _sentences(variant.value, source)
            flat += "…"
        elif isinstance(element.expression, ast.VariableReference):
            flat += f"{{${element.expression.id.name}}}"
    yield _line(pattern, source), flat


def _line(node: ast.SyntaxNode, source: str) -> int:
    assert node.span is not None, "the parser keeps spans"
    return source.count("\n", 0, node.span.start) + 1
