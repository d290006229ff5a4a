"""The guided form of a session summary: what was discussed, what was agreed, who does what.

Every step keeps what was filled in, so the trainer can stop anywhere. Nobody is named: people
are counted, and an action belongs to a role. A text that seems to name somebody is pointed
out, and may be released all the same.
"""

from dataclasses import replace
from datetime import date

from dialogs.card import (
    Block,
    Choice,
    DateInput,
    Facts,
    Heading,
    Line,
    Pressable,
    TextInput,
    Way,
)
from dialogs.scene import Scene
from dialogs.sessions import summaries
from dialogs.sessions.summaries import TeamSession, session_on_card, title_of
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.agreements import LONGEST, OWNERS, check_agreement
from trajectory.errors import Invalid, Stale
from trajectory.planning.sessions import SessionState
from trajectory.planning.working_days import ZONE
from trajectory.roles import Action, Role
from trajectory.summaries import TEXT_LIMIT, AgreedAction, Summary, Written, check_present
from use_cases.named_people import people_in
from use_cases.notices import NoticeKind


async def _session(scene: Scene, work: Work) -> TeamSession:
    """The session that is written about.

    Raises:
        Stale: it has not begun, or is off.
    """
    one = await session_on_card(scene, work, Action.WRITE_SUMMARY)
    begins = one.session.begins
    if one.session.state not in (SessionState.CONFIRMED, SessionState.HELD) or begins is None:
        raise Stale("session-unknown")
    if scene.turn.now < begins:
        raise Stale("session-not-begun", day=begins)
    return one


# ---- one: how many, and what was discussed


