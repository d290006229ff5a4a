"""A team begins again soon after its closing: what was written before can be read and answered for
as long as was said, beside the mailbox of the new trajectory."""

from datetime import date, datetime

from tests.booth.separate_input import paper
from tests.chat import LEAD, PrivatePage
from tests.dialogs import alive
from tests.dialogs.alive import jumps_to
from tests.dialogs.private_page.writing import Desk, trainers_behind, writes
from tests.dialogs.progress.test_ending import CLOSED, everything_held
from tests.dialogs.towns import TEAM, team_id
from trajectory.planning.working_days import ZONE

OLD = "Dit schreef ik ervoor."
BEFORE = "Lees wat in het vorige traject is geschreven"


async def opens(trainer, link):
    page = PrivatePage(trainer.town, trainer.link(link))
    return Desk(trainer, await page.posts("/inbreng/open", ticket=page._ticket()))


async def returns(somebody, to, code):
    page = PrivatePage(somebody.town, "")
    message = {"ticket": to["return_ticket"], "locator": paper.locator(code)}
    found = await page.posts("/prive/inbreng/return", **message)
    return [text for _, text in paper.opened(code, found)] if found["lock"] else []


async def begins_again(town):
    """A light round, two days after the closing."""
    everything_held(town)
    await jumps_to(town, CLOSED)
    await alive.closes(town, "marleen", "2027-06-29")
    await town.until(datetime(2027, 6, 30, 10, tzinfo=ZONE))
    await town.marleen.says("start")
    await town.marleen.presses("Begin de lichte ronde")
    await town.a_moment_later()


async def test_both_are_read_and_each_is_answered_with_its_own_code(released):
    await jumps_to(released, CLOSED.replace(day=7))
    note = await writes(released.samira, OLD)
    assert note.outcome == "in"
    await begins_again(released)
    await released.until(datetime(2027, 7, 20, 12, tzinfo=ZONE))

    await released.tariq.repeats("input.read", team=team_id(released))
    assert BEFORE in released.tariq.buttons()
    assert "vier weken na het einde" in released.tariq.reads()
    desk = await opens(released.tariq, BEFORE)
    assert desk.texts == [[OLD]]
    assert await desk.replies(OLD, "Dank je wel.") == "in"
    assert (await opens(released.tariq, "Open de leespagina")).texts == []

    now, before = await trainers_behind(released.samira)
    assert (now["team"], before["team"]) == (TEAM, f"{TEAM} (1)")
    assert await returns(released.samira, before, note.code) == [OLD, "Dank je wel."]
    assert await returns(released.samira, now, note.code) == []
    for stranger in (released.nadia, getattr(released, LEAD), released.marleen):
        said = await stranger.repeats("input.read", team=team_id(released))
        assert "Dit lukt zo niet" in said or BEFORE not in stranger.buttons()


async def test_after_its_weeks_only_the_new_one_is_there(released):
    await begins_again(released)
    assert len(await trainers_behind(released.samira)) == 2
    await jumps_to(released, date(2027, 8, 9))
    [now] = await trainers_behind(released.samira)
    assert now["team"] == TEAM
    await released.tariq.repeats("input.read", team=team_id(released))
    assert BEFORE not in released.tariq.buttons()
