"""Which small changes of a file are mutants: one expression or statement each."""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatchmethod
from itertools import pairwise
from pathlib import PurePath
from textwrap import shorten

NEGATED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.GtE,
    ast.LtE: ast.Gt,
    ast.Gt: ast.LtE,
    ast.GtE: ast.Lt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
BOUNDARY: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}
OTHER_END = {"min": "max", "max": "min", "any": "all", "all": "any"}
LEAVES = (ast.Raise, ast.Return, ast.Continue, ast.Break)
"""What makes an `if` without `else` a guard."""
WIDEST = 120
"""Characters of code in a line that tells of a mutant."""
Place = tuple[tuple[int, int], tuple[int, int]]
NAMED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
TRANSACTIONS = ("work", "box", "session")
"""What a transaction is called."""
DECLARED = ("Field", "Column", "field")
LOGGED = ("debug", "info", "warning", "error", "exception")


@dataclass(frozen=True)
class Mutant:
    """One change: in `file`, the bytes from `start` to `end` become `after`.

    `function` is the dotted name of where it stands, empty for the module itself.
    """

    file: str
    function: str
    line: int
    start: int
    end: int
    before: str
    after: str

    def __str__(self) -> str:
        before, after = (shorten(text, WIDEST) for text in (self.before, self.after or "(nothing)"))
        return f"{self.file}:{self.line}  {before}  →  {after}"

    @property
    def place(self) -> str:
        """File and function."""
        return f"{self.file} {self.function}"

    def applied(self, source: str) -> str:
        """The file with this mutant in it."""
        text = source.encode()
        return (text[: self.start] + self.after.encode() + text[self.end :]).decode()


def mutants_of(source: str, file: str) -> list[Mutant]:
    """Every mutant of a Python file, in its order; SyntaxError if it is none."""
    finder = _Finder(source, file)
    finder.visit(ast.parse(source))
    by_place = {(one.start, one.end, one.after): one for one in finder.mutants}
    return sorted(by_place.values(), key=lambda one: (one.start, one.end, one.after))


