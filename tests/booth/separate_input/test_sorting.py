"""Proposals become one wording on the reading page: what is kept of that, and what never is."""

import pytest

from tests.booth.separate_input.play import TARIQ
from tests.booth.separate_input.test_proposals import proposes, shown

GREET, GREET_TOO, JOKE = "We groeten elkaar.", "We zeggen gedag bij de deur.", "Grappen."
MERGED = "We groeten iedereen die binnenkomt."
REFUSED = {"request-malformed", "norm-empty", "norm-too-long"}


async def waits(mail):
    """Three proposals of one theme with the trainer."""
    for text, kind in ((GREET, "do"), (GREET_TOO, "do"), (JOKE, "do_not")):
        assert (await proposes(mail, text, kind=kind)).outcome == "in"
    await mail.all_delivered()


async def page(mail, account=TARIQ):
    return (await mail.proposals(account)).said


async def marks(mail, *texts):
    return [one["mark"] for one in shown(await page(mail)) if one["text"] in texts]


async def words(mail, text=MERGED, used=(), **changes):
    """Save a wording, as the page does."""
    ticket = changes.pop("ticket", None) or (await page(mail))["sort_ticket"]
    fields = {"theme": "others", "kind": "do", "text": text, "used": list(used)}
    fields |= {"seen": [], "looked": False}
    return await mail.play.post("/voorstellen/word", {"ticket": ticket, **fields, **changes})


async def norms(mail):
    async with mail.play.desk.reading() as work:
        return [
            (one.theme, one.kind.value, one.text)
            for one in await work.norms.of_trajectory(mail.trajectory)
        ]


def which(page, field):
    return {one["text"] for one in shown(page) if one[field]}


async def test_two_proposals_become_one_wording_and_stay_marked(mail):
    await waits(mail)
    used = await marks(mail, GREET, GREET_TOO)
    assert (await words(mail, used=used)).outcome == "worded"
    assert await norms(mail) == [("others", "do", MERGED)]
    read = await page(mail)
    assert which(read, "used") == {GREET, GREET_TOO}
    assert [one["text"] for one in shown(read)] == [GREET, GREET_TOO, JOKE], "nothing went"
    await mail.moments(2)
    assert which(await page(mail), "used") == {GREET, GREET_TOO}, "under every later key"


async def test_what_is_new_since_the_last_time_is_marked(mail):
    await waits(mail)
    first = await page(mail)
    assert which(first, "new") == set(), "to whoever reads for the first time all of it is"
    reading = {"ticket": first["sort_ticket"], "seen": [one["mark"] for one in shown(first)]}
    assert (await mail.play.post("/voorstellen/seen", reading)).outcome == "seen"
    await proposes(mail, "Aandacht geven.")
    await mail.all_delivered()
    again = await page(mail)
    assert which(again, "new") == {"Aandacht geven."}
    assert which(await page(mail), "new") == {"Aandacht geven."}, "opening the page keeps nothing"


async def test_a_wording_that_seems_to_name_somebody_is_looked_at_once_more(mail):
    await waits(mail)
    used = await marks(mail, GREET)
    named = "Coach groet iedereen."
    reply = await words(mail, named, used)
    assert (reply.outcome, reply.said["words"]) == ("named", ["Coach"])
    assert await norms(mail) == []
    assert which(await page(mail), "used") == set()
    assert (await words(mail, named, used, looked=True)).outcome == "worded"
    assert await norms(mail) == [("others", "do", named)]


async def test_the_same_wording_twice_stands_there_once(mail):
    await waits(mail)
    for text in (GREET, GREET_TOO):
        assert (await words(mail, used=await marks(mail, text))).outcome == "worded"
    assert await norms(mail) == [("others", "do", MERGED)]
    assert which(await page(mail), "used") == {GREET, GREET_TOO}


async def test_as_many_wordings_as_fit_and_no_more(mail):
    await waits(mail)
    for number in range(12):
        assert (await words(mail, f"{MERGED} {number}")).outcome == "worded"
    used = await marks(mail, JOKE)
    assert (await words(mail, "Nog een.", used)).error == "norms-too-many"
    assert which(await page(mail), "used") == set()


async def test_who_read_before_reads_on_and_words_nothing(mail):
    await waits(mail)
    ticket, used = (await page(mail))["sort_ticket"], await marks(mail, JOKE)
    await mail.is_read_by("noor")
    before = await page(mail)
    assert (len(shown(before)), before["sort_ticket"]) == (3, "")
    assert (await words(mail, used=used, ticket=ticket)).error == "input-gone"
    reading = {"ticket": ticket, "seen": used}
    assert (await mail.play.post("/voorstellen/seen", reading)).error == "input-gone"
    assert await norms(mail) == []


async def test_who_comes_after_sees_what_was_used_and_nothing_as_new(mail):
    await proposes(mail, GREET, succeeds=True)
    await proposes(mail, JOKE, kind="do_not", succeeds=True)
    await mail.all_delivered()
    read = await page(mail)
    seen = {"ticket": read["sort_ticket"], "seen": [one["mark"] for one in shown(read)]}
    await mail.play.post("/voorstellen/seen", seen)
    await words(mail, used=await marks(mail, GREET))
    await mail.is_read_by("noor")
    await mail.next_moment()
    left = await page(mail, "noor")
    assert (which(left, "used"), which(left, "seen")) == ({GREET}, set())


async def test_nothing_in_the_database_shows_what_was_ticked_or_read(mail):
    await waits(mail)
    [reader] = await mail.readers()
    before = await mail.rows(reader.shelf)
    read = await page(mail)
    used = await marks(mail, GREET)
    await words(mail, used=used)
    seen = {"ticket": read["sort_ticket"], "seen": [one["mark"] for one in shown(read)]}
    await mail.play.post("/voorstellen/seen", seen)
    after = await mail.rows(reader.shelf)
    assert [len(row) for row in after] == [len(row) for row in before]
    assert not set(after) & set(before), "all of it lies anew, whatever was ticked"
    async with mail.play.desk.reading() as work:
        [norm] = await work.norms.of_trajectory(mail.trajectory)
    assert used[0] not in repr(norm)


@pytest.mark.parametrize(
    "wrong",
    [
        {"theme": "weather"},
        {"theme": 5},
        {"kind": "maybe"},
        {"text": ""},
        {"text": "  \n "},
        {"text": "w" * 301},
        {"text": None},
        {"used": "all"},
        {"used": [5]},
        {"used": ["g" * 16]},
        {"used": ["0" * 16] * 501},
        {"seen": "all"},
    ],
)
async def test_what_no_page_of_ours_says_is_refused(mail, wrong):
    await waits(mail)
    assert (await words(mail, **wrong)).error in REFUSED
    assert await norms(mail) == []


async def test_a_mark_that_nothing_has_marks_nothing(mail):
    await waits(mail)
    assert (await words(mail, used=["0" * 16])).outcome == "worded"
    assert which(await page(mail), "used") == set()


async def test_a_wording_of_three_hundred_characters_without_a_space_is_taken(mail):
    await waits(mail)
    assert (await words(mail, "w" * 300)).outcome == "worded"
    assert await norms(mail) == [("others", "do", "w" * 300)]


async def test_a_team_that_stopped_words_nothing_any_more(mail):
    await waits(mail)
    ticket = (await page(mail))["sort_ticket"]
    await mail.play.by_hand("UPDATE trajectory SET state = 'stopped'")
    assert (await words(mail, ticket=ticket)).error in ("input-gone", "not-arrived")
    assert await norms(mail) == []
