"""Exercises for a meeting: how much time, about what, three to choose from; into the calendar, and
a word on how it went for whoever led it."""

from collections.abc import Iterator

from dialogs.card import Block, Button, Facts, Heading, Line, LinkButton, Pressable, Way
from dialogs.fields import Choice, DateInput, TextInput
from dialogs.file_links import file_address
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import today
from papers.listening.exercise_entry import EXERCISE, planned_subject
from trajectory.errors import Invalid
from trajectory.listening.exercises import Exercise, Time, Went
from trajectory.planning.typed_dates import day_in_field, time_in
from use_cases.listening.exercises import Own, exercise_for, find, note

_LONGEST_TIME = 10


async def ask(scene: Scene) -> Reply:
    """How much time there is, and what it is to be about."""
    themes = scene.services.library.between.themes
    times = [(str(int(one)), scene.say("exercise-time", minutes=int(one))) for one in Time]
    about = [(one.id, one.title[scene.language]) for one in themes]
    needed = scene.say("exercise-choose")
    return scene.reply(
        scene.say("exercises-title"),
        [
            *scene.lines("exercises-what"),
            Choice("minutes", scene.say("exercise-time-label"), times, times[1][0], needed),
            Choice("theme", scene.say("exercise-theme-label"), about, about[0][0], needed),
        ],
        [
            scene.button("exercises-button", "exercises.find", primary=True),
            scene.button("signal-way", "signal.show"),
        ],
    )


async def offer(scene: Scene) -> Reply:
    """The three that fit best."""
    context = {"minutes": scene.value("minutes", most=4), "theme": scene.value("theme", most=40)}
    async with scene.services.desk.reading() as work:
        found = await find(work, scene.principal, **context)
    rows = [_row(scene, own) for own in found]
    return scene.reply(
        scene.say("exercises-three"),
        [*rows, scene.quiet("exercises-three-how")],
        [scene.back("exercises.ask")],
    )


def _row(scene: Scene, own: Own) -> Way:
    exercise, language = own.exercise, scene.language
    said = scene.say("exercise-row", minutes=int(exercise.time), goal=exercise.goal[language])
    return Way(exercise.title[language], said, "exercises.show", {"exercise": exercise.id})


async def show(scene: Scene) -> Reply:
    """One exercise as whoever leads it needs it."""
    return scene.reply(*_shown(scene, await _own(scene)))


async def _own(scene: Scene) -> Own:
    async with scene.services.desk.reading() as work:
        return await exercise_for(work, scene.principal, scene.value("exercise", most=80))


def _shown(scene: Scene, own: Own) -> tuple[str, list[Block], list[Pressable]]:
    exercise, language = own.exercise, scene.language
    blocks: list[Block] = [
        Line(exercise.goal[language], strong=True),
        Facts(list(_facts(scene, exercise))),
        *_numbered(scene, exercise),
        Heading(scene.say("exercise-goes-wrong")),
        *(Line(one[language]) for one in exercise.goes_wrong),
        Heading(scene.say("exercise-stops")),
        Line(exercise.stops[language]),
        Heading(scene.say("exercise-aftercare")),
        Line(exercise.aftercare[language]),
        scene.quiet(
            "exercise-source", source="; ".join(one[language] for one in exercise.rests_on)
        ),
    ]
    calendar, note = "exercise-calendar-button", "exercise-note-button"
    buttons: list[Pressable] = [
        scene.button(calendar, "exercises.calendar", primary=True, exercise=exercise.id),
        scene.button(note, "exercises.note", exercise=exercise.id),
        scene.back("exercises.ask"),
    ]
    return exercise.title[language], blocks, buttons


def _facts(scene: Scene, exercise: Exercise) -> Iterator[tuple[str, str]]:
    group = scene.say("exercise-group", fewest=exercise.fewest, most=exercise.most)
    yield (
        scene.say("exercise-fact", fact="time"),
        scene.say("exercise-time", minutes=int(exercise.time)),
    )
    yield scene.say("exercise-fact", fact="group"), group
    yield scene.say("exercise-fact", fact="led"), scene.say("exercise-led", led=exercise.led_by)


def _numbered(scene: Scene, exercise: Exercise) -> Iterator[Block]:
    yield Heading(scene.say("exercise-steps"))
    for number, step in enumerate(exercise.steps, start=1):
        text = step[scene.language]
        yield Line(scene.say("exercise-step", number=str(number), text=text))


# ---- onto the agenda


async def ask_when(scene: Scene) -> Reply:
    """When the meeting is; nothing of it is kept."""
    own = await _own(scene)
    needed = scene.say("enrol-required")
    return scene.reply(
        scene.say("exercise-when-title", title=own.exercise.title[scene.language]),
        [
            DateInput("day", scene.say("exercise-day-label"), today(scene).isoformat(), needed),
            TextInput(
                "starts",
                scene.say("exercise-starts-label"),
                "10.00",
                required=needed,
                max_length=_LONGEST_TIME,
            ),
            scene.quiet("exercise-when-quiet"),
        ],
        [
            scene.button(
                "exercise-file-button", "exercises.file", primary=True, exercise=own.exercise.id
            ),
            scene.back("exercises.show", exercise=own.exercise.id),
        ],
    )


async def offer_file(scene: Scene) -> Reply:
    """A fresh link to a file for the calendar."""
    own = await _own(scene)
    day = day_in_field(scene.value("day", most=40))
    if day is None or day < today(scene):
        raise Invalid("exercise-day-past")
    starts = time_in(scene.value("starts", most=_LONGEST_TIME))
    subject = planned_subject(own.exercise, day, starts)
    link = LinkButton(scene.say("plan-file-open"), file_address(scene, subject, EXERCISE, "ics"))
    return scene.reply(
        scene.say("exercise-file-title", title=own.exercise.title[scene.language]),
        [*scene.lines("exercise-file-what"), scene.quiet("file-expires")],
        [link, scene.back("exercises.show", exercise=own.exercise.id)],
    )


# ---- how it went


async def ask_note(scene: Scene) -> Reply:
    own = await _own(scene)
    said = scene.say("exercise-went", went=own.went or "none")
    buttons: list[Pressable] = [
        Button(
            scene.say("exercise-went-button", went=went),
            "exercises.noted",
            {"exercise": own.exercise.id, "went": went.value},
        )
        for went in Went
    ]
    return scene.reply(
        scene.say("exercise-note-title", title=own.exercise.title[scene.language]),
        [Line(said), scene.quiet("exercise-note-quiet")],
        buttons,
    )


async def save_note(scene: Scene) -> Reply:
    """The word is kept for whoever said it, or taken back."""
    went = scene.value("went", most=20)
    own = await note(scene.principal, scene.value("exercise", most=80), went)
    id = own.exercise.id
    off = scene.button("exercise-note-off", "exercises.noted", exercise=id, went="")
    return scene.reply(
        scene.say("exercise-noted-title", title=own.exercise.title[scene.language]),
        [
            Line(scene.say("exercise-went", went=own.went or "none")),
            scene.quiet("exercise-note-quiet"),
        ],
        [*([off] if own.went else []), scene.back("exercises.show", exercise=id)],
    )
