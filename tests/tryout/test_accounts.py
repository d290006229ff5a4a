"""In the municipality both directorates have a plan and gave account, by what their people did."""

import pytest

from tests.browser.desk import tryout_in
from tests.chat import words_of
from trajectory.planning.working_days import ZONE
from tryout.examples.accounts import reported
from tryout.examples.example import Which
from tryout.examples.hands import Hands
from tryout.examples.whole import city


async def reads(runner, person, command):
    await Hands(runner, person).says(command)
    return words_of(runner.world.chat(person.chat)[-1].card)


def asked(runner, owner):
    cards = [words_of(message.card or {}) for message in runner.world.chat(owner.chat)]
    return [said for said in cards if "Hoe staat het met" in said or "How is" in said]


@pytest.mark.timeout(1500)
async def test_both_directorates_have_a_plan_with_owners_and_a_report_that_everybody_reads(
    tmp_path,
):
    async with tryout_in(tmp_path) as runner:
        small = await reads(runner, city().work.lead, "action_plan")
        assert "nog niet gestart" not in small, "nothing of it before somebody asks for it"
        await runner.begin_again(Which.WHOLE)
        await runner.opened()
        work, clean = city().both
        for unit, themes in ((work, 3), (clean, 4)):
            plan = await reads(runner, unit.lead, "action_plan")
            assert unit.unit in plan
            assert plan.count("één actie") == themes, plan
            assert "Nog zonder thema" not in plan
            assert "één risico" in plan
            assert "volgens planning: 1" in plan
        assert "enigszins vertraagd: 1" in await reads(runner, clean.lead, "action_plan")
        owned = await reads(runner, clean.owner, "action_plan")
        assert "Kleedruimtes voor iedereen" in owned
        assert asked(runner, clean.owner), "the card came in the last month of a quarter"
        quarter = reported(runner.now().astimezone(ZONE).date())
        for reader in (clean.lead, work.lead, clean.groups[1].members[0]):
            said = await reads(runner, reader, "reports")
            assert said.count(f"kwartaal {quarter.year}") + said.count(f"r of {quarter.year}") == 2
            for unit in (work, clean):
                assert f"{unit.unit}: gepubliceerd" in said or f"{unit.unit}: published" in said
