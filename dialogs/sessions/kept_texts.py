"""The button to what people wrote, only as long as it leads somewhere."""

from datetime import datetime

from dialogs.card import Pressable
from dialogs.scene import Scene
from storage.work import Work
from trajectory.roles import Action
from trajectory.rounds.rounds import TEXTS_LIVE, Round
from trajectory.teams import Team
from use_cases.separate_input import reader_in


def kept(round_: Round, now: datetime) -> bool:
    """Whether texts of this round may still be there; a room is asked without any."""
    there = round_.state.keeps_texts and now < round_.closes + TEXTS_LIVE
    return there and not round_.kind.in_three_words


async def texts_button(scene: Scene, work: Work, team: Team, round_: Round) -> list[Pressable]:
    """To the texts of a round, for the trainer who reads in this team; whether anybody wrote is
    told on the page alone."""
    if not kept(round_, scene.turn.now) or not await reads_apart(scene, work, team, round_):
        return []
    return [scene.button("briefing-texts", "round.texts", team=team.id, round=round_.id)]


async def reads_apart(scene: Scene, work: Work, team: Team, round_: Round | None = None) -> bool:
    """Whether this person is the trainer and reads what is written to the trainer of this team, in
    this round; not any more some weeks after the end of its trajectory."""
    if not scene.may(team, Action.READ_TEXTS):
        return False
    return await reader_in(work, scene.principal, team, round_) is not None
