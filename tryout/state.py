"""The state of the try-out as its page reads it when it opens."""

from typing import Any

from tryout.municipality import CHANNEL, FIRST, PEOPLE, Person, Place
from tryout.play import locale_of
from tryout.runner import Runner
from tryout.suggestions import suggestions

JSON = dict[str, Any]


def of(runner: Runner) -> JSON:
    """People by place, the channel, the time, and with whom a newcomer begins."""
    return {
        "now": runner.now().isoformat(),
        "first": FIRST.chat,
        "touched": runner.world.touched,
        "commands": suggestions(),
        "groups": [_group(runner, place) for place in Place],
        "channel": {
            "chat": CHANNEL.id,
            "name": CHANNEL.name,
            "team": CHANNEL.team_name,
            "unread": runner.world.unread(CHANNEL.id),
            "people": [person.object_id for person in CHANNEL.people],
        },
    }


def _group(runner: Runner, place: Place) -> JSON:
    people = [person for person in PEOPLE if person.place is place]
    return {"place": place, "people": [_person(runner, person) for person in people]}


def _person(runner: Runner, person: Person) -> JSON:
    return {
        "id": person.object_id,
        "name": person.name,
        "part": person.part,
        "chat": person.chat,
        "unread": runner.world.unread(person.chat),
        "locale": locale_of(runner.world, person),
    }
