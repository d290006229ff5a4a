"""The card of a proactive message: made when it is sent, in the reader's language, and dropped
when it makes no sense any longer. Which kinds there are stands in `use_cases/notices.py`."""

from dataclasses import replace
from datetime import datetime

from dialogs.card import Card, Line
from dialogs.progress import one_on_one
from dialogs.register import everything
from dialogs.scene import Scene
from dialogs.turn import Actor, Event, Turn
from storage.people.outbox_rows import Notice
from storage.people.people import Address
from storage.work import Work
from trajectory.planning.sending import Rider
from trajectory.separate_input import may_write
from trajectory.teams import Person
from use_cases.listening.budget import goes_along
from use_cases.notices import NoticeKind, kind_of
from use_cases.rounds.opening import asking
from use_cases.services import Place, Scope, Services
from use_cases.units.mandates import mandate_of

_FOLDS = everything().folds


async def _folded(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """What is left of a card that asked several people the same."""
    before = await work.outbox.get(notice.changes)
    return await _FOLDS[kind_of(before)](scene, work, notice) if before else None


_MAKERS = {**everything().notices, NoticeKind.FOLDED: _folded}


async def card_for(
    services: Services, work: Work, notice: Notice, person: Person, address: Address, now: datetime
) -> Card | None:
    """The card of a notice for this reader; None when it is not worth sending any more."""
    kind = kind_of(notice)
    rule = services.library.sending.rules[kind]
    if person.stopped(rule.silence) or await goes_along(
        work, services.library.sending, kind, person.id
    ):
        return None
    mandate = await mandate_of(work, services, person, now)
    scene = replace(_scene(services, person, address, now), mandate=mandate)
    card = await _MAKERS[kind](scene, work, notice)
    if card is None:
        return None
    if Rider.INPUT in rule.carries and await _may_get_answers(work, notice):
        card = _with_line(scene, card)
    return await one_on_one.along(scene, work, card) if Rider.TIP in rule.carries else card


async def _may_get_answers(work: Work, notice: Notice) -> bool:
    """Whether this person may write to the trainer; never whether they did (anonymity.md §5)."""
    teams = await kind_of(notice).teams(work, notice)
    return any(may_write(team.roles_of(notice.person)) for team in teams)


def _with_line(scene: Scene, card: Card) -> Card:
    """With the line that an answer may be there, before the quiet words at the end."""
    *above, last = [*card.blocks, Line(scene.say("remind-input"))]
    quiet = above[-1] if above and isinstance(above[-1], Line) and above[-1].quiet else None
    return replace(card, blocks=[*above[:-1], last, quiet] if quiet else [*above, last])


async def becomes(work: Work, notice: Notice) -> list[Notice]:
    """What the card of this notice becomes without a sound: one line when it is over and, of a
    round around a session, the way to how it ended once everybody may see that.

    It is planned when the card is sent, so it depends on nothing that anybody does with it
    (anonymity.md §1).
    """
    kind = kind_of(notice)
    if kind is NoticeKind.DATES_PROPOSED:
        return await _dates_become(work, notice)
    round_ = await work.rounds.get(notice.subject) if kind.asks_while_open else None
    if round_ is None:
        return []
    moments = {NoticeKind.OVER: round_.closes}
    if kind is asking(round_.kind) and round_.kind.tells_on_its_card:
        moments[NoticeKind.OUTCOME] = round_.visible
    return [
        Notice(later, notice.person, notice.subject, due, changes=notice.id)
        for later, due in moments.items()
    ]


async def _dates_become(work: Work, notice: Notice) -> list[Notice]:
    """The card before this one becomes one line now; this one shows what is left to answer, or is
    one line too, when these dates can be answered no more. Whatever else waited to be asked about
    dates stands on this card; should it have come in this very moment, then a moment later."""
    proposal = await work.date_proposals.get(notice.subject)
    shown = await work.outbox.shown(NoticeKind.DATES_PROPOSED, [notice.person])
    before = [one for one in shown if one.id != notice.id][-1:]
    sent = next((one.ended for one in shown if one.id == notice.id), notice.due)
    along = await work.outbox.drop_waiting(NoticeKind.DATES_PROPOSED, notice.person, sent)
    ends = [(notice.id, sent)] if along else []
    ends += [(notice.id, proposal.deadline)] if proposal else []
    return [
        Notice(
            NoticeKind.DATES_CARD,
            notice.person,
            notice.subject,
            due,
            int(due.timestamp()),
            changes=id,
        )
        for id, due in (*((one.id, notice.due) for one in before), *ends)
    ]


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
