"""Which functions ran since somebody looked: each says so itself, in a scratch copy only."""

import ast
from collections.abc import Iterator

TOUCHED: set[str] = set()
"""Places, as `Mutant.place` says them."""
CACHED = ("cache", "lru_cache", "cached_property")
IMPORT = "from tools.mutants.touched import TOUCHED as _touched"
Function = ast.FunctionDef | ast.AsyncFunctionDef


def telling(source: str, file: str) -> str:
    """The same module with a line more in every function, which tells that it runs.

    Not what is cached: that runs once, and every later test depends on it too.
    """
    tree = ast.parse(source)
    lines = source.splitlines(keepends=True)
    for function, name in reversed(list(_functions(tree, ()))):
        first = _after_docstring(function)
        indent = lines[_begins(first) - 1][: first.col_offset]
        if indent.isspace() and not _cached(function):
            lines.insert(_begins(first) - 1, f"{indent}_touched.add({f'{file} {name}'!r})\n")
    lines.insert(_begins(_after_docstring(tree)) - 1, IMPORT + "\n")
    return "".join(lines)


def _functions(node: ast.AST, inside: tuple[str, ...]) -> Iterator[tuple[Function, str]]:
    """Every function with its dotted name, in the order in which their bodies begin."""
    for part in ast.iter_child_nodes(node):
        names = (*inside, part.name) if isinstance(part, Function | ast.ClassDef) else inside
        if isinstance(part, Function):
            yield part, ".".join(names)
        yield from _functions(part, names)


def _cached(function: Function) -> bool:
    return any(name in ast.unparse(one) for one in function.decorator_list for name in CACHED)


def _after_docstring(node: ast.Module | Function) -> ast.stmt:
    """The first statement; of an empty body its docstring."""
    documented = ast.get_docstring(node, clean=False) is not None and len(node.body) > 1
    return node.body[1 if documented else 0]


def _begins(node: ast.stmt) -> int:
    """The line on which a statement begins, its decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(one.lineno for one in decorators)])
