"""The card of a proactive message: made when it is sent, in the reader's language, and dropped
when it makes no sense any longer. Which kinds there are stands in `use_cases/notices.py`."""

from datetime import datetime

from dialogs.card import Card
from dialogs.register import everything
from dialogs.scene import Scene
from dialogs.turn import Actor, Event, Turn
from storage.people.outbox_rows import Notice
from storage.people.people import Address
from storage.work import Work
from trajectory.teams import Person
from use_cases.notices import kind_of
from use_cases.services import Place, Scope, Services

_MAKERS = everything().notices


async def card_for(
    services: Services, work: Work, notice: Notice, person: Person, address: Address, now: datetime
) -> Card | None:
    """The card of a notice for this reader; None when it is not worth sending any more."""
    kind = kind_of(notice)
    if kind.courtesy.is_reminder and not person.reminders:
        return None
    scene = _scene(services, person, address, now)
    return await _MAKERS[kind](scene, work, notice)


async def over_at(work: Work, notice: Notice) -> datetime | None:
    """When the card of this notice becomes one line; None when it stays as it is.

    It is planned when the card is sent, so it depends on nothing that anybody does with it
    (anonymity.md §1).
    """
    asks = kind_of(notice).asks_while_open
    round_ = await work.rounds.get(notice.subject) if asks else None
    return round_.closes if round_ else None


def _scene(services: Services, person: Person, address: Address, now: datetime) -> Scene:
    place = Place(
        service_url=address.service_url,
        conversation_id=address.conversation_id or "",
        tenant_id=address.tenant_id,
        user_id=address.user_id,
        scope=Scope.PERSONAL,
    )
    actor = Actor(person.object_id or "", person.name)
    turn = Turn(Event.ACTION, actor, place, now, person.language)
    say = services.library.texts.of(person.language)
    return Scene(turn, person, say, services)