async def write(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        one = await _session(scene, work)
    last = one.summaries[-1].written if one.summaries else Written()
    return _first(scene, one, last)


def _first(scene: Scene, one: TeamSession, written: Written) -> Reply:
    say = scene.say
    present = "" if written.present is None else str(written.present)
    blocks: list[Block] = [
        *scene.lines("form-who-free"),
        TextInput("present", say("form-present"), present),
        *(
            TextInput(
                f"block_{block}",
                say("form-discussed", block=say("block-title", block=block)),
                written.discussed.get(block, ""),
                multiline=True,
                max_length=TEXT_LIMIT,
            )
            for block in summaries.blocks_in(one)
        ),
        TextInput("next", say("form-next"), written.next, multiline=True, max_length=TEXT_LIMIT),
        scene.quiet("form-draft"),
    ]
    return scene.reply(
        _title(scene, one),
        blocks,
        [
            scene.button("form-on", "summary.save", primary=True, **one.context),
            scene.back("summary.show", **one.context),
        ],
    )


def _title(scene: Scene, one: TeamSession) -> str:
    return scene.say("form-title", what=title_of(scene, one), team=one.team.name)


async def save(scene: Scene) -> Reply:
    """Keep the first step; the actions come next."""
    async with scene.services.desk.writing() as work:
        one = await _session(scene, work)
        draft = await work.summaries.draft(one.session.id, scene.turn.now)
        discussed = {
            block: text
            for block in summaries.blocks_in(one)
            if (text := scene.value(f"block_{block}"))
        }
        written = replace(
            draft.written,
            present=check_present(scene.value("present")),
            discussed=discussed,
            next=scene.value("next"),
        )
        draft = await work.summaries.save(draft.id, written, scene.turn.now)
        await work.commit()
    return _second(scene, one, draft)


# ---- two: actions


def _second(scene: Scene, one: TeamSession, draft: Summary) -> Reply:
    say = scene.say
    listed: list[Block] = []
    for number, action in enumerate(draft.written.actions):
        context = {**one.context, "number": str(number)}
        line = summaries.action_line(scene, action)
        fixed = action.recorded
        listed.append(
            Line(line) if fixed else Way(line, say("form-remove"), "summary.drop", context)
        )
    blocks: list[Block] = [
        *([Heading(say("summary-actions"))] if listed else []),
        *listed,
        Heading(say("form-new-action")),
        TextInput("what", say("form-what"), multiline=True, max_length=LONGEST),
        Choice(
            "owner",
            say("form-owner"),
            [(role.value, say("owner", role=role)) for role in OWNERS],
            value=Role.MEMBER.value,
        ),
        DateInput("due", say("form-due"), "", ""),
        scene.quiet("form-person"),
    ]
    actions: list[Pressable] = [
        scene.button("form-check", "summary.check", primary=True, **one.context),
        scene.button("form-add", "summary.add", primary=False, **one.context),
        scene.back("summary.write", **one.context),
    ]
    return scene.reply(_title(scene, one), blocks, actions)


def _draft(one: TeamSession) -> Summary:
    if one.draft is None:
        raise Stale("summary-released-before")
    return one.draft


async def add(scene: Scene) -> Reply:
    """Keep one more action; it becomes an agreement of the team at the release."""
    async with scene.services.desk.writing() as work:
        one = await _session(scene, work)
        draft = await _with_typed(scene, work, _draft(one))
        await work.commit()
    return _second(scene, one, draft)


async def _with_typed(scene: Scene, work: Work, draft: Summary) -> Summary:
    what, owner, due = scene.value("what"), _owner(scene), _due(scene)
    check_agreement(what, owner, due, scene.turn.now.astimezone(ZONE).date())
    written = draft.written.with_action(AgreedAction(what, owner, due))
    return await work.summaries.save(draft.id, written, scene.turn.now)


def _owner(scene: Scene) -> Role:
    value = scene.value("owner")
    if value not in [role.value for role in OWNERS]:
        raise Invalid("agreement-owner-unknown")
    return Role(value)


def _due(scene: Scene) -> date | None:
    value = scene.value("due")
    if not value:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        raise Invalid("period-no-date") from None


async def drop(scene: Scene) -> Reply:
    number = scene.value("number")
    async with scene.services.desk.writing() as work:
        one = await _session(scene, work)
        draft = _draft(one)
        if not (number.isascii() and number.isdecimal()) or len(number) > 3:
            raise Stale("card-stale")
        written = draft.written.without_action(int(number))
        draft = await work.summaries.save(draft.id, written, scene.turn.now)
        await work.commit()
    return _second(scene, one, draft)


# ---- three: look at it, and let it go


async def check(scene: Scene) -> Reply:
    """The whole draft as the team will read it; what was typed and not added is added first."""
    async with scene.services.desk.writing() as work:
        one = await _session(scene, work)
        draft = _draft(one)
        if scene.value("what"):
            draft = await _with_typed(scene, work, draft)
            await work.commit()
        written = replace(draft.written, norms=await summaries.adopted_in(work, one))
        pointing = await people_in(work, one.team, written.texts)
    return _preview(scene, one, written, ", ".join(pointing))


def _preview(scene: Scene, one: TeamSession, written: Written, pointing: str) -> Reply:
    say = scene.say
    if not written.complete:
        blocks: list[Block] = [*scene.lines("form-incomplete")]
        actions: list[Pressable] = [scene.back("summary.write", **one.context)]
        return scene.reply(_title(scene, one), blocks, actions)
    warning: list[Block] = []
    if pointing:
        warning = [Line(say("naming-found", words=pointing), strong=True)]
    return scene.reply(
        _title(scene, one),
        [
            *scene.lines("form-look"),
            *warning,
            Facts(summaries.facts_of(scene, one, written)),
            *summaries.blocks_of(scene, one, written),
            *([] if written.norms else [scene.quiet("form-no-norms")]),
            scene.quiet("form-release-who"),
        ],
        [
            scene.button("form-release", "summary.release", primary=True, **one.context),
            scene.back("summary.write", **one.context),
        ],
    )


async def release(scene: Scene) -> Reply:
    """The team may read it from now on, and its actions become agreements."""
    async with scene.services.desk.writing() as work:
        one = await _session(scene, work)
        draft = _draft(one)
        if not draft.written.complete:
            raise Invalid("form-incomplete")
        written = replace(
            draft.written,
            norms=await summaries.adopted_in(work, one),
            actions=tuple([await _recorded(work, one, each) for each in draft.written.actions]),
        )
        await work.summaries.save(draft.id, written, scene.turn.now)
        summary = await work.summaries.release(draft.id, scene.turn.now)
        people = [id for id in one.team.people if id != scene.person.id]
        await work.outbox.plan(
            *(
                Notice(NoticeKind.SUMMARY_RELEASED, person, summary.id, scene.turn.now)
                for person in people
            )
        )
        await work.commit()
    return scene.done(
        scene.say("form-released-title", what=title_of(scene, one), team=one.team.name),
        [*scene.lines("form-released"), scene.quiet("form-released-change")],
        [scene.button("notice-summary-read", "summary.read", primary=False, **one.context)],
    )


async def _recorded(work: Work, one: TeamSession, action: AgreedAction) -> AgreedAction:
    """An action that is an agreement of the team, with reminders of its own."""
    if action.recorded:
        return action
    await work.agreements.record(
        trajectory_id=one.trajectory.id,
        what=action.what,
        owner=action.owner,
        due=action.due,
        session_id=one.session.id,
    )
    return replace(action, recorded=True)
