"""The state of the try-out as its page reads it when it opens."""

from typing import Any

from tryout.municipality import CHANNEL, PEOPLE, Person, Place
from tryout.runner import House
from tryout.suggestions import suggestions

JSON = dict[str, Any]


def of(house: House) -> JSON:
    """People by place, the channel, and the time."""
    return {
        "now": house.now().isoformat(),
        "commands": suggestions(),
        "groups": [_group(house, place) for place in Place],
        "channel": {
            "chat": CHANNEL.id,
            "name": CHANNEL.name,
            "team": CHANNEL.team_name,
            "unread": house.world.unread(CHANNEL.id),
            "people": [person.object_id for person in CHANNEL.people],
        },
    }


def _group(house: House, place: Place) -> JSON:
    people = [person for person in PEOPLE if person.place is place]
    return {"place": place, "people": [_person(house, person) for person in people]}


def _person(house: House, person: Person) -> JSON:
    return {
        "id": person.object_id,
        "name": person.name,
        "part": person.part,
        "chat": person.chat,
        "unread": house.world.unread(person.chat),
        "locale": house.world.kept(f"locale {person.object_id}", person.locale),
    }
