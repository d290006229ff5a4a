""" "Programma": how many teams are how far, for whoever leads or directs a unit; and the lists that
the bot does not make."""

from collections.abc import Mapping

from dialogs.card import Block, Entries, Facts, Heading, Line, LinkButton, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, today, unit_said
from trajectory.errors import NotAllowed
from trajectory.units.figures import FEWEST, Figures, Phase
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction, may_in_unit
from trajectory.units.units import Unit
from use_cases.units.figures import figures_of_all, figures_of_unit, visited_in


async def show(scene: Scene) -> Reply:
    """The figures of a unit; of the only one of theirs, or which."""
    if not scene.mandate.may_somewhere(UnitAction.SEE_FIGURES):
        raise NotAllowed
    async with scene.services.desk.reading() as work:
        organisation = await work.units.organisation()
        units = _own(scene, organisation)
        wanted = scene.value("unit") or (units[0].id if len(units) == 1 else "")
        if wanted:
            unit, counted = await figures_of_unit(work, scene.principal, organisation, wanted)
            came = await visited_in(work, scene.principal, wanted)
            return _shown(scene, scene.say("figures-title", unit=unit.name), counted, came)
        if not units:
            counted = await figures_of_all(work, scene.principal)
            return _shown(scene, scene.say("figures-all-title"), counted)
    ways = [Way(one.name, unit_said(scene, one), "figures.show", {"unit": one.id}) for one in units]
    return scene.reply(scene.say("unit-pick"), [*ways[:SHOWN]])


def _own(scene: Scene, organisation: Organisation) -> list[Unit]:
    """Where this person has a part that counts teams; on top for a part everywhere."""
    tree, held = organisation.tree, scene.mandate.held
    counting = [one for one in held if may_in_unit({one.part}, UnitAction.SEE_FIGURES)]
    if any(one.everywhere for one in counting):
        return [one for one in tree.below("") if not one.period.over(today(scene))]
    return sorted({one.unit: tree.units[one.unit] for one in counting}.values(), key=_name)


def _name(unit: Unit) -> str:
    return unit.key


def _shown(
    scene: Scene, title: str, counted: Figures, came: tuple[int, int] | None = None
) -> Reply:
    total = [(_phase(scene, phase), str(counted.total.get(phase, 0))) for phase in Phase]
    blocks: list[Block] = [] if _few(counted) else [Facts(total)]
    if counted.departments:
        rows = [(unit.name, _sentence(scene, of)) for unit, of in counted.departments[:SHOWN]]
        blocks += [Heading(scene.say("figures-departments")), Entries(rows)]
    if counted.others and (counted.departments or _few(counted)):
        said = scene.say("figures-others", count=counted.others, fewest=FEWEST)
        blocks.append(Line(said))
    if came and not _few(counted):
        blocks.append(Line(scene.say("figures-visited", count=came[0], of=came[1])))
    blocks.append(scene.quiet("figures-quiet"))
    return scene.reply(title, blocks, _onward(scene))


def _few(counted: Figures) -> bool:
    """Whether there are too few teams to say how far they are."""
    return bool(counted.others) and not counted.total


def _phase(scene: Scene, phase: Phase) -> str:
    return scene.say("figures-phase", phase=phase)


def _sentence(scene: Scene, of: Mapping[Phase, int]) -> str:
    return ", ".join(f"{_phase(scene, phase)}: {of[phase]}" for phase in Phase if phase in of)


def _onward(scene: Scene) -> list[Pressable]:
    """A lead goes on to the teams, here or on the board; whoever directs to the units."""
    if scene.is_lead:
        teams = scene.button("overview-button", "overview.show", primary=True)
        board = scene.services.board
        return [teams, *([LinkButton(scene.say("board-open"), board)] if board else [])]
    return [scene.button("units-button", "units.show", primary=True)]


async def no_list(scene: Scene) -> Reply:
    """For whoever asks for a ranking, a score or all results: that it is not made, and what is."""
    buttons: list[Pressable] = [scene.button("help-button", "help.show")]
    if scene.is_lead:
        buttons = [scene.button("overview-late", "overview.late", primary=True)]
    elif scene.mandate.may_somewhere(UnitAction.SEE_FIGURES):
        buttons = [scene.button("figures-button", "figures.show", primary=True)]
    return scene.reply(scene.say("no-list-title"), scene.lines("no-list", "no-list-why"), buttons)
