"""Choosing a date: members say which they cannot make, and after the deadline one is chosen.

What members say here is not anonymous, and the card says so. A planner learns per date none,
some or many, once, after the deadline; what people need goes to the trainer (anonymity.md §6).
"""

from collections.abc import Mapping, Sequence

from dialogs.card import Block, Card, Choice, Entries, Facts, Line, Pressable, TextInput
from dialogs.planning import date_words, proposing
from dialogs.planning.session_list import (
    context_of,
    kind_on_card,
    planned_card,
    require_running,
    title_of,
)
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.planning.planning import (
    MOVE_NOTICE,
    Answer,
    Option,
    Proposal,
    Share,
    share_of,
)
from trajectory.planning.programme import SessionType
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from use_cases.planning import settling
from use_cases.progress.progress import Started, today_of

LONGEST_NEEDS = 300


async def show(scene: Scene) -> Reply:
    """One session, for whoever may see it, with what they can do about it now."""
    async with scene.services.desk.reading() as work:
        course, kind, session = await kind_on_card(scene, work, Action.SEE_SESSIONS)
        if session is not None and session.state is SessionState.PROPOSED:
            return Reply(await proposed_card(scene, work, course, kind, session))
    if session is not None:
        return planned_card(scene, course, kind, session)
    if scene.may(course.team, Action.PROPOSE_DATES):
        return await proposing.ask_shape(scene, course, kind)
    return scene.reply(
        title_of(scene, course, kind),
        [Line(kind.purpose[scene.turn.language]), *scene.lines("session-unplanned")],
        [scene.back("plan.show", team=course.team.id)],
    )


async def proposed_card(
    scene: Scene, work: Work, course: Started, kind: SessionType, session: Session
) -> Card:
    """Dates that lie before the team, as this person may act on them."""
    proposal = await proposal_of(work, session)
    if scene.may(course.team, Action.SETTLE_SESSION):
        if proposal.takes_answers(scene.turn.now):
            return _waiting_card(scene, course, kind, proposal)
        return await outcome_card(scene, work, course, kind, proposal)
    if scene.may(course.team, Action.ANSWER_DATES) and proposal.takes_answers(scene.turn.now):
        said = await work.date_proposals.answer_of(session.id, scene.person.id)
        return question_card(scene, course, kind, proposal, said)
    blocks: list[Block] = [Facts(_options(scene, proposal)), scene.quiet("dates-closed")]
    return scene.card(title_of(scene, course, kind), blocks)


async def proposal_of(work: Work, session: Session) -> Proposal:
    """The dates of a session that is proposed.

    Raises:
        Stale: it is not, any longer.
    """
    proposal = await work.date_proposals.get(session.id)
    if proposal is None or session.state is not SessionState.PROPOSED:
        raise Stale("plan-no-longer-open")
    return proposal


def _options(scene: Scene, proposal: Proposal) -> list[tuple[str, str]]:
    return [
        (
            scene.say("plan-option", number=option.number),
            date_words.whens(scene, option.parts),
        )
        for option in proposal.options
    ]


def _ticks(scene: Scene, proposal: Proposal) -> list[tuple[str, str]]:
    return [
        (str(option.number), date_words.whens(scene, option.parts)) for option in proposal.options
    ]


# ---- members


def question_card(
    scene: Scene,
    course: Started,
    kind: SessionType,
    proposal: Proposal,
    said: Answer | None = None,
) -> Card:
    """What members are asked; nothing here is anonymous, and it says so first."""
    said = said or Answer()
    cannot = ",".join(map(str, sorted(said.cannot)))
    reason = [Line(scene.say("plan-reason", reason=proposal.reason))] if proposal.reason else []
    context = context_of(course, kind) | {"session": proposal.session}
    return scene.card(
        scene.say("dates-title", team=course.team.name),
        [
            Line(f"{kind.title[scene.turn.language]}. {kind.purpose[scene.turn.language]}"),
            *reason,
            Line(scene.say("dates-open-answers")),
            Choice(
                "cannot",
                scene.say("dates-cannot"),
                _ticks(scene, proposal),
                value=cannot,
                multiple=True,
            ),
            TextInput(
                "needs",
                scene.say("dates-needs"),
                value=said.needs,
                multiline=True,
                max_length=LONGEST_NEEDS,
            ),
            scene.quiet("dates-until", until=proposal.deadline),
        ],
        [scene.button("dates-button", "plan.answer", primary=True, **context)],
    )


