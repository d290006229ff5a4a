"""Days on which somebody cannot: two fields, and no reason."""

from dialogs.card import Block, Line, Way
from dialogs.fields import Choice
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated, day_field, today, typed_day
from trajectory.agenda.offers import Away
from use_cases.agenda import gaps, offering


async def ask(scene: Scene) -> Reply:
    """The days that were said, each with the way to take it back, and two fields for more."""
    async with scene.services.desk.reading() as work:
        await offering.require_offers(work, scene.principal)
        found = await work.offers.away([scene.person.id])
    ahead = [one for one in found if one.until >= today(scene)]
    back = scene.say("away-off-what")
    blocks: list[Block] = [
        *(
            Way(_days(scene, one), back, "agenda.away.off", {"away": one.id})
            for one in ahead[:SHOWN]
        ),
        *scene.lines("away-what", "away-no-reason"),
        *_fields(scene),
    ]
    return scene.reply(
        scene.say("away-title"),
        blocks,
        [
            scene.button("away-save", "agenda.away.save", primary=True),
            scene.back("agenda.show"),
        ],
    )


def _fields(scene: Scene) -> list[Block]:
    return [
        day_field(scene, "since", "away-since-label", None, required=True),
        day_field(scene, "until", "away-until-label", None, required=True),
    ]


def _days(scene: Scene, one: Away) -> str:
    return dated(scene)("away-days", since=one.since, until=one.until)


async def save(scene: Scene) -> Reply:
    """Their own days, or, for whoever plans, those of somebody else."""
    person = scene.value("person") or scene.person.id
    since, until = typed_day(scene, "since"), typed_day(scene, "until")
    away, count = await offering.go_away(scene.principal, person, since, until)
    own = person == scene.person.id
    button = (
        scene.button("agenda-button", "agenda.show", primary=True)
        if own
        else scene.button("cover-button", "cover.show", primary=True)
    )
    return scene.done(
        scene.say("away-saved-title"),
        [
            Line(_days(scene, away)),
            Line(scene.say("away-heard", count=count)),
            *scene.lines("away-stays"),
        ],
        [button],
    )


async def off(scene: Scene) -> Reply:
    away = await offering.come_back(scene.principal, scene.value("away"))
    own = away.person == scene.person.id
    verb = "agenda.away" if own else "cover.show"
    key = "away-button" if own else "cover-button"
    return scene.done(
        scene.say("away-off-title"),
        [Line(_days(scene, away))],
        [scene.button(key, verb, primary=True)],
    )


async def ask_for(scene: Scene) -> Reply:
    """For whoever plans: of which trainer or coach, and which days."""
    async with scene.services.desk.reading() as work:
        teams = await gaps.covered_teams(work, scene.principal)
        ids = dict.fromkeys(one for team in teams for one in gaps.guides_of(team))
        people = sorted(await work.people.many(tuple(ids)), key=lambda one: one.called.casefold())
    if not people:
        return scene.reply(
            scene.say("away-title"), scene.lines("away-nobody"), [scene.back("cover.show")]
        )
    options = [(one.id, one.called) for one in people]
    return scene.reply(
        scene.say("away-for-title"),
        [
            Choice(
                "person", scene.say("away-for-label"), options, required=scene.say("enrol-required")
            ),
            *_fields(scene),
            *scene.lines("away-no-reason"),
        ],
        [
            scene.button("away-save", "agenda.away.save", primary=True),
            scene.back("cover.show"),
        ],
    )
