"""The one table of what the bot sends by itself."""

from datetime import timedelta
from pathlib import Path
from typing import Final

from content.yaml_file import Entry
from trajectory.planning.budget import Budget, Outside
from trajectory.planning.courtesy import Courtesy
from trajectory.planning.sending import Rider, Rule, Sending, Silence
from trajectory.roles import Role
from trajectory.steps import ESCALATES_AFTER, Telling
from trajectory.summaries import AskedFor

FILE: Final = Path(__file__).parent / "messages.yaml"
LOOKS_BACK: Final = timedelta(weeks=5)
"""What was sent is remembered for at least as long (`KEEP_SENT_DAYS`)."""
LEAST_BETWEEN: Final = 5
"""Working days between two times that the same summary is asked for."""
MOST_REQUESTS: Final = 6
"""In a year outside a trajectory, and no setting gives more (listening.md, "The budget")."""
MOST_LINES: Final = 3
LAST_WORKING_DAY: Final = 18
"""Even in February, with holidays in it."""
MOST_SILENCES: Final = 5
"""A button each, beside one for all of them and one for a while."""


def read_messages(top: Entry) -> Sending:
    """The table; faults are noted in the entry."""
    silences = tuple(map(_silence, top.entries("silences")))
    sending = Sending(
        rules=_rules(top.entry("messages"), {one.id for one in silences}),
        silences=silences,
        most_in_a_week=top.number("most_in_a_week"),
        between_cards=timedelta(weeks=top.number("weeks_between_cards")),
        between_editions=timedelta(weeks=top.number("weeks_between_editions")),
        told=_told(top.entry("late")),
        missing_summary=_asked_for(top.entry("missing_summary")),
        budget=_budget(top.entry("outside")),
    )
    top.complete()
    if not timedelta(0) < sending.between_cards <= LOOKS_BACK:
        weeks = LOOKS_BACK.days // 7
        top.fault("nobody remembers so long", f"write 1 to {weeks}", at="weeks_between_cards")
    if sending.between_editions <= timedelta(0):
        top.fault("every morning would bring one", "write 1 or more", at="weeks_between_editions")
    if not 1 <= len(silences) <= MOST_SILENCES:
        top.fault(f"there are {len(silences)}", f"write one to {MOST_SILENCES}", at="silences")
    return sending


def _rules(entry: Entry, silences: set[str]) -> dict[str, Rule]:
    rules = {kind: _rule(entry.entry(kind), silences) for kind in entry.names()}
    entry.complete()
    return rules


def _rule(entry: Entry, silences: set[str]) -> Rule:
    silence = entry.text("stops_with") if entry.has("stops_with") else ""
    if silence and silence not in silences:
        entry.fault(f"there is no silence {silence}", "add it to silences", at="stops_with")
    carries = entry.texts("carries") if entry.has("carries") else ()
    if unknown := sorted(set(carries) - set(Rider)):
        entry.fault(f"{unknown[0]} goes along with nothing", "write input or tip", at="carries")
    rule = Rule(
        entry.text("says"),
        entry.one_of("goes", Courtesy),
        entry.one_of("outside", Outside),
        silence,
        frozenset(rider for rider in Rider if rider in carries),
    )
    entry.complete()
    if rule.courtesy.is_request is not (rule.outside is Outside.YEAR):
        entry.fault("what asks counts in the year, and nothing else", "write year", at="outside")
    return rule


def _silence(entry: Entry) -> Silence:
    roles = entry.texts("roles")
    if unknown := sorted(set(roles) - set(Role)):
        entry.fault(f"{unknown[0]} is no role", f"choose from: {', '.join(Role)}", at="roles")
    silence = Silence(
        entry.text("id"),
        frozenset(role for role in Role if role in roles),
        entry.words("name"),
        entry.words("instead"),
    )
    entry.complete()
    return silence


def _asked_for(entry: Entry) -> AskedFor:
    rule = AskedFor(entry.number("first"), entry.number("every"))
    entry.complete()
    if rule.first < 1:
        entry.fault("nobody can have written it by then", "write 1 or more", at="first")
    if rule.every < LEAST_BETWEEN:
        remedy = f"write {LEAST_BETWEEN} or more"
        entry.fault("that is too often to be kind", remedy, at="every")
    return rule


def _budget(entry: Entry) -> Budget:
    budget = Budget(
        requests=entry.number("requests"),
        lines=entry.number("lines"),
        working_day=entry.number("working_day"),
        managers_after=entry.number("managers_after"),
    )
    entry.complete()
    if not 1 <= budget.requests <= MOST_REQUESTS:
        entry.fault("that is no budget", f"write 1 to {MOST_REQUESTS}", at="requests")
    if not 1 <= budget.lines <= MOST_LINES:
        entry.fault("that is no short card", f"write 1 to {MOST_LINES}", at="lines")
    if budget.working_day < 1 or budget.managers_after < 1:
        entry.fault("these days are not in order", "write 1 or more")
    if budget.working_day + budget.managers_after > LAST_WORKING_DAY:
        entry.fault("a short month has no such day", f"write {LAST_WORKING_DAY} or less together")
    return budget


def _told(entry: Entry) -> dict[Telling, int]:
    told = {telling: entry.number(telling) for telling in Telling}
    entry.complete()
    if told[Telling.LEAD] != ESCALATES_AFTER + 1:
        entry.fault("the programme lead sees it on another day", f"write {ESCALATES_AFTER + 1}")
    if list(told.values()) != sorted(set(told.values())):
        entry.fault("these days are not in order", "write each later than the one before")
    return told