async def answer(scene: Scene) -> Reply:
    """Keep what a member said; until the deadline the last time counts."""
    numbers = scene.value("cannot").split(",")
    needs = " ".join(scene.value("needs", most=LONGEST_NEEDS).split())
    async with scene.services.desk.writing() as work:
        course, kind, session = await kind_on_card(scene, work, Action.ANSWER_DATES)
        if session is None or session.id != scene.value("session"):
            raise Stale("plan-no-longer-open")
        proposal = await proposal_of(work, session)
        if not proposal.takes_answers(scene.turn.now):
            raise Stale("dates-too-late", until=proposal.deadline)
        chosen = frozenset(one.number for one in proposal.options if str(one.number) in numbers)
        await work.date_proposals.answer(session.id, scene.person.id, Answer(chosen, needs))
        await work.commit()
    lines = "dates-none-cannot" if not chosen else "dates-kept"
    return scene.done(
        title_of(scene, course, kind),
        [Line(scene.say(lines)), scene.quiet("dates-change", until=proposal.deadline)],
        [
            scene.button(
                "dates-change-button", "plan.session", primary=False, **context_of(course, kind)
            )
        ],
    )


# ---- planners


def _waiting_card(scene: Scene, course: Started, kind: SessionType, proposal: Proposal) -> Card:
    """Before the deadline nobody sees anything of the answers."""
    return scene.card(
        title_of(scene, course, kind),
        [
            Facts(_options(scene, proposal)),
            Line(scene.say("dates-wait", until=proposal.deadline)),
        ],
        [
            scene.back("plan.show", team=course.team.id),
            scene.button(
                "plan-other-button", "plan.drop", primary=False, **context_of(course, kind)
            ),
        ],
    )


async def outcome_card(
    scene: Scene, work: Work, course: Started, kind: SessionType, proposal: Proposal
) -> Card:
    """Per date how many cannot: none, some or many; never who and never a number."""
    answers = await work.date_proposals.answers(proposal.session)
    asked = len(course.team.members)
    shares = {
        option.number: share_of(sum(option.number in one.cannot for one in answers), asked)
        for option in proposal.options
    }
    rows = [
        (
            date_words.whens(scene, option.parts),
            scene.say("dates-share", share=shares[option.number]),
        )
        for option in proposal.options
    ]
    context = context_of(course, kind)
    possible = _still_possible(scene, proposal)
    actions: list[Pressable] = []
    if possible:
        actions.append(scene.button("plan-confirm-button", "plan.confirm", primary=True, **context))
    if scene.may(course.team, Action.READ_NEEDS):
        actions.append(scene.button("plan-needs-button", "plan.needs", primary=False, **context))
    actions.append(scene.button("plan-other-button", "plan.drop", primary=False, **context))
    return scene.card(
        title_of(scene, course, kind),
        [
            *scene.lines("dates-outcome"),
            Entries(rows),
            *_choice(scene, possible, shares),
            scene.quiet("dates-silent"),
        ],
        actions,
    )


def _still_possible(scene: Scene, proposal: Proposal) -> list[Option]:
    """The options that have not come too near while the answers were awaited."""
    calendar = scene.services.library.calendar
    earliest = calendar.after(today_of(scene.turn.now), MOVE_NOTICE)
    return [option for option in proposal.options if option.parts[0].day >= earliest]


def _choice(scene: Scene, possible: Sequence[Option], shares: Mapping[int, Share]) -> list[Block]:
    """Which date it becomes; the first of those that the fewest cannot make is filled in.

    Only the words count, never the numbers behind them.
    """
    if not possible:
        return list(scene.lines("dates-over"))
    order = list(Share)
    best = min(possible, key=lambda one: order.index(shares[one.number]))
    ticks = [(str(one.number), date_words.whens(scene, one.parts)) for one in possible]
    return [Choice("option", scene.say("plan-choose-label"), ticks, value=str(best.number))]