class _Finder(ast.NodeVisitor):
    """Walks through a file and notes what can be changed."""

    def __init__(self, source: str, file: str) -> None:
        self.mutants: list[Mutant] = []
        self._file = PurePath(file).as_posix()
        self._source = source.encode()
        lines = self._source.splitlines(keepends=True)
        self._starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
        self._inside: list[str] = []

    def visit(self, node: ast.AST) -> None:
        if _says_nothing(node):
            return
        if isinstance(node, ast.stmt | ast.expr):
            for changed in self._changes(node):
                self._note(_ends(node), changed)
        self._fewer_filters(node)
        self._visit_parts(node)

    def _visit_parts(self, node: ast.AST) -> None:
        names = [node.name] if isinstance(node, NAMED) else []
        self._inside += names
        self._order_of_calls(node)
        for part in _running_parts(node):
            self.visit(part)
        del self._inside[len(self._inside) - len(names) :]

    def _note(self, place: Place, after: str) -> None:
        """What stands at this place becomes `after`."""
        (line, _), _ = place
        start, end = (self._starts[row - 1] + column for row, column in place)
        before = " ".join(self._source[start:end].decode().split())
        function = ".".join(self._inside)
        self.mutants.append(Mutant(self._file, function, line, start, end, before, after))

    # ---- what may be changed

    @singledispatchmethod
    def _changes(self, _node: ast.AST) -> Iterator[str]:
        return iter(())

    @_changes.register
    def _comparison(self, node: ast.Compare) -> Iterator[str]:
        for place, operator in enumerate(node.ops):
            for table in (BOUNDARY, NEGATED):
                if other := table.get(type(operator)):
                    yield _with(node, ops=[*node.ops[:place], other(), *node.ops[place + 1 :]])

    @_changes.register
    def _and_or(self, node: ast.BoolOp) -> Iterator[str]:
        yield _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
        for place in range(len(node.values)):
            left = node.values[:place] + node.values[place + 1 :]
            yield _with(node, values=left) if len(left) > 1 else _said(left[0])

    @_changes.register
    def _not(self, node: ast.UnaryOp) -> Iterator[str]:
        if isinstance(node.op, ast.Not):
            yield _said(node.operand)

    @_changes.register
    def _constant(self, node: ast.Constant) -> Iterator[str]:
        if isinstance(node.value, bool):
            yield repr(not node.value)
        elif isinstance(node.value, int | float):
            yield from (repr(node.value + 1), f"({node.value - 1!r})")

    @_changes.register
    def _choice(self, node: ast.IfExp) -> Iterator[str]:
        if _plain(node.test):
            yield _with(node, test=ast.UnaryOp(ast.Not(), node.test))

    @_changes.register
    def _if(self, node: ast.If) -> Iterator[str]:
        if not node.orelse and isinstance(node.body[-1], LEAVES):
            yield "pass"

    @_changes.register
    def _statement(self, node: ast.Expr) -> Iterator[str]:
        if isinstance(node.value, ast.Call | ast.Await):
            yield "pass"

    @_changes.register
    def _call(self, node: ast.Call) -> Iterator[str]:
        function = node.func
        if isinstance(function, ast.Name) and function.id in OTHER_END:
            yield _with(node, func=ast.Name(OTHER_END[function.id]))
        elif isinstance(function, ast.Name) and function.id == "sorted":
            yield _said(ast.Call(ast.Name("list"), node.args[:1], []))
        elif isinstance(function, ast.Attribute) and _is_unneeded(node, function.attr):
            yield _said(function.value)

    @_changes.register(ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp)
    def _unfiltered(self, node: ast.ListComp) -> Iterator[str]:
        """Without one of its conditions."""
        for place, part in enumerate(node.generators):
            for number in range(len(part.ifs)):
                left = part.ifs[:number] + part.ifs[number + 1 :]
                changed = ast.comprehension(part.target, part.iter, left, part.is_async)
                generators = [*node.generators[:place], changed, *node.generators[place + 1 :]]
                yield _with(node, generators=generators)

    def _fewer_filters(self, node: ast.AST) -> None:
        """A query with one of its conditions less."""
        if not (isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "where"):
            return
        ends = [_ends(argument) for argument in node.args]
        for this, following in pairwise(ends):
            self._note((this[0], following[0]), "")
        for previous, last in list(pairwise(ends))[-1:]:
            self._note((previous[1], last[1]), "")

    def _order_of_calls(self, node: ast.AST) -> None:
        """Two statements that stand after each other, each a call, change places."""
        body = getattr(node, "body", None)
        for first, second in pairwise(body) if isinstance(body, list) else ():
            if _is_call(first) and _is_call(second) and _in_order(first, second):
                indent = "\n" + " " * first.col_offset
                swapped = ast.unparse(second) + indent + ast.unparse(first)
                self._note((_ends(first)[0], _ends(second)[1]), swapped)


def _ends(node: ast.stmt | ast.expr) -> Place:
    """Line and byte where it starts, and where it ends."""
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    return (node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset)


def _is_unneeded(node: ast.Call, method: str) -> bool:
    """Whether the query is also one without this call: its order, or its only condition."""
    return method == "order_by" or (method == "where" and len(node.args) == 1)


def _said(node: ast.expr) -> str:
    return f"({ast.unparse(node)})"


def _with(node: ast.expr, **changed: object) -> str:
    """The expression with these parts in place of its own."""
    other = copy.copy(node)
    for name, value in changed.items():
        setattr(other, name, value)
    return _said(other)


def _plain(test: ast.expr) -> bool:
    """Whether no other mutant turns this condition round."""
    return not isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp)


def _is_call(node: ast.stmt) -> bool:
    value = node.value if isinstance(node, ast.Expr) else None
    value = value.value if isinstance(value, ast.Await) else value
    return isinstance(value, ast.Call) and not _says_nothing(node)


def _in_order(first: ast.stmt, second: ast.stmt) -> bool:
    """Whether it matters which comes first: within one transaction it does not."""
    both = [ast.unparse(first), ast.unparse(second)]
    ends = any(said.endswith(".commit()") for said in both)
    return ends or not any(all(name in said for said in both) for name in TRANSACTIONS)


def _says_nothing(node: ast.AST) -> bool:
    """What is no rule: asserts, words, errors, columns of tables (migrations), log lines."""
    if isinstance(node, ast.Assert | ast.JoinedStr | ast.Raise | ast.Import | ast.ImportFrom):
        return True
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in DECLARED:
        return True
    called = node.value if isinstance(node, ast.Expr) else None
    return (
        isinstance(called, ast.Call)
        and isinstance(called.func, ast.Attribute)
        and called.func.attr in LOGGED
    )


def _running_parts(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node that do something; annotations and decorators only say."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, ast.AST):
                yield part
