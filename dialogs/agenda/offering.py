"""What a trainer or coach offers: half-days a month, own days and hours, and teams that do not
fit."""

from datetime import date

from dialogs.agenda import overview
from dialogs.card import Card, Facts, Line, Pressable
from dialogs.fields import Choice, TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.agenda.words import load_said
from papers.waves.words import month_said
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.agenda.offers import MOST_HALF_DAYS, Declined, Hindrance, half_days_in
from trajectory.planning.working_hours import WorkingHours
from trajectory.roles import Action
from trajectory.teams import Team
from trajectory.units.parts import UnitAction
from use_cases.agenda import gaps, offering
from use_cases.agenda.agenda import agenda
from use_cases.agenda.load import months_ahead
from use_cases.progress.progress import today_of
from use_cases.waves.meant import open_wave_with

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")


# ---- half-days


async def ask(scene: Scene) -> Reply:
    """A field for each month, as it was said before; an empty one is not said."""
    async with scene.services.desk.reading() as work:
        found = await agenda(scene.principal, work)
    fields = [
        TextInput(
            _field(load.month),
            scene.say("offer-month", month=month_said(scene.say, load.month)),
            value="" if load.offered is None else str(load.offered),
            max_length=2,
        )
        for load in found.months
    ]
    return scene.reply(
        scene.say("offer-title"),
        [*scene.lines("offer-what"), *fields, scene.quiet("offer-who", most=MOST_HALF_DAYS)],
        [
            scene.button("offer-save", "agenda.offer.save", primary=True),
            scene.button("week-own-button", "agenda.week"),
            scene.back("agenda.show"),
        ],
    )


def _field(month: date) -> str:
    return f"in-{month:%Y-%m}"


async def save(scene: Scene) -> Reply:
    """All of it or nothing."""
    months = months_ahead(today_of(scene.now))
    typed = {month: half_days_in(scene.value(_field(month), most=40)) for month in months}
    await offering.offer(scene.principal, typed)
    async with scene.services.desk.reading() as work:
        found = await agenda(scene.principal, work)
    rows = [(month_said(scene.say, one.month), load_said(scene, one)) for one in found.months]
    return scene.done(
        scene.say("offer-saved-title"),
        [Facts(rows)],
        [scene.button("agenda-button", "agenda.show", primary=True)],
    )


# ---- own days and hours


async def ask_week(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        await offering.require_offers(work, scene.principal)
        own = await work.offers.week_of(scene.person.id)
    options = [(str(nth), scene.say("weekday", day=day)) for nth, day in enumerate(_WEEKDAYS)]
    value = ",".join(map(str, sorted(own.days)))
    hours = str(own.hours) if own.hours else ""
    return scene.reply(
        scene.say("week-own-title"),
        [
            *scene.lines("week-own-what"),
            Choice("days", scene.say("week-own-days"), options, value=value, multiple=True),
            TextInput("hours", scene.say("week-own-hours"), value=hours, max_length=40),
        ],
        [
            scene.button("week-own-save", "agenda.week.save", primary=True),
            scene.back("agenda.offer"),
        ],
    )


async def save_week(scene: Scene) -> Reply:
    ticked = {value.strip() for value in scene.value("days").split(",")}
    days = frozenset(day for day in range(len(_WEEKDAYS)) if str(day) in ticked)
    typed = scene.value("hours", most=40)
    await offering.work_in(scene.principal, days, WorkingHours.read(typed) if typed else None)
    return await overview.show(scene)


# ---- a team that does not fit


async def ask_decline(scene: Scene) -> Reply:
    """Of a team that has still to begin: what is in the way, from a closed list."""
    async with scene.services.desk.reading() as work:
        team = await offering.to_decline(work, scene.principal, scene.value("team"))
        declined = await work.offers.declined([team.id])
    own = next((one for one in declined if one.person == scene.person.id), None)
    options = [(one.value, scene.say("hindrance", hindrance=one)) for one in Hindrance]
    button = scene.button("decline-button", "agenda.declined", primary=True, team=team.id)
    back = scene.back("agenda.show")
    again = [scene.button("accept-button", "agenda.accept", team=team.id)] if own else []
    return scene.reply(
        scene.say("decline-title", team=team.name),
        [
            *scene.lines("decline-what"),
            Choice(
                "hindrance",
                scene.say("decline-label"),
                options,
                value=own.hindrance if own else "",
                required=scene.say("enrol-required"),
            ),
            scene.quiet("decline-who"),
        ],
        [button, *again, back],
    )


async def decline(scene: Scene) -> Reply:
    team = await offering.decline(
        scene.principal, scene.value("team"), scene.value("hindrance", most=40)
    )
    return scene.done(
        scene.say("declined-title", team=team.name),
        scene.lines("declined-what"),
        [scene.button("agenda-button", "agenda.show", primary=True)],
    )


async def accept(scene: Scene) -> Reply:
    team = await offering.accept(scene.principal, scene.value("team"))
    return scene.done(
        scene.say("accepted-title", team=team.name),
        scene.lines("accepted-what"),
        [scene.button("agenda-button", "agenda.show", primary=True)],
    )


async def declined_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For whoever plans: who cannot take on which team, as long as that is so."""
    team_id, _, person_id = notice.subject.partition("/")
    team = await work.teams.get(team_id)
    if team is None or not await gaps.may_cover(work, scene.principal, team):
        return None
    found = await work.offers.declined([team.id])
    own = next((one for one in found if one.person == person_id), None)
    if own is None or await work.trajectories.of_team(team.id) is not None:
        return None
    person = await work.people.get(person_id)
    said = scene.say("hindrance", hindrance=own.hindrance)
    return scene.card(
        scene.say("notice-declined-title", team=team.name),
        [Line(scene.say("notice-declined", name=person.called, why=said))],
        await _what_next(scene, work, own, team),
    )


async def _what_next(scene: Scene, work: Work, own: Declined, team: Team) -> list[Pressable]:
    """The wave in which they stand, while it can still be another; else handing over."""
    wave = await open_wave_with(work, own)
    if wave is not None and scene.mandate.may(UnitAction.PLAN_WAVES, wave.unit):
        return [scene.button("wave-open-button", "waves.wave", primary=True, wave=wave.id)]
    if scene.may(team, Action.HAND_OVER):
        return [scene.button("manage-hand-over", "hand_over.show", primary=True, team=team.id)]
    return []
