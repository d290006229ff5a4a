"""The play: a whole pre-intake with everything that can happen, so that every card is seen.

Every card comes from the real bot over HTTP, with a real database and a clock that is moved.
"""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from booth.pools.ticker import Ticker
from content.texts.texts import Texts, plain
from tests.cards import (
    scenes_of_agenda,
    scenes_of_deliveries,
    scenes_of_editions,
    scenes_of_enrolment,
    scenes_of_everyday,
    scenes_of_keeping_alive,
    scenes_of_leading,
    scenes_of_listening,
    scenes_of_norms,
    scenes_of_planning,
    scenes_of_plans,
    scenes_of_questions,
    scenes_of_readers,
    scenes_of_reports,
    scenes_of_sessions,
    scenes_of_starting,
    scenes_of_support,
    scenes_of_the_end,
    scenes_of_the_scan,
    scenes_of_the_works_council,
    scenes_of_units,
    scenes_of_waves,
    scenes_of_years,
)
from tests.cards.album import Album
from tests.cards.stage import Stage
from tests.cards.standings import DIRECTOR
from tests.chat import LEAD, object_id, town_at_work
from tests.databases import sqlite_in
from trajectory.language import Language


def played(language: Language) -> Album:
    """The play on its own, with a database that is thrown away."""
    with TemporaryDirectory() as folder:
        return asyncio.run(every_card(Path(folder), language))


async def every_card(folder: Path, language: Language) -> Album:
    """Play everything in one language."""
    album = Album(language)
    patient = patch("use_cases.wave_solver.asking.GRACE", 30.0)  # a machine that tests is busy
    with _noted_texts(album), _ticks_for_pages(), patient:
        people = (object_id(LEAD), object_id("noor"))
        named = {"readers_confirmed_by": people, "directorate": object_id(DIRECTOR)}
        async with town_at_work(folder, sqlite_in(folder), **named) as town:
            stage = Stage(town, album)
            for scene in SCENES:
                await scene(stage)
                album.notices |= _sent(folder / "town.db")  # before they are old enough to go
    return album


@contextmanager
def _ticks_for_pages() -> Iterator[None]:
    """The box ticks for whoever waits for it, and rests otherwise: a scene that edits rows by hand
    holds up the bot, and so a tick under way, for which SQLite would let it wait in vain."""
    turn = Ticker.turn

    async def turned(ticker: Ticker) -> None:
        if ticker._waiting:
            await turn(ticker)

    with patch.object(Ticker, "turn", turned):
        yield


@contextmanager
def _noted_texts(album: Album) -> Iterator[None]:
    """Note every text that is said, on a card or on paper, with the variants it chose."""
    say = Texts._said

    def noted(self, language, days, key, /, **variables):
        album.said.add((key, ""))
        chosen = [str(variables[name]) for name, _ in self.messages[language, key].choices]
        album.said |= {(key, variant) for variant in chosen}
        said = say(self, language, days, key, **variables)
        if language is album.language:
            album.spoken.setdefault(plain(said), set()).update({key, *_variants(key, chosen)})
        return said

    with patch.object(Texts, "_said", noted):
        yield


def _variants(key: str, chosen: list[str]) -> Iterator[str]:
    """As "standing-open[asked]"; numbers choose a form and no meaning."""
    return (f"{key}[{variant}]" for variant in chosen if not variant.isdecimal())


def _sent(database: Path) -> set[str]:
    with sqlite3.connect(database) as connection:
        kinds = connection.execute("SELECT kind FROM outbox WHERE state='sent'").fetchall()
    connection.close()
    return {kind for (kind,) in kinds}


