""" "Je eerste week": what a lead does in the beginning, each item on a card of its own."""

from dialogs.card import Block, Button, Facts, Line, LinkButton, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.errors import Stale
from trajectory.units.first_week import WeekFacts, WeekItem
from use_cases.units.first_week import FirstWeek, first_week


async def show(scene: Scene) -> Reply:
    """Every item with whether it is known to be done; never how many are."""
    async with scene.services.desk.reading() as work:
        week = await first_week(scene.principal, work)
    rows: list[Block] = [
        Way(_title(scene, item), _state(scene, week, item), "week.show", {"item": item.id})
        for item in week.items
    ]
    board = scene.services.board
    onward: list[Pressable] = (
        [LinkButton(scene.say("board-open"), f"{board}/eerste-week")] if board else []
    )
    return scene.reply(scene.say("week-title"), [*scene.lines("week-what"), *rows], onward)


def _title(scene: Scene, item: WeekItem) -> str:
    return item.title[scene.turn.language]


def _state(scene: Scene, week: FirstWeek, item: WeekItem) -> str:
    return scene.say("week-done" if week.done(item) else "week-open")


async def show_item(scene: Scene) -> Reply:
    """What it is about, and the one next step."""
    async with scene.services.desk.reading() as work:
        week = await first_week(scene.principal, work)
    item = next((one for one in week.items if one.id == scene.value("item")), None)
    if item is None:
        raise Stale("card-stale")
    blocks: list[Block] = [Line(item.text[scene.turn.language])]
    if week.done(item):
        blocks.append(scene.quiet("week-done"))
    if item.facts is WeekFacts.COSTS:
        blocks.append(Facts(_costs(scene, week)))
    return scene.reply(_title(scene, item), blocks, [*_next(scene, item), scene.back("week.all")])


def _costs(scene: Scene, week: FirstWeek) -> list[tuple[str, str]]:
    return [
        (
            cost.programme.title[scene.turn.language],
            scene.say(
                "week-cost",
                hours=cost.hours,
                sessions=cost.sessions,
                half_days=cost.half_days,
                version=str(cost.programme.version),
            ),
        )
        for cost in week.costs
    ]


def _next(scene: Scene, item: WeekItem) -> list[Pressable]:
    label, board = item.label[scene.turn.language], scene.services.board
    found: list[Pressable] = []
    if item.next.button:
        found.append(Button(label, item.next.button, primary=True))
    elif item.next.command == "protection":
        found.append(scene.protection_link())
    if item.next.page and board:
        found.append(LinkButton(scene.say("preview-open"), f"{board}/voorbeeld"))
    return found
