"""What a lead types to plan with: periods without sessions, counters and rosters, prices."""

from dialogs.card import Block, Line, Pressable, Way
from dialogs.fields import Choice, TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, day_field, typed_day
from dialogs.waves.said import euros, first_shown, following, free_field, period
from trajectory.units.parts import UnitAction
from trajectory.waves.groups import NOTICE_WEEKS, BlackoutKind
from trajectory.waves.wave import LONGEST_WHY, TeamFacts
from use_cases.units.tree import known_unit, require
from use_cases.waves import ground
from use_cases.waves.ground import Ground


async def _ground(scene: Scene) -> Ground:
    async with scene.services.desk.reading() as work:
        return await ground.ground_of(work, scene.principal, scene.value("unit"))


async def show_blackouts(scene: Scene) -> Reply:
    """Periods without sessions, of the unit and of what is around it."""
    found = await _ground(scene)
    rows: list[Block] = []
    for id, one in list(found.blackouts.items())[:SHOWN]:
        said = scene.say("wave-blackout", kind=one.kind, unit=found.names[one.unit])
        when = period(scene, one.since, one.until)
        if scene.mandate.may(UnitAction.PLAN_WAVES, one.unit):
            rows.append(Way(said, when, "waves.lift", {"unit": one.unit, "blackout": id}))
        else:
            rows.append(Line(f"{said}: {when}"))
    rows += [scene.quiet("wave-blackout-lift")] if rows else scene.lines("wave-blackouts-none")
    buttons: list[Pressable] = [
        scene.button("wave-blackout-button", "waves.blackout", primary=True, unit=found.unit.id),
        scene.back("waves.show", unit=found.unit.id),
    ]
    return scene.reply(scene.say("wave-blackouts-title", unit=found.unit.name), rows, buttons)


async def ask_blackout(scene: Scene) -> Reply:
    found = await _ground(scene)
    kinds = [(one.value, scene.say("wave-blackout-kind", kind=one)) for one in BlackoutKind]
    needed = scene.say("condition-choose")
    return scene.reply(
        scene.say("wave-blackout-title", unit=found.unit.name),
        [
            Choice("kind", scene.say("wave-blackout-label"), kinds, required=needed),
            day_field(scene, "since", "wave-blackout-since", None, required=True),
            day_field(scene, "until", "wave-blackout-until", None, required=True),
        ],
        [
            scene.button("wave-blackout-save", "waves.close", primary=True, unit=found.unit.id),
            scene.back("waves.blackouts", unit=found.unit.id),
        ],
    )


async def save_blackout(scene: Scene) -> Reply:
    await ground.close(
        scene.principal,
        scene.value("unit"),
        scene.value("kind"),
        typed_day(scene, "since"),
        typed_day(scene, "until"),
    )
    return await show_blackouts(scene)


async def lift(scene: Scene) -> Reply:
    await ground.lift(scene.principal, scene.value("unit"), scene.value("blackout"))
    return await show_blackouts(scene)


async def show_teams(scene: Scene) -> Reply:
    """Counters, shifts and rosters of every team."""
    found = await _ground(scene)
    first = first_shown(scene)
    rows: list[Block] = [
        Way(team.name, facts_said(scene, facts), "waves.team", {"team": team.id})
        for team, facts in found.teams[first : first + SHOWN]
    ]
    rows = rows or scene.lines("wave-no-groups")
    rows += following(scene, "waves.teams", found.teams, unit=found.unit.id)
    title = scene.say("wave-teams-title", unit=found.unit.name)
    return scene.reply(title, rows, [scene.back("waves.show", unit=found.unit.id)])


def facts_said(scene: Scene, facts: TeamFacts) -> str:
    weeks = NOTICE_WEEKS if facts.notice_weeks is None else facts.notice_weeks
    said = scene.say("wave-notice", count=weeks)
    shares = ", ".join(sorted(facts.shares))
    return f"{said}; {shares}" if shares else said


async def ask_team(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        team, facts = await ground.team_facts(work, scene.principal, scene.value("team"))
    weeks = "" if facts.notice_weeks is None else str(facts.notice_weeks)
    shares = ", ".join(sorted(facts.shares))
    return scene.reply(
        team.name,
        [
            free_field(scene, "shares", "wave-shares-label", shares),
            scene.quiet("wave-shares-what"),
            free_field(scene, "weeks", "wave-weeks-label", weeks, most=4),
        ],
        [scene.button("wave-team-save", "waves.know", primary=True, team=team.id)],
    )


async def save_team(scene: Scene) -> Reply:
    shares, weeks = scene.value("shares"), scene.value("weeks")
    team = await ground.know(scene.principal, scene.value("team"), shares, weeks)
    async with scene.services.desk.reading() as work:
        _, facts = await ground.team_facts(work, scene.principal, team.id)
    button = scene.button("waves-button", "waves.show")
    return scene.done(team.name, [Line(facts_said(scene, facts))], [button])


async def ask_prices(scene: Scene) -> Reply:
    found = await _ground(scene)
    hour, half_day = euros(found.prices.hour), euros(found.prices.half_day)
    return scene.reply(
        scene.say("wave-prices-title", unit=found.unit.name),
        [
            free_field(scene, "hour", "wave-price-hour", hour, most=12),
            free_field(scene, "half_day", "wave-price-half-day", half_day, most=12),
            scene.quiet("wave-prices-what"),
        ],
        [
            scene.button("wave-prices-save", "waves.priced", primary=True, unit=found.unit.id),
            scene.back("waves.show", unit=found.unit.id),
        ],
    )


async def save_prices(scene: Scene) -> Reply:
    hour, half_day = scene.value("hour"), scene.value("half_day")
    unit = await ground.price(scene.principal, scene.value("unit"), hour, half_day)
    said = scene.say("wave-prices-saved", unit=unit.name)
    return scene.done(said, [], [scene.button("waves-button", "waves.show", unit=unit.id)])


async def ask_why(scene: Scene) -> Reply:
    """A directorate writes why a wave goes before the pilot was looked back on."""
    async with scene.services.desk.reading() as work:
        organisation = await work.units.organisation()
        unit = known_unit(organisation, scene.principal, scene.value("unit"))
        require(scene.principal, UnitAction.GO_BEFORE_PILOT, unit.id)
        words = await work.wave_ground.why([unit.id])
    return scene.reply(
        scene.say("wave-why-title", unit=unit.name),
        [
            TextInput(
                "words",
                scene.say("wave-why-label"),
                words,
                multiline=True,
                required=scene.say("enrol-required"),
                max_length=LONGEST_WHY,
            ),
            scene.quiet("wave-why-what"),
        ],
        [
            scene.button("wave-why-save", "waves.why_said", primary=True, unit=unit.id),
            scene.back("waves.show"),
        ],
    )


async def save_why(scene: Scene) -> Reply:
    unit = await ground.say_why(scene.principal, scene.value("unit"), scene.value("words"))
    said = scene.say("wave-why-saved", unit=unit.name)
    return scene.done(
        said, scene.lines("wave-why-saved-what"), [scene.button("waves-button", "waves.show")]
    )
