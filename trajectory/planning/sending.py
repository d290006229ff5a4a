"""What the bot sends by itself, kind by kind: the rules of `content/messages.yaml`.

Kinds are named here by their codes; who gets them and what they say is no matter of this table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from trajectory.language import Words
from trajectory.planning.budget import Budget, Outside
from trajectory.planning.courtesy import Courtesy
from trajectory.roles import Role
from trajectory.steps import Telling
from trajectory.summaries import AskedFor


class Rider(StrEnum):
    """A line that goes along with a message that goes anyway, instead of a card of its own."""

    INPUT = "input"
    """To all members: an answer of the trainer may be there."""
    TIP = "tip"
    """To the manager: a tip for a one-on-one."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What holds for one kind of message."""

    says: str
    """For the documentation."""
    courtesy: Courtesy
    outside: Outside
    """For whoever is between two trajectories."""
    silence: str = ""
    """Which silence stops it; "" when nobody can stop it."""
    carries: frozenset[Rider] = frozenset()


@dataclass(frozen=True, slots=True)
class Silence:
    """What people can stop by itself, so that the rest still comes: a kind of reminder."""

    id: str
    roles: frozenset[Role]
    """Who gets any."""
    name: Words
    instead: Words
    """What whoever stops it can do so as to miss nothing."""


@dataclass(frozen=True, slots=True)
class Sending:
    """The table: a rule for each kind, and what holds for all of them together."""

    rules: Mapping[str, Rule]
    silences: tuple[Silence, ...]
    most_in_a_week: int
    """Messages to one person, after which what can wait waits for the next week."""
    between_cards: timedelta
    """A card that says nothing but that an answer may be there comes no sooner after the last
    message that said so."""
    between_editions: timedelta
    """A new edition of the guide of the directorate comes no sooner after the last one."""
    told: Mapping[Telling, int]
    """Working days after the day by which a step was due, on which its tellings come."""

    missing_summary: AskedFor
    """When a summary is asked for that is not there."""
    budget: Budget
    """What holds outside a trajectory."""

    @property
    def requests(self) -> frozenset[str]:
        """What asks something that nobody asked for."""
        return frozenset(kind for kind, rule in self.rules.items() if rule.courtesy.is_request)

    def carriers(self, rider: Rider) -> frozenset[str]:
        """With which kinds this line goes along."""
        return frozenset(kind for kind, rule in self.rules.items() if rider in rule.carries)

    def silence(self, id: str) -> Silence | None:
        return next((one for one in self.silences if one.id == id), None)
