"""Support for a norm: nobody sees it go, the trainer sees it first, the team adopts after that."""

from datetime import datetime

import pytest

from tests.chat import MEMBERS
from tests.dialogs.norms.norm_towns import GREET, the_norm
from tests.dialogs.norms.test_norms import inputs, opens_theme, words
from tests.dialogs.towns import kept_of
from trajectory.planning.working_days import ZONE

OUTCOME = "Kan hier achter staan of mee leven: meer dan de helft"
LATER = "Het resultaat is er op donderdag 11 februari om 09.30 uur"
ASK_FIRST = "Wacht tot iedereen het resultaat ziet van de vragen om steun"


async def comes(town, day, hour, minute=0):
    """It is that moment in February; what is due then runs."""
    town.clock.moment = datetime(2027, 2, day, hour, minute, tzinfo=ZONE)
    await town.a_moment_later()


@pytest.fixture
async def asked(released):
    """The trainer asked for support of one norm; everybody answered on the first day."""
    await opens_theme(released.tariq)
    await words(released, "do", GREET)
    await released.tariq.presses("Vraag om steun")
    await released.tariq.presses("Plan de vragen")
    await comes(released, 1, 10)
    for name in MEMBERS:
        page = await getattr(released, name).opens_private_page()
        assert await page.answers_each({item["id"]: 3 for item in page.scan["items"]}) == "in"
    return released


async def looks_at_the_wording(town):
    await opens_theme(town.tariq)
    return await town.tariq.presses(GREET)


async def wants_to_adopt(town):
    return await town.tariq.repeats("norms.adopt", team=the_norm(town)["team"], theme="others")


async def adopts_by_an_old_card(town):
    norm = the_norm(town)
    decided = {"theme": "others", "day": "2027-02-01", norm["norm"]: "adopt"}
    return await town.tariq.repeats("norms.adopted", team=norm["team"], **decided)


async def test_while_people_answer_the_trainer_sees_nothing_of_it(asked):
    said = await looks_at_the_wording(asked)
    assert LATER in said
    assert "mee leven" not in said
    assert "te weinig antwoorden" not in said
    assert ASK_FIRST in await wants_to_adopt(asked)


async def test_the_trainer_prepares_with_the_outcome_before_the_team_can_adopt(asked):
    await comes(asked, 9, 10)
    assert OUTCOME in await looks_at_the_wording(asked)
    assert ASK_FIRST in await wants_to_adopt(asked)
    assert ASK_FIRST in await adopts_by_an_old_card(asked)
    await comes(asked, 11, 9, 29)
    assert ASK_FIRST in await wants_to_adopt(asked)
    assert kept_of(asked, "norm", "state") == ["worded"]


async def test_the_team_adopts_from_the_moment_that_it_sees_the_outcome(asked):
    await comes(asked, 9, 10)
    await comes(asked, 11, 9, 30)
    assert OUTCOME in await wants_to_adopt(asked)
    [norm] = [part["id"] for part in inputs(asked.tariq) if part["id"] != "day"]
    assert GREET in await asked.tariq.presses("Leg vast", **{norm: "adopt"})
    assert kept_of(asked, "norm", "state") == ["adopted"]
    assert GREET in await opens_theme(asked.samira)
