"""The guided form of a session summary: what was discussed, what was agreed, who does what.

Every step keeps what was filled in, so the trainer can stop anywhere. A text that seems to
name somebody is pointed out, and may be released all the same.
"""

from dialogs.agreements.rhythms import rhythm_input
from dialogs.card import Block, Facts, Heading, Line, Pressable, Way
from dialogs.fields import Choice, DateInput, TextInput
from dialogs.scene import Scene
from dialogs.sessions import summary
from dialogs.sessions.on_card import context_of, ref_on_card, title_of
from dialogs.turn import Reply
from trajectory.agreements import LONGEST, OWNERS, Rhythm
from trajectory.roles import Role
from trajectory.summaries import TEXT_LIMIT, Written
from use_cases.sessions import summaries
from use_cases.sessions.summaries import Draft, TypedAction, TypedReport
from use_cases.sessions.team_session import TeamSession

_BLOCK = "block_"
"""Begins the name of the field of a building block."""


# ---- one: how many, and what was discussed


async def write(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        session = await summaries.session_to_write(work, scene.principal, ref_on_card(scene))
    last = session.summaries[-1].written if session.summaries else Written()
    return _first(scene, session, last)


def _first(scene: Scene, session: TeamSession, written: Written) -> Reply:
    say = scene.say
    present = "" if written.present is None else str(written.present)
    blocks: list[Block] = [
        *scene.lines("form-who-free"),
        TextInput("present", say("form-present"), present),
        *(
            TextInput(
                f"{_BLOCK}{block}",
                say("form-discussed", block=say("block-title", block=block)),
                written.discussed.get(block, ""),
                multiline=True,
                max_length=TEXT_LIMIT,
            )
            for block in session.blocks
        ),
        *(
            TextInput(name, say(label), said, multiline=True, max_length=TEXT_LIMIT)
            for name, label, said in (
                ("decided", "form-decided", written.decided),
                ("next", "form-next", written.next),
            )
        ),
        scene.quiet("form-points"),
        scene.quiet("form-draft"),
    ]
    return scene.reply(
        _title(scene, session),
        blocks,
        [
            scene.button("form-on", "summary.save", primary=True, **context_of(session)),
            scene.back("summary.show", **context_of(session)),
        ],
    )


def _title(scene: Scene, session: TeamSession) -> str:
    return scene.say("form-title", what=title_of(scene, session), team=session.team.name)


async def save(scene: Scene) -> Reply:
    """Keep the first step; the actions come next."""
    fields = [name for name in scene.turn.data if name.startswith(_BLOCK)]
    report = TypedReport(
        present=scene.value("present"),
        discussed={name.removeprefix(_BLOCK): scene.value(name) for name in fields},
        next=scene.value("next"),
        decided=scene.value("decided"),
    )
    return _second(scene, await summaries.keep_report(scene.principal, ref_on_card(scene), report))


# ---- two: actions


def _second(scene: Scene, draft: Draft) -> Reply:
    say, context = scene.say, context_of(draft.session)
    listed = _listed(scene, draft)
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
        rhythm_input(scene),
        DateInput("due", say("form-due"), "", ""),
        scene.quiet("agreement-rhythm-what"),
        scene.quiet("form-person"),
    ]
    actions: list[Pressable] = [
        scene.button("form-check", "summary.check", primary=True, **context),
        scene.button("form-add", "summary.add", primary=False, **context),
        scene.back("summary.write", **context),
    ]
    return scene.reply(_title(scene, draft.session), blocks, actions)


def _listed(scene: Scene, draft: Draft) -> list[Block]:
    """The actions so far; a press takes one out, unless the team has it already."""
    remove, context = scene.say("form-remove"), context_of(draft.session)
    return [
        Line(summary.action_line(scene, action))
        if action.recorded
        else Way(
            summary.action_line(scene, action),
            remove,
            "summary.drop",
            {**context, "number": str(number)},
        )
        for number, action in enumerate(draft.written.actions)
    ]


async def add(scene: Scene) -> Reply:
    """Keep one more action."""
    typed = _typed(scene)
    return _second(scene, await summaries.add_action(scene.principal, ref_on_card(scene), typed))


def _typed(scene: Scene) -> TypedAction:
    rhythm = scene.value("rhythm") or Rhythm.ONCE
    return TypedAction(scene.value("what"), scene.value("owner"), scene.value("due"), rhythm)


async def drop(scene: Scene) -> Reply:
    """Take one action out."""
    number = _number(scene.value("number"))
    draft = await summaries.drop_action(scene.principal, ref_on_card(scene), number)
    return _second(scene, draft)


def _number(text: str) -> int:
    """The number of an action; one that no action has when it is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 3 else -1


# ---- three: look at it, and let it go


async def check(scene: Scene) -> Reply:
    """The whole draft as the team will read it; what was typed and not added is added first."""
    typed = _typed(scene) if scene.value("what") else None
    draft = await summaries.preview(scene.principal, ref_on_card(scene), typed)
    return _preview(scene, draft) if draft.written.complete else _incomplete(scene, draft)


def _incomplete(scene: Scene, draft: Draft) -> Reply:
    back = scene.back("summary.write", **context_of(draft.session))
    return scene.reply(_title(scene, draft.session), scene.lines("form-incomplete"), [back])


def _preview(scene: Scene, draft: Draft) -> Reply:
    session, written = draft.session, draft.written
    words = ", ".join(draft.named)
    warning = [Line(scene.say("naming-found", words=words), strong=True)] if words else []
    return scene.reply(
        _title(scene, session),
        [
            *scene.lines("form-look"),
            *warning,
            Facts(summary.facts_of(scene, session, written)),
            *summary.blocks_of(scene, session, written),
            *([] if written.norms else [scene.quiet("form-no-norms")]),
            scene.quiet("form-release-who"),
        ],
        [
            scene.button("form-release", "summary.release", primary=True, **context_of(session)),
            scene.back("summary.write", **context_of(session)),
        ],
    )


async def release(scene: Scene) -> Reply:
    """The team may read it from now on."""
    session = await summaries.release(scene.principal, ref_on_card(scene))
    return scene.done(
        scene.say("form-released-title", what=title_of(scene, session), team=session.team.name),
        [*scene.lines("form-released"), scene.quiet("form-released-change")],
        [scene.button("notice-summary-read", "summary.read", primary=False, **context_of(session))],
    )
