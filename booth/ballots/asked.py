"""What a round asked, and what it may say: alone, or beside the words of the round it repeats."""

from collections.abc import Sequence
from dataclasses import dataclass

from storage.ballots.box import Box
from trajectory.rounds.held import Asking, Repeat, held_to
from trajectory.rounds.instrument import Answers, Instrument
from trajectory.rounds.release import Release, release_of
from trajectory.rounds.rounds import Round


@dataclass(frozen=True, slots=True)
class Asked:
    """What a round asked, and what it repeats with the words of then."""

    round: Round
    instrument: Instrument
    before: tuple[Repeat, Release] | None

    def release(self, answers: Sequence[Answers]) -> Release | None:
        """What it may say, beside what was said before (anonymity.md §4)."""
        round_ = self.round
        release = release_of(
            self.instrument, answers, threshold=round_.threshold, invited=round_.five_words_for
        )
        if release is None or self.before is None:
            return release
        repeat, shown = self.before
        return held_to(shown, release, repeat, Asking(round_.invited, round_.threshold))


async def shown_before(box: Box, round_: Round) -> tuple[Repeat, Release] | None:
    """What a round repeats, with the words that were shown then; None when it stands by itself."""
    repeat = await box.repeats.get(round_.id)
    shown = await box.releases.get(repeat.round) if repeat else None
    return (repeat, shown) if repeat and shown else None
