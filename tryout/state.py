"""The state of the try-out as its page reads it when it opens."""

from typing import Any

from tryout.examples.example import Group
from tryout.municipality import CHANNEL, Person
from tryout.play import locale_of
from tryout.runner import Runner
from tryout.suggestions import suggestions

JSON = dict[str, Any]


def of(runner: Runner) -> JSON:
    """What is played and whether it is still beginning, people by group, the channel, the time,
    with whom a newcomer begins, and whose chats stand open then."""
    example = runner.example
    return {
        "now": runner.now().isoformat(),
        "example": example.which,
        "opening": runner.opening,
        "first": example.first.chat,
        "open": [example.beside.chat, example.first.chat],
        "touched": runner.world.touched,
        "commands": suggestions(),
        "groups": [_group(runner, group) for group in example.groups],
        "channel": {
            "chat": CHANNEL.id,
            "name": CHANNEL.name,
            "team": CHANNEL.team_name,
            "unread": runner.world.unread(CHANNEL.id),
            "people": [person.object_id for person in CHANNEL.people],
        },
    }


def _group(runner: Runner, group: Group) -> JSON:
    return {
        "key": group.key,
        "title": group.title,
        "below": group.below,
        "channel": group.title == CHANNEL.team_name,
        "people": [_person(runner, person) for person in group.people],
    }


def _person(runner: Runner, person: Person) -> JSON:
    return {
        "id": person.object_id,
        "name": person.name,
        "part": person.part,
        "chat": person.chat,
        "unread": runner.world.unread(person.chat),
        "locale": locale_of(runner.world, person),
    }