SCENES: tuple[Callable[[Stage], Awaitable[None]], ...] = (
    scenes_of_everyday.strangers,
    scenes_of_everyday.small_things,
    scenes_of_deliveries.later,
    scenes_of_support.support,
    scenes_of_support.words,
    scenes_of_support.days,
    scenes_of_enrolment.lead_alone,
    scenes_of_questions.strangers,
    scenes_of_enrolment.step_by_step,
    scenes_of_enrolment.faulty_files,
    scenes_of_enrolment.enrolling,
    scenes_of_enrolment.first_words,
    scenes_of_questions.waiting,
    scenes_of_starting.starting,
    scenes_of_planning.too_early,
    scenes_of_starting.starting_more,
    scenes_of_starting.wrong_list,
    scenes_of_starting.not_my_team,
    scenes_of_questions.scheduled,
    scenes_of_planning.proposing,
    scenes_of_questions.dates,
    scenes_of_planning.answering,
    scenes_of_the_scan.inviting,
    scenes_of_questions.while_open,
    scenes_of_keeping_alive.early,
    scenes_of_the_scan.answering,
    scenes_of_the_scan.writing_apart,
    scenes_of_the_scan.extending,
    scenes_of_questions.extended,
    scenes_of_the_scan.reminding,
    scenes_of_questions.nearly_another_team,
    scenes_of_questions.to_choose,
    scenes_of_planning.choosing,
    scenes_of_questions.planned,
    scenes_of_questions.closing,
    scenes_of_the_end.closed,
    scenes_of_the_end.seeing,
    scenes_of_questions.with_a_result,
    scenes_of_the_end.without_result,
    scenes_of_questions.without_a_result,
    scenes_of_norms.wording,
    scenes_of_norms.supporting,
    scenes_of_norms.adopting,
    scenes_of_the_end.telling,
    scenes_of_sessions.preparing,
    scenes_of_sessions.on_paper,
    scenes_of_sessions.asking_the_room,
    scenes_of_sessions.looking_back,
    scenes_of_planning.changing,
    scenes_of_planning.resting,
    scenes_of_planning.series,
    scenes_of_questions.resting,
    scenes_of_keeping_alive.late,
    scenes_of_planning.far,
    scenes_of_keeping_alive.agreeing,
    scenes_of_keeping_alive.coming_back,
    scenes_of_keeping_alive.grouping,
    scenes_of_keeping_alive.comparing,
    scenes_of_keeping_alive.handing_over,
    scenes_of_readers.leading,
    scenes_of_keeping_alive.ending,
    scenes_of_norms.sharing,
    scenes_of_editions.reaching,
    scenes_of_questions.with_documents,
    scenes_of_questions.leaving,
    scenes_of_years.taking_up,
    scenes_of_years.beginning_again,
    scenes_of_years.newcomers,
    scenes_of_years.enrolling_again,
    scenes_of_enrolment.hours,
    scenes_of_enrolment.withdrawing,
    scenes_of_enrolment.joining,
    scenes_of_enrolment.crowds,
    scenes_of_questions.crowds,
    scenes_of_years.yearly,
    scenes_of_enrolment.accounts,
    scenes_of_deliveries.out_of_reach,
    scenes_of_units.loading,
    scenes_of_units.appointing,
    scenes_of_units.moving,
    scenes_of_units.deciding,
    scenes_of_units.telling,
    scenes_of_units.counting,
    scenes_of_units.handing_up,
    scenes_of_agenda.week,
    scenes_of_agenda.calendar,
    scenes_of_agenda.away,
    scenes_of_leading.holding,
    scenes_of_leading.visiting,
    scenes_of_leading.staffing,
    scenes_of_leading.first_week,
    scenes_of_plans.writing,
    scenes_of_plans.saying,
    scenes_of_plans.leaving,
    scenes_of_plans.noting,
    scenes_of_listening.exercising,
    scenes_of_listening.events,
    scenes_of_listening.reporting_back,
    scenes_of_listening.telling,
    scenes_of_the_works_council.consenting,
    scenes_of_the_works_council.asking,
    scenes_of_reports.reporting,
    scenes_of_reports.on_paper,
    scenes_of_waves.granting,
    scenes_of_waves.proposing,
    scenes_of_waves.answering,
    scenes_of_waves.deciding,
    scenes_of_readers.confirming_readers,
    scenes_of_everyday.leaving,
)
