"""A setting that people agreed to, and who reads what: the old goes on until a member saw it."""

from contextlib import asynccontextmanager
from unittest.mock import patch

import pytest

from bot.settings.organisation import LegalBasis
from tests.dialogs.council.test_gate import starts
from tests.dialogs.council.towns import REFERENCE, changed_town, council_house
from tests.dialogs.towns import OPENED, kept_of, looks_at, plainly
from trajectory.council.consent import readers
from trajectory.roles import RIGHTS, Action, Role

HIGHER = {"matter": "threshold@7"}


async def told(town):
    """What the page "Zo beschermen we je antwoorden" tells."""
    async with town.session.get(f"{town.address}/bescherming/besluiten") as answer:
        return await answer.json()


async def test_a_threshold_counts_from_the_start_after_it_was_seen(tmp_path):
    async with council_house(tmp_path) as (house, _):
        await house.stops()
        house._settings = house._settings.model_copy(update={"threshold": 7})
        town = await house.starts()
        assert (await told(town))["threshold"] == 5
        await starts(town)
        assert kept_of(town, "round", "threshold") == [5]
        said = plainly(await town.noor.repeats("council.concept", **HIGHER))
        assert "Wordt minstens 7 antwoorden" in said
        assert "Tot dan minstens 5 antwoorden" in said
        await town.noor.repeats("council.typed", **HIGHER, **REFERENCE)
        seen = await town.olga.repeats("council.seen", **HIGHER)
        assert "zodra de beheerder mij opnieuw start" in seen
        assert (await told(town))["threshold"] == 5, "and not before"
        town = await house.restarts()
        assert (await told(town))["threshold"] == 7
        await starts(town, "nadia")
        assert sorted(kept_of(town, "round", "threshold")) == [5, 7]
        await house.stops()
        house._settings = house._settings.model_copy(update={"threshold": 5})
        town = await house.starts()
        assert (await told(town))["threshold"] == 7, "back again is a change as well"


async def test_nothing_is_kept_longer_or_shorter_than_was_seen_and_all_of_it_waits(tmp_path):
    changed = {
        "keep_texts_days": 7,
        "keep_sent_days": 365,
        "keep_people_days": 730,
        "legal_basis": LegalBasis.PUBLIC_TASK,
    }
    async with changed_town(tmp_path, **changed) as town:
        page = await told(town)
        assert page["keeps"] == {"texts": 30, "sent": 90, "people": 365}
        assert page["legal_basis"] is None
        said = await town.olga.says("or")
        for name in ("teksten voor de trainer", "berichten", "naam en account", "Grondslag"):
            assert name in said


async def test_a_setting_that_goes_back_waits_no_longer(tmp_path):
    async with council_house(tmp_path) as (house, _):
        for threshold in (7, 5):
            await house.stops()
            house._settings = house._settings.model_copy(update={"threshold": threshold})
            town = await house.starts()
        assert "Er wacht nu niets" in await town.olga.says("or")
        again = await town.noor.repeats("council.typed", **HIGHER, **REFERENCE)
        assert "wacht niet meer op de OR" in again


@asynccontextmanager
async def other_readers():
    """A release of the program that lets the coach read texts."""
    more = RIGHTS | {Action.READ_TEXTS: frozenset({Role.TRAINER, Role.COACH})}
    with patch("trajectory.council.consent.RIGHTS", more):
        yield


async def test_with_other_readers_no_new_round_opens_until_it_was_seen(tmp_path):
    async with council_house(tmp_path) as (house, town):
        await starts(town)
        await house.stops()
        async with other_readers():
            town = await house.starts()
            assert (await told(town))["opens_rounds"] is False
            assert "Eerst moeten de ondernemingsraad" in await town.nadia.says("start")
            await town.until(OPENED)
            assert kept_of(town, "round", "state") == ["scheduled"], (
                "what was planned waits as well"
            )
            matter = {"matter": f"readers@{readers()}"}
            assert "Wie wat leest" in looks_at(town.noor, "Dit gaat eerst langs de OR")
            opened = await town.noor.presses("Wie wat leest")
            assert "gaan er geen nieuwe vragen open" in opened
            assert "Het programma zelf is hierin veranderd" in opened
            await town.noor.repeats("council.typed", **matter, **REFERENCE)
            await town.olga.repeats("council.seen", **matter)
            town = await house.restarts()
            await town.a_moment_later()
            assert (await told(town))["opens_rounds"] is True
            assert kept_of(town, "round", "state") == ["open"]


@pytest.mark.parametrize("basis", [None, LegalBasis.LEGAL_DUTY])
async def test_where_nobody_takes_part_a_setting_counts_at_once(tmp_path, basis):
    async with council_house(tmp_path, members=()) as (house, _):
        await house.stops()
        changed = {"threshold": 7, "legal_basis": basis}
        house._settings = house._settings.model_copy(update=changed)
        town = await house.starts()
        assert (await told(town))["threshold"] == 7


def test_everybody_who_sees_or_reads_something_is_in_the_fingerprint():
    """A right that comes to one more role makes another one, whichever it is."""
    before = readers()
    for action, roles in RIGHTS.items():
        more = RIGHTS | {action: roles ^ {Role.COACH}}
        with patch("trajectory.council.consent.RIGHTS", more):
            reads = action.startswith(("see_", "read_"))
            assert (readers() != before) is reads, action
