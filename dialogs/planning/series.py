"""A whole series: a date for every session in one go, and all of them chosen at once."""

from collections.abc import Iterator, Mapping

from content.texts.texts import clock
from dialogs.card import Block, Button, Facts, Line
from dialogs.fields import Choice, DateInput, TextInput
from dialogs.planning import date_words
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.errors import Stale
from trajectory.planning.dates import EARLIEST, LATEST
from trajectory.planning.planning import ANSWER_DAYS
from trajectory.planning.programme import SessionType
from trajectory.planning.typed_dates import Days, day_in
from trajectory.roles import Action
from trajectory.teams import Team
from use_cases.planning import series
from use_cases.planning.series import Series, SeriesPart, SeriesWish
from use_cases.progress.progress import started_progress


def _wish(scene: Scene, team: Team, types: list[SessionType]) -> SeriesWish:
    """What the card carries; a good date for each session as long as there is none."""
    longest = max(max(one.lengths[0]) for one in types)
    usual = team.hours.start_for(longest, earliest=EARLIEST, latest=LATEST)
    answer = scene.value("answer")
    return SeriesWish(
        starts=scene.value("starts") or f"{usual:%H:%M}",
        answer_days=int(answer) if answer in map(str, ANSWER_DAYS) else ANSWER_DAYS[0],
        days=_typed(scene, types),
    )


def _typed(scene: Scene, types: list[SessionType]) -> Mapping[str, Days] | None:
    """The dates on the card, by session; None before there was a card with dates."""
    if not any(name.startswith("on-") for name in scene.turn.data):
        return None
    found = {}
    for one in types:
        parts = range(len(one.lengths[0]))
        texts = [scene.value(_field(one, nth)) for nth in parts]
        if any(texts):
            found[one.id] = tuple(day_in(text) for text in texts)
    return found


def _field(type_: SessionType, nth: int) -> str:
    return f"on-{type_.id}-{nth}"


async def _read(scene: Scene) -> Series:
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.PROPOSE_DATES)
        started = await started_progress(work, scene.services, team, scene.turn.now)
        types = [plan.type for plan in series.unplanned(started)]
        if len(types) < series.FEWEST:
            raise Stale("series-none", team=team.name)
        wish = _wish(scene, team, types)
        return await series.series_for(work, scene.principal, team.id, wish)


# ---- which dates


async def ask(scene: Scene) -> Reply:
    """A good date for every session; each can be changed, and what is beside the order left out."""
    about = await _read(scene)
    return _form(scene, about, [*scene.lines("series-explained"), *_passed_over(scene, about)])


def _passed_over(scene: Scene, about: Series) -> list[Block]:
    """What was skipped, of each session that begins later for it."""
    found: list[Block] = []
    for part in about.dated:
        if part.frame and part.days:
            found += date_words.skipped(scene, part.frame, [part.days])
    return [block for nth, block in enumerate(found) if block not in found[:nth]]


def _form(scene: Scene, about: Series, lead: list[Block]) -> Reply:
    answers = [(str(days), scene.say("plan-answer", days=days)) for days in ANSWER_DAYS]
    return scene.reply(
        scene.say("series-title", team=about.team.name),
        [
            *lead,
            *(block for part in about.parts for block in _fields(scene, part)),
            TextInput(
                "starts", scene.say("plan-starts"), value=_starts(scene, about), max_length=9
            ),
            Choice(
                "answer",
                scene.say("plan-answer-label"),
                answers,
                value=str(about.wish.answer_days),
            ),
        ],
        [
            scene.button(
                "plan-check-button", "plan.series.check", primary=True, team=about.team.id
            ),
            scene.back("plan.show", team=about.team.id),
        ],
    )


def _starts(scene: Scene, about: Series) -> str:
    frames = [part.frame for part in about.parts if part.frame]
    return clock(frames[0].starts, scene.turn.language) if frames else about.wish.starts


def _fields(scene: Scene, part: SeriesPart) -> Iterator[Block]:
    """A field for each meeting of a session; why there is no day for it, where there is none."""
    type_, title = part.plan.type, part.plan.type.title[scene.turn.language]
    if about_none := _why_none(scene, part):
        yield Line(about_none)
    for nth in range(len(type_.lengths[0])):
        day = part.days[nth].isoformat() if part.days and nth < len(part.days) else ""
        key = "series-free" if type_.optional else "series-date"
        yield DateInput(_field(type_, nth), scene.say(key, title=title), day, "")


def _why_none(scene: Scene, part: SeriesPart) -> str:
    title = part.plan.type.title[scene.turn.language]
    if part.days or part.plan.type.coached:
        return ""
    if part.trainer_away:
        return scene.say("series-trainer-away", title=title)
    return scene.say("series-no-day", title=title) if part.frame else ""


async def check(scene: Scene) -> Reply:
    """What is wrong, session by session; or what will be asked, to be confirmed."""
    about = await _read(scene)
    if faults := _faults(scene, about):
        return _form(scene, about, faults)
    if not about.dated:
        return _form(scene, about, scene.lines("plan-no-date"))
    return _offer(scene, about)


def _offer(scene: Scene, about: Series) -> Reply:
    """What will be asked, to be confirmed."""
    rows = [
        (part.plan.type.title[scene.turn.language], date_words.whens(scene, part.meetings))
        for part in about.dated
    ]
    noted = [finding for part in about.dated for finding in part.noted]
    context = {"starts": about.wish.starts, "answer": str(about.wish.answer_days)}
    return scene.reply(
        scene.say("series-title", team=about.team.name),
        [
            Facts(rows),
            *(Line(line) for line in date_words.findings(scene, noted)),
            Line(scene.say("plan-ask-what", until=about.deadline)),
            scene.quiet("series-after"),
        ],
        [
            Button(
                scene.say("plan-ask-button"),
                "plan.series.ask",
                {"team": about.team.id, **context, **_dates(about)},
                primary=True,
            ),
            Button(
                scene.say("back-button"),
                "plan.series",
                {"team": about.team.id, **context, **_dates(about)},
                check_inputs=False,
            ),
        ],
    )


def _dates(about: Series) -> dict[str, str]:
    """The dates of a series as a button carries them."""
    return {
        _field(part.plan.type, nth): day.isoformat()
        for part in about.dated
        for nth, day in enumerate(part.days or ())
    }


def _faults(scene: Scene, about: Series) -> list[Block]:
    """What keeps some dates from being chosen, with the session that each is of; also a date for a
    session of which the step before has none."""
    found: list[Block] = []
    for part in about.parts:
        title = part.plan.type.title[scene.turn.language]
        for finding in part.refused:
            assert part.frame is not None, "without it nothing is found"
            said = date_words.with_better(scene, part.frame, finding)
            found.append(Line(scene.say("series-fault", title=title, fault=said)))
        if part.frame is None and (about.wish.days or {}).get(part.plan.type.id):
            before = about.started.programme.session(part.plan.type.after.step)
            step = before.title[scene.turn.language]
            found.append(Line(scene.say("series-before", title=title, step=step)))
    return found


async def propose(scene: Scene) -> Reply:
    """The series lies before the team, once; checked again, for the world may have changed."""
    wish = (await _read(scene)).wish
    about = await series.propose(scene.principal, scene.value("team"), wish)
    if faults := _faults(scene, about):
        return _form(scene, about, faults)
    return scene.done(
        scene.say("series-title", team=about.team.name),
        [
            Line(scene.say("plan-asked", until=about.deadline)),
            scene.quiet("series-asked-after"),
        ],
        [scene.button("plan-button", "plan.show", team=about.team.id)],
    )
