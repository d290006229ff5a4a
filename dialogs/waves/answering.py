"""A manager says whether a month fits, and the lead hears it; guides see their list."""

from collections.abc import Iterator

from dialogs.card import Block, Card, Line, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated, today
from dialogs.waves.said import typed_month
from papers.agenda.words import declined_said
from papers.waves.words import month_said, wave_said
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import DomainError
from trajectory.waves.wave import Fits, WaveState
from use_cases.waves import answering
from use_cases.waves.answering import Asked, asked_of
from use_cases.waves.meant import GuideList, Meant, guide_list
from use_cases.waves.reading import KnownWave, wave_of


async def asked_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For a manager: the month, what it asks, and two presses."""
    wave, _, team = planned.subject.partition("/")
    found = await asked_of(work, wave, team)
    if found is None or found.wave.state is not WaveState.ASKED or found.place.said:
        return None
    title = scene.say(
        "notice-wave-asked-title",
        team=found.team.name,
        month=month_said(scene.say, found.place.start),
    )
    return scene.card(title, _asked(scene, found), _answers(scene, found))


def _asked(scene: Scene, found: Asked) -> list[Block]:
    say = dated(scene)
    return [
        Line(scene.say("notice-wave-asked", hours=round(found.minutes / 60))),
        Line(say("notice-wave-asked-due", day=found.wave.due or today(scene)), quiet=True),
    ]


def _answers(scene: Scene, found: Asked) -> list[Pressable]:
    context = {
        "wave": found.wave.id,
        "team": found.team.id,
        "month": found.place.start.isoformat(),
    }
    return [
        scene.button("wave-fits-yes", "waves.fits", primary=True, said=Fits.YES.value, **context),
        scene.button("wave-fits-no", "waves.fits", said=Fits.NO.value, primary=False, **context),
    ]


async def answer(scene: Scene) -> Reply:
    found = await answering.answer(
        scene.principal,
        scene.value("wave"),
        scene.value("team"),
        typed_month(scene, "month"),
        scene.value("said"),
    )
    title, lines, buttons = _answered(scene, found)
    return scene.done(title, lines, buttons)


def _answered(scene: Scene, found: Asked) -> tuple[str, list[Block], list[Pressable]]:
    """What the manager said, and the way to the other answer."""
    said = found.place.said or Fits.YES
    other = Fits.NO if said is Fits.YES else Fits.YES
    context = {
        "wave": found.wave.id,
        "team": found.team.id,
        "month": found.place.start.isoformat(),
        "said": other.value,
    }
    key = "wave-fits-no" if said is Fits.YES else "wave-fits-yes"
    month = month_said(scene.say, found.place.start)
    return (
        scene.say("wave-answered-title", said=said, month=month, team=found.team.name),
        scene.lines("wave-answered-what"),
        [scene.button(key, "waves.fits", primary=False, **context)],
    )


async def folded(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the other manager of a team: what was said."""
    wave, _, team = planned.subject.partition("/")
    found = await asked_of(work, wave, team)
    if found is None or not found.place.said or scene.person.id not in found.team.managers:
        return None
    return scene.card(*_answered(scene, found))


async def heard_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the lead: what managers said, and of how many nothing was heard."""
    wave = await work.waves.get(planned.subject)
    if wave is None or wave.announced is not None:
        return None
    known = await wave_of(work, wave)
    return scene.card(
        scene.say("notice-wave-heard-title", wave=wave_said(scene.say, wave, known.unit)),
        _counts(scene, known),
        [scene.button("wave-open-button", "waves.wave", primary=True, wave=wave.id)],
    )


def _counts(scene: Scene, known: KnownWave) -> list[Block]:
    counts = {"yes": known.said(Fits.YES), "no": known.said(Fits.NO), "none": known.said(None)}
    lines: list[Block] = [Line(scene.say("wave-said-counts", **counts))]
    if counts["none"]:
        silent = [known.teams[one.team].name for one in known.places if one.said is None]
        lines.append(Line(scene.say("wave-silent", teams=scene.some(silent))))
    return lines


async def decided_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the lead: it can be announced."""
    wave = await work.waves.get(planned.subject)
    if wave is None or wave.state is not WaveState.DECIDED:
        return None
    known = await wave_of(work, wave)
    return scene.card(
        scene.say("notice-wave-decided-title", wave=wave_said(scene.say, wave, known.unit)),
        scene.lines("notice-wave-decided"),
        [scene.button("wave-open-button", "waves.wave", primary=True, wave=wave.id)],
    )


async def announced_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For a manager: their month, and who guides."""
    wave_id, _, team_id = planned.subject.partition("/")
    found = await asked_of(work, wave_id, team_id)
    if found is None or found.wave.announced is None:
        return None
    known = await wave_of(work, found.wave)
    place = found.place
    names = [known.guides[id].called for id in place.guides if id in known.guides]
    month = month_said(scene.say, place.start)
    return scene.card(
        scene.say("notice-wave-announced-title", team=found.team.name, month=month),
        [
            Line(scene.say("notice-wave-announced-who", names=scene.some(names))),
            *scene.lines("notice-wave-announced"),
        ],
        [scene.button("status-button", "status.show", primary=True)],
    )


# ---- trainers and coaches


async def list_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For a guide: the groups that are meant for them."""
    try:
        found = await guide_list(work, scene.principal, planned.subject)
    except DomainError:
        return None
    return scene.card(_title(scene, found), _groups(scene, found), _onward(scene))


async def show_list(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        found = await guide_list(work, scene.principal, scene.value("wave"))
    return scene.reply(_title(scene, found), _groups(scene, found), _onward(scene))


def _title(scene: Scene, found: GuideList) -> str:
    announced = "yes" if found.wave.announced else "no"
    return scene.say("wave-own-title", unit=found.unit, announced=announced)


def _groups(scene: Scene, found: GuideList) -> list[Block]:
    """Each with its month, and the way to say that it does not fit while it has still to begin."""
    rows: list[Block] = []
    for one in found.groups[:SHOWN]:
        said = ". ".join(_of_group(scene, one))
        rows.append(
            Way(one.team.name, said, "agenda.decline", {"team": one.team.id})
            if one.waits
            else Line(f"{one.team.name}: {said}")
        )
    waits = any(one.waits for one in found.groups)
    return [*rows, *([scene.quiet("wave-own-what")] if waits else [])]


def _of_group(scene: Scene, one: Meant) -> Iterator[str]:
    """When it begins, who else guides it, and what they said is in the way."""
    yield month_said(scene.say, one.start)
    if one.beside:
        yield scene.say("wave-with", trainers=scene.some(one.beside))
    if one.declined:
        yield declined_said(scene, one.declined)


def _onward(scene: Scene) -> list[Pressable]:
    return [
        scene.button("agenda-button", "agenda.show"),
        scene.button("offer-button", "agenda.offer"),
    ]
