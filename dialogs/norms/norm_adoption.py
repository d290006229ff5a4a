"""What the team adopts in its session, and who does what when a norm is crossed.

The trainer records both; a norm is adopted by the team, never by somebody (002 §2.1).
"""

from datetime import date, time

from dialogs.card import Block, Choice, DateInput, Heading, Line, Pressable, TextInput
from dialogs.norms.norms import TeamNorms, norms_of, theme_again, theme_of
from dialogs.norms.support_rounds import adoptable_norms, support_blocks
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.norms import WORDING_LIMIT, Crossing, Norm, NormState
from trajectory.planning.sessions import SessionState
from trajectory.planning.working_days import ZONE, WorkCalendar, at
from trajectory.roles import Action
from trajectory.rounds.instrument import Theme

ADOPT, WAIT, DROP = "adopt", "wait", "drop"
MADE_AT = time(9, 30)
"""When the guide of the day before is made: everything of one session goes into one version."""


async def offer(scene: Scene) -> Reply:
    """Every wording that can be adopted, with its support, and what stands already."""
    async with scene.services.desk.reading() as work:
        found = await norms_of(scene, work, Action.WORD_NORMS)
        theme = theme_of(scene)
        waiting, adopted = _choices(scene, found, theme)
        blocks: list[Block] = [*scene.lines("adopt-how")]
        for norm in (*waiting, *adopted):
            blocks += await support_blocks(scene, work, found, norm) if norm in waiting else []
            blocks.append(_choice(scene, norm))
        day = await _session_day(scene, work, found)
    context = {"team": found.team.id, "theme": theme.id}
    required = scene.say("adopt-day-required")
    blocks.append(DateInput("day", scene.say("adopt-day"), day.isoformat(), required))
    return scene.reply(
        scene.say("adopt-title", theme=theme.title[scene.turn.language]),
        blocks,
        [
            scene.button("adopt-record", "norms.adopted", primary=True, **context),
            scene.back("norms.theme", **context),
        ],
    )


def _choices(scene: Scene, found: TeamNorms, theme: Theme) -> tuple[list[Norm], list[Norm]]:
    """What can be adopted, and what was.

    Raises:
        Stale: neither; said with what has to come first.
    """
    waiting = adoptable_norms(scene, found, theme)
    adopted = found.of(theme, NormState.ADOPTED)
    if not (waiting or adopted):
        raise Stale("adopt-not-yet")
    return waiting, adopted


def _choice(scene: Scene, norm: Norm) -> Choice:
    """What the session decided about one wording; unless told otherwise it stays as it is."""
    stays = ADOPT if norm.state is NormState.ADOPTED else WAIT
    others = (ADOPT, DROP) if norm.state is NormState.ADOPTED else (ADOPT, WAIT, DROP)
    options = [(one, scene.say("adopt-choice", choice=one)) for one in others]
    return Choice(norm.id, scene.say("adopt-label", text=norm.text), options, value=stays)


async def _session_day(scene: Scene, work: Work, found: TeamNorms) -> date:
    """The last session that was held; today when there was none."""
    sessions = await work.sessions.of_trajectory(found.trajectory.id)
    today = scene.turn.now.astimezone(ZONE).date()
    held = [part.day for one in sessions if one.state is SessionState.HELD for part in one.parts]
    return max((day for day in held if day <= today), default=today)


async def record(scene: Scene) -> Reply:
    """Note what the session decided; the guide gets a new version the next working day."""
    day = _day(scene)
    async with scene.services.desk.writing() as work:
        found = await norms_of(scene, work, Action.WORD_NORMS)
        theme = theme_of(scene)
        _check_day(scene, found, day)
        waiting, adopted = _choices(scene, found, theme)
        taken = [norm.id for norm in waiting if scene.value(norm.id) == ADOPT]
        gone = [norm.id for norm in (*waiting, *adopted) if scene.value(norm.id) == DROP]
        await work.norms.adopt(taken, day)
        await work.norms.move_to(gone, NormState.DROPPED)
        await _guide_follows(scene, work, found)
        reply = await theme_again(scene, work, theme)
        await work.commit()
    return reply


def _day(scene: Scene) -> date:
    try:
        return date.fromisoformat(scene.value("day"))
    except ValueError:
        raise Invalid("adopt-day-wrong") from None


def _check_day(scene: Scene, found: TeamNorms, day: date) -> None:
    """A session lies between the start of the trajectory and today."""
    first = found.trajectory.started.astimezone(ZONE).date()
    if not first <= day <= scene.turn.now.astimezone(ZONE).date():
        raise Invalid("adopt-day-wrong")


async def _guide_follows(scene: Scene, work: Work, found: TeamNorms) -> None:
    calendar: WorkCalendar = scene.services.library.calendar
    tomorrow = calendar.after(scene.turn.now.astimezone(ZONE).date(), 1)
    await work.norms.guide_is_due(found.trajectory.id, at(tomorrow, MADE_AT))


# ---- when a norm is crossed


async def ladder(scene: Scene) -> Reply:
    """The organisation's ladder, to fill in for one theme: a role and what it does."""
    async with scene.services.desk.reading() as work:
        found = await norms_of(scene, work, Action.WORD_NORMS)
        theme = theme_of(scene)
        known = await work.norms.crossings(found.trajectory.id)
    filled = {one.step: one for one in known if one.theme == theme.id}
    blocks: list[Block] = [*scene.lines("ladder-how")]
    for step in scene.services.library.ladder.steps:
        blocks += _step_fields(scene, step.id, filled.get(step.id))
    context = {"team": found.team.id, "theme": theme.id}
    actions: list[Pressable] = [
        scene.button("norms-save", "norms.ladder.save", primary=True, **context),
        scene.back("norms.theme", **context),
    ]
    title = scene.say("ladder-title", theme=theme.title[scene.turn.language])
    return scene.reply(title, blocks, actions)


def _step_fields(scene: Scene, step_id: str, filled: Crossing | None) -> list[Block]:
    language = scene.turn.language
    frame = scene.services.library.ladder
    step = next(one for one in frame.steps if one.id == step_id)
    roles = [(role.id, role.name[language]) for role in frame.roles]
    return [
        Heading(step.title[language]),
        Line(step.means[language]),
        Choice(
            f"who-{step.id}",
            scene.say("ladder-who"),
            roles,
            value=filled.who if filled else roles[0][0],
        ),
        TextInput(
            f"what-{step.id}",
            scene.say("ladder-what"),
            filled.what if filled else "",
            max_length=WORDING_LIMIT,
        ),
    ]


async def save_ladder(scene: Scene) -> Reply:
    """Keep the steps that say what somebody does; an empty step is left out."""
    async with scene.services.desk.writing() as work:
        found = await norms_of(scene, work, Action.WORD_NORMS)
        theme = theme_of(scene)
        await work.norms.set_crossings(found.trajectory.id, theme.id, _filled(scene, theme))
        await _guide_follows(scene, work, found)
        reply = await theme_again(scene, work, theme)
        await work.commit()
    return reply


def _filled(scene: Scene, theme: Theme) -> list[Crossing]:
    frame = scene.services.library.ladder
    known = {role.id for role in frame.roles}
    filled = []
    for step in frame.steps:
        what = " ".join(scene.value(f"what-{step.id}").split())
        who = scene.value(f"who-{step.id}")
        if what and who not in known:
            raise Invalid("ladder-role")
        if len(what) > WORDING_LIMIT:
            raise Invalid("norm-too-long", limit=WORDING_LIMIT)
        if what:
            filled.append(Crossing(theme.id, step.id, who, what))
    return filled
