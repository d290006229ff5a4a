"""An example: who is in it, with whom it begins, and what the bot's settings say of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from tryout.municipality import Channel, Person


class Which(StrEnum):
    """The examples that there are."""

    SMALL = "small"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Group:
    """People under one heading: what the group is called, else a text of the page with this key.
    Among many people a group without a key is folded."""

    people: Sequence[Person]
    key: str = ""
    title: str = ""
    below: str = ""
    """Where it belongs, such as the directorate of a team."""


@dataclass(frozen=True)
class Example:
    """People and what they begin with; the bot learns who does what from what they send."""

    which: Which
    groups: Sequence[Group]
    channel: Channel
    first: Person
    """With whom whoever is new begins."""
    beside: Person
    """Whose chat stands open beside that one."""
    leads: Sequence[Person]
    """Whom the settings name as programme lead."""
    directors: Sequence[Person] = ()
    """Whom the settings name as the first of a directorate."""

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody with an account that can be played."""
        return tuple(dict.fromkeys(one for group in self.groups for one in group.people))

    @cached_property
    def by_chat(self) -> dict[str, Person]:
        return {person.chat: person for person in self.people}

    @cached_property
    def by_object_id(self) -> dict[str, Person]:
        return {person.object_id: person for person in self.people}

    @cached_property
    def _by_any_id(self) -> dict[str, Person]:
        return self.by_object_id | {person.teams_id: person for person in self.people}

    def find(self, any_id: str) -> Person | None:
        """The person with this Teams account or object id."""
        return self._by_any_id.get(any_id)


def apart(*groups: Group) -> tuple[Group, ...]:
    """These groups with everybody in the first in which they are named, and in no other."""
    seen: set[Person] = set()
    found = []
    for group in groups:
        own = [person for person in group.people if person not in seen]
        seen.update(own)
        found.append(replace(group, people=own))
    return tuple(group for group in found if group.people)
