"""Which functions ran since somebody looked: each says so itself, in a scratch copy only."""

import ast

TOUCHED: set[str] = set()
"""Places, as `Mutant.place` says them."""
CACHED = ("cache", "lru_cache", "cached_property")
IMPORT = "from tools.mutants.touched import TOUCHED as _touched"


def telling(source: str, file: str) -> str:
    """The same module, in which every function tells that it runs.

    Not what is cached: that runs once, and every later test depends on it too.
    """
    tree = ast.parse(source)
    _tell(tree, file, ())
    tree.body[_after_docstring(tree) : 0] = ast.parse(IMPORT).body
    return ast.unparse(tree)


def _tell(node: ast.AST, file: str, inside: tuple[str, ...]) -> None:
    for part in ast.iter_child_nodes(node):
        if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            _tell(part, file, (*inside, part.name))
        else:
            _tell(part, file, inside)
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not _cached(node):
        place = f"{file} {'.'.join(inside)}"
        node.body.insert(_after_docstring(node), ast.parse(f"_touched.add({place!r})").body[0])


def _cached(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(name in ast.unparse(one) for one in function.decorator_list for name in CACHED)


def _after_docstring(node: ast.Module | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return 0 if ast.get_docstring(node, clean=False) is None else 1
