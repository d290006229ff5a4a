"""Writes the tables of the documentation that the code knows best (`make docs`).

In a page such a table stands between two comments, `<!-- make docs: messages -->` and
`<!-- until here -->`. What stands between them is written anew.
"""

import ast
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from pydantic.fields import FieldInfo

from bot.monitoring.metrics import FIGURES, Figure
from bot.settings import PREFIX, Settings
from bot.settings.organisation import Organisation
from content.library import Library
from tools import found_later, learned, page_files, promise
from trajectory.language import Language
from trajectory.planning.courtesy import Courtesy
from trajectory.planning.sending import Rule
from use_cases.notices import NoticeKind

ROOT: Final = Path(__file__).parent.parent
DOCS: Final = ROOT / "docs"
QUOTING: Final = (ROOT / "README.md", ROOT / "SECURITY.md")
"""Documents outside `docs/` that have such a table too."""
_WHEN: Final = {
    Courtesy.NEWS: "in working hours",
    Courtesy.PATIENT: "in working hours, in a week with room for it",
    Courtesy.REQUEST: "in working hours, one request a week",
    Courtesy.DATES: "in working hours, one new card a week",
    Courtesy.AT_ONCE: "at any hour",
}
_NL, _EN = Language.NL, Language.EN
_PLACE: Final = re.compile(r"(<!-- make docs: ([a-z ]+) -->\n).*?(<!-- until here -->)", re.DOTALL)


def messages() -> str:
    """What the bot sends by itself: a row for each kind."""
    rules = Library.load().sending.rules
    rows = [
        (f"`{kind}`", kind.to, _when(rules[kind]), ", ".join(sorted(rules[kind].carries)), says)
        for kind in NoticeKind
        for says in [rules[kind].says]
    ]
    return _table(("code", "to", "when", "carries", "says"), rows)


def _when(rule: Rule) -> str:
    stops = f'; stops with "{rule.silence}"' if rule.silence else ""
    return f"{_WHEN[rule.courtesy]}{stops}"


def settings() -> str:
    """What an administrator sets: a row for each variable."""
    rows = [
        (f"`{PREFIX}{name.upper()}`", _needed(field), f"{field.description}{_limits(field)}")
        for name, field in sorted(Settings.model_fields.items(), key=_inherited)
    ]
    return _table(("variable", "needed", "meaning"), rows)


def _inherited(named: tuple[str, FieldInfo]) -> bool:
    """First what makes the bot run, then what its organisation decided."""
    return named[0] in Organisation.model_fields


def figures() -> str:
    """What Prometheus may know: a row for each figure."""
    rows = [(_figure(figure), figure.means, figure.alert) for figure in FIGURES]
    return _table(("figure", "means", "alert"), rows)


def domain() -> str:
    """The vocabulary of the domain: a row for each type of `trajectory/`."""
    rows = [
        (f"`{node.name}`", f"`{file.relative_to(ROOT)}`", _first_sentence(node))
        for file in sorted((ROOT / "trajectory").rglob("*.py"))
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]
    return _table(("type", "stands in", "meaning"), sorted(rows))


def _first_sentence(node: ast.ClassDef) -> str:
    paragraph = " ".join((ast.get_docstring(node) or "").split("\n\n")[0].split())
    return re.split(r"(?<=\.) (?=[A-Z])", paragraph)[0].replace("|", "\\|")


TABLES: Final[Mapping[str, Callable[[], str]]] = {
    "messages": messages,
    "settings": settings,
    "figures": figures,
    "domain": domain,
    "learned": lambda: _table(
        ("who", "attacks", "told by", "what people read of it"), learned.learned()
    ),
    "found later": lambda: _table(("what", "by", "rule"), found_later.open_still()),
    "page files": lambda: _page_files(page_files.TOUCHING),
    "text files": lambda: _page_files(page_files.BESIDE),
    "promise nl": lambda: promise.promise(_NL),
    "promise en": lambda: promise.promise(_EN),
    "carried nl": lambda: _table(("zin", "wat hem draagt"), promise.carried(_NL)),
    "carried en": lambda: _table(("sentence", "what carries it"), promise.carried(_EN)),
    "reach nl": lambda: _table(("wie", "wat", "hoe lang dit hier staat"), promise.reach(_NL)),
    "reach en": lambda: _table(("who", "what", "how long this stands here"), promise.reach(_EN)),
}


def filled(page: str) -> str:
    """The page with its tables as they are now."""
    return _PLACE.sub(lambda place: f"{place[1]}\n{TABLES[place[2]]()}\n{place[3]}", page)


def without_tables(page: str) -> str:
    """What people wrote in the page themselves."""
    return _PLACE.sub("", page)


def tables_in(page: str) -> list[str]:
    """The names of the tables that stand in this page."""
    return [place[2] for place in _PLACE.finditer(page)]


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    rule = f"|{'---|' * len(head)}\n"
    first, *others = [f"| {' | '.join(cells)} |\n" for cells in (head, *rows)]
    return "".join([first, rule, *others])


def _page_files(names: Sequence[str]) -> str:
    return _table(("file", "lines", "what it does"), page_files.rows(names))


def _figure(figure: Figure) -> str:
    by = figure.label.replace(",", " and ")
    return f"`{figure.full_name}`" + (f" by {by}" if by else "")


def _needed(field: FieldInfo) -> str:
    extra = field.json_schema_extra
    said = extra.get("needed") if isinstance(extra, dict) else None
    return str(said or ("yes" if field.is_required() else "no"))


def _limits(field: FieldInfo) -> str:
    """What a number may be, and what it is when nobody sets it."""
    bounds = {name: value for limit in field.metadata for name, value in _bound(limit)}
    said = [f"{bounds['ge']:,} to {bounds['le']:,}"] if bounds else []
    if not field.is_required() and isinstance(field.default, str | int) and field.default != "":
        said.append(f"default `{field.default}`")
    return f"; {', '.join(said)}" if said else ""


def _bound(limit: object) -> Iterable[tuple[str, int]]:
    return [(name, getattr(limit, name)) for name in ("ge", "le") if hasattr(limit, name)]


def pages() -> list[Path]:
    """Every document that may have such a table."""
    return [*QUOTING, *sorted(DOCS.rglob("*.md"))]


def main() -> None:
    for page in pages():
        before = page.read_text(encoding="utf-8")
        after = filled(before)
        if after != before:
            page.write_text(after, encoding="utf-8")


if __name__ == "__main__":
    main()
