"""The guide of the directorate as ready-made words: norms of teams that share, and no team's name.

With each norm stands how many teams have it. The order is that of the words themselves, so that it
says nothing about the teams. The ladders stay with the teams: who does what would tell one from
another.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from content.library import Library
from documents import Chapter, GuideSheet, Table
from papers.norm_guide import MADE, Frame
from papers.norm_ladder import ladder_of
from papers.source import Source
from trajectory.language import Language
from trajectory.norms import FEWEST_TEAMS, Guide, GuideNorm, NormKind
from trajectory.planning.working_days import at
from use_cases.norms.norm_guides import shared_guides
from use_cases.norms.shared_editions import guides_in
from use_cases.progress.progress import today_of

SHARED: Final = "shared_guide"
"""The document, as a ticket for it names it; as its subject, the guide as it is now."""

Guides = Sequence[tuple[Guide, Language]]


async def shared_guide_for(source: Source, subject: str, language: Language) -> GuideSheet | None:
    """An edition, or the guide as it is now; None while too few teams share their norms."""
    if subject == SHARED:
        guides: Guides = await shared_guides(source.work)
        if len(guides) < FEWEST_TEAMS:
            return None
        return SharedGuide(source.library, guides, language, today_of(source.now)).sheet()
    edition = await source.work.shared_editions.get(subject)
    guides = await guides_in(source.work, edition) if edition else ()
    if edition is None or not guides:
        return None
    return SharedGuide(source.library, guides, language, edition.made, edition.number).sheet()


@dataclass(frozen=True, slots=True)
class SharedGuide:
    """The guides of teams that share, in one language; `number` of the edition, 0 for none."""

    library: Library
    guides: Guides
    language: Language
    made: date
    number: int = 0

    def sheet(self) -> GuideSheet:
        frame = Frame(self.library, self.language)
        say, counts = frame.say, self._counts()
        norms = sorted(counts, key=lambda one: (one.theme, one.kind, one.text))
        day = say("paper-guide-day", day=self.made)
        return GuideSheet(
            language=self.language,
            spoken=self._most_spoken(),
            title=say("paper-shared-title"),
            subtitle=say("paper-shared-subtitle"),
            notice=say("paper-shared-notice"),
            facts=self._facts(frame, day),
            introduction=(
                say("paper-shared-what"),
                say("paper-shared-counts"),
                say("paper-guide-how"),
            ),
            contents_title=say("paper-contents"),
            news=Chapter(say("paper-news-title"), ""),
            themes=frame.themes(norms, lambda norm: say("paper-shared-by", count=counts[norm])),
            ladder=ladder_of(self.library, (), self.language),
            agreements=Table(say("paper-agreements-title"), frame.step_columns, ()),
            later=frame.later(norms, "paper-shared-later"),
            support=frame.support(),
            terms=frame.terms(),
            conduct_title=say("conduct-title"),
            footer=say("paper-shared-footer", day=day),
            created=at(self.made, MADE),
            unshown=frame.say("paper-unshown"),
        )

    def _facts(self, frame: Frame, day: str) -> tuple[tuple[str, str], ...]:
        say = frame.say
        edition = ((say("paper-shared-edition"), str(self.number)),) if self.number else ()
        made, teams = say("paper-guide-made"), say("paper-shared-teams")
        return (*edition, (made, day), (teams, str(len(self.guides))))

    def _counts(self) -> Mapping[GuideNorm, int]:
        """Every norm that stands, with how many teams have it; capitals, spaces and the mark at the
        end make no other norm."""
        found: dict[tuple[str, NormKind, str], list[str]] = defaultdict(list)
        for guide, _ in self.guides:
            own = {
                (one.theme, one.kind, _folded(one.text)): one for one in guide.norms if one.stands
            }
            for key, norm in own.items():
                found[key].append(norm.text)
        return {
            GuideNorm("", theme, kind, min(texts)): len(texts)
            for (theme, kind, _), texts in found.items()
        }

    def _most_spoken(self) -> Language:
        spoken = [language for _, language in self.guides]
        return max(Language, key=spoken.count)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".!")