async def needs(scene: Scene) -> Reply:
    """What people need to take part: for the trainer, without who asked for it."""
    async with scene.services.desk.reading() as work:
        course, kind, session = await kind_on_card(scene, work, Action.READ_NEEDS)
        if session is None:
            raise Stale("plan-no-longer-open")
        answers = await work.date_proposals.answers(session.id)
    wanted = list(dict.fromkeys(one.needs for one in answers if one.needs))
    blocks: list[Block] = [Line(scene.say("needs-line", needs=one)) for one in wanted]
    return scene.reply(
        scene.say("needs-title", team=course.team.name),
        [
            *(blocks or scene.lines("needs-none")),
            scene.quiet("needs-only-you"),
        ],
        [scene.back("plan.session", **context_of(course, kind))],
    )


async def confirm(scene: Scene) -> Reply:
    """Choose one of the dates, once; it is checked again, for the world may have changed."""
    async with scene.services.desk.writing() as work:
        await work.sessions.one_planner()
        course, kind, session = await kind_on_card(scene, work, Action.SETTLE_SESSION)
        require_running(course)
        if session is None:
            raise Stale("plan-no-longer-open")
        proposal = await proposal_of(work, session)
        if proposal.takes_answers(scene.turn.now):
            raise Stale("dates-wait", until=proposal.deadline)
        number = scene.value("option")
        option = proposal.option(int(number)) if number.isdecimal() else None
        if option is None:
            raise Invalid("plan-choose-one")
        await _require_possible(scene, work, course, kind, proposal, option.number)
        settled = await settling.confirm(
            work,
            scene.services,
            course,
            session,
            option.parts,
            place=session.place,
            now=scene.turn.now,
        )
        await work.commit()
    return planned(scene, course, kind, settled)


async def _require_possible(
    scene: Scene,
    work: Work,
    course: Started,
    kind: SessionType,
    proposal: Proposal,
    number: int,
) -> None:
    """Refuse a date that has become impossible since it was proposed.

    Raises:
        Invalid: with what is wrong and which days are near.
    """
    option = proposal.option(number)
    assert option is not None
    calendar = scene.services.library.calendar
    frame = await settling.frame_of(
        work,
        scene.services,
        course,
        kind,
        minutes=tuple(part.minutes for part in option.parts),
        starts=option.parts[0].starts,
        earliest=calendar.after(today_of(scene.turn.now), MOVE_NOTICE),
    )
    days = [part.day for part in option.parts]
    refused = frame.refused(days, overruled=bool(proposal.reason)) if frame else []
    if frame is None:
        raise Stale("plan-no-longer-open")
    if refused:
        why = date_words.with_better(scene, frame, refused[0])
        raise Invalid("plan-became-impossible", why=why)


def planned(scene: Scene, course: Started, kind: SessionType, session: Session) -> Reply:
    """What the planner reads when a session has its date."""
    context = context_of(course, kind)
    return scene.done(
        title_of(scene, course, kind),
        [
            Facts(date_words.where_and_when(scene, session)),
            *scene.lines("plan-planned"),
        ],
        [
            scene.button("plan-file-button", "plan.file", primary=False, **context),
            scene.button("plan-button", "plan.show", team=course.team.id),
        ],
    )


async def drop(scene: Scene) -> Reply:
    """Take the dates back, to propose others."""
    async with scene.services.desk.writing() as work:
        await work.sessions.one_planner()
        course, kind, session = await kind_on_card(scene, work, Action.PROPOSE_DATES)
        if session is None:
            raise Stale("plan-no-longer-open")
        await proposal_of(work, session)
        await settling.withdraw(work, session)
        await work.commit()
    return scene.done(
        title_of(scene, course, kind),
        scene.lines("plan-dropped"),
        [
            scene.button(
                "plan-again-button", "plan.session", primary=True, **context_of(course, kind)
            ),
        ],
    )
