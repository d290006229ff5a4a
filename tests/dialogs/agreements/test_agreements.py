"""Agreements: written down, taken on by somebody who says so, asked for, done or done later."""

from datetime import date

from tests.dialogs.alive import jumps_to
from tests.dialogs.towns import looks_at, one_id, person_id, team_id

REFUSED = "Dit lukt zo niet"
WHAT = "Elke maandag beginnen we samen"


async def agreed(town, owner="member", due="2027-03-12", what=WHAT):
    await town.tariq.says("traject")
    await town.tariq.presses("Afspraken")
    await town.tariq.presses("Nieuwe afspraak")
    return await town.tariq.presses("Bewaar", what=what, owner=owner, due=due)


async def opens(somebody, what=WHAT):
    await somebody.says("traject")
    await somebody.presses("Afspraken")
    return await somebody.presses(what)


async def test_everybody_in_the_team_sees_it_and_one_takes_it_on(released):
    assert "is bewaard" in await agreed(released)
    await released.samira.says("traject")
    assert f"{WHAT}\nhet team samen, voor vrijdag 12 maart" in await released.samira.presses(
        "Afspraken"
    )
    await released.samira.presses(WHAT)
    assert "Jij let op deze afspraak" in await released.samira.presses("Ik let erop")
    assert "Samira" in await opens(released.els)
    assert "Iemand anders" in await released.els.presses("Ik let erop")

    await jumps_to(released, date(2027, 3, 9))
    assert WHAT in looks_at(released.samira, "Hoe staat het met deze afspraak")
    await released.samira.presses("Andere dag")
    assert "is bewaard" in await released.samira.presses("Bewaar", due="2027-04-02")
    await jumps_to(released, date(2027, 3, 30))
    assert "vrijdag 2 april" in looks_at(released.samira, "Hoe staat het met deze afspraak")
    assert "is gedaan" in await released.samira.presses("Gedaan")
    await released.marleen.says("traject")
    said = await released.marleen.presses("Afspraken")
    assert WHAT not in said
    assert "1 afspraak is gedaan." in said
    for other in (released.kofi, released.marleen, released.tariq):
        assert not any("Hoe staat het" in str(card) for card in other.cards)


async def test_whoever_is_asked_may_say_no(released):
    await agreed(released)
    await asks(released, "kofi")
    looks_at(released.kofi, "Wil jij op een afspraak")
    assert "niet" in await released.kofi.presses("Liever niet")
    assert "het team samen" in await opens(released.els)
    await asks(released, "mei")
    assert "het team samen" in await opens(released.els), "asked is not accepted"
    looks_at(released.mei, "Wil jij op een afspraak")
    assert "Jij let op" in await released.mei.presses("Ik let erop")
    assert "Mei" in await opens(released.els)


async def asks(town, name):
    await opens(town.marleen)
    await town.marleen.presses("Vraag iemand")
    assert "Gevraagd" in await town.marleen.presses("Vraag het", person=person_id(town, name))
    await town.a_moment_later()


async def test_an_agreement_of_a_role_is_asked_of_its_holder(released):
    await agreed(released, owner="coach")
    await jumps_to(released, date(2027, 3, 10))
    assert WHAT in looks_at(released.els, "Hoe staat het met deze afspraak")
    assert "is gedaan" in await released.els.presses("Gedaan")


def questions(somebody):
    return sum("Hoe staat het" in str(card) for card in somebody.read)


async def test_what_nobody_answers_is_asked_again_after_four_weeks(released):
    await agreed(released)
    for day, asked in (
        (date(2027, 3, 8), 0),
        (date(2027, 3, 9), 1),
        (date(2027, 3, 12), 1),
        (date(2027, 4, 8), 1),
        (date(2027, 4, 9), 2),
        (date(2027, 5, 6), 2),
        (date(2027, 5, 7), 3),
    ):
        await jumps_to(released, day)
        assert questions(released.marleen) == asked, day


async def test_a_trajectory_that_is_over_asks_for_nothing_any_more(released):
    await agreed(released)
    stopped = {"team": team_id(released), "reason": "dissolved"}
    assert "gestopt" in await released.lida.repeats("ending.stopped", **stopped)
    await jumps_to(released, date(2027, 3, 9))
    await jumps_to(released, date(2027, 4, 9))
    assert questions(released.marleen) == 0


async def test_what_waits_about_the_old_day_is_not_sent_once_there_is_another(released):
    await agreed(released)
    await jumps_to(released, date(2027, 3, 9), hour=8)
    assert questions(released.marleen) == 0, "it is sent when the day begins"
    await opens(released.marleen)
    await released.marleen.presses("Andere dag")
    await released.marleen.presses("Bewaar", due="2027-04-02")
    for day, asked in ((date(2027, 3, 9), 0), (date(2027, 3, 29), 0), (date(2027, 3, 30), 1)):
        await jumps_to(released, day)
        assert questions(released.marleen) == asked, day


async def test_what_is_done_is_nobodys_to_take_or_to_be_asked_for(released):
    await agreed(released)
    agreement = one_id(released.folder, "agreement")
    await opens(released.marleen)
    await released.marleen.presses("Gedaan")
    assert "is al gedaan" in await released.samira.repeats("agreements.take", agreement=agreement)
    asked = {"agreement": agreement, "person": person_id(released, "kofi")}
    assert "is al gedaan" in await released.marleen.repeats("agreements.asked", **asked)
    await released.a_moment_later()
    assert not any("Wil jij op een afspraak" in str(card) for card in released.kofi.cards)


async def test_a_card_about_an_agreement_that_is_gone_says_so(released):
    for verb in ("show", "take", "done", "again", "ask"):
        said = await released.marleen.repeats(f"agreements.{verb}", agreement="gone")
        assert "Deze kaart is verlopen" in said, verb


async def test_only_whoever_took_it_gives_it_back_and_only_the_team_is_asked(released):
    await agreed(released, owner="coach")
    agreement = one_id(released.folder, "agreement")
    await opens(released.samira)
    await released.samira.presses("Ik let erop")
    for other in (released.kofi, released.els, released.marleen):
        assert REFUSED in await other.repeats("agreements.give_back", agreement=agreement)
    assert REFUSED in await released.els.repeats("agreements.done", agreement=agreement)
    asked = {"agreement": agreement, "person": person_id(released, "bilal")}
    assert REFUSED in await released.marleen.repeats("agreements.asked", **asked)
    await opens(released.samira)
    await released.samira.presses("Ik let er niet meer op")
    assert "is gedaan" in await released.els.repeats("agreements.done", agreement=agreement)


async def test_it_is_the_teams_own(released):
    await agreed(released)
    agreement = one_id(released.folder, "agreement")
    for verb in ("show", "take", "done", "again", "day", "ask", "asked"):
        for stranger in (released.nadia, released.bilal, released.omar, released.lida):
            said = await stranger.repeats(
                f"agreements.{verb}", agreement=agreement, due="2027-05-03", person="x"
            )
            assert REFUSED in said, (verb, stranger.name)
    for verb in ("done", "again", "ask", "asked"):
        said = await released.samira.repeats(f"agreements.{verb}", agreement=agreement)
        assert REFUSED in said, verb


async def test_what_makes_no_agreement_is_refused(released):
    for wrong in (
        {"what": " "},
        {"what": "x" * 401},
        {"owner": "programme_lead"},
        {"due": "2027-01-02"},
        {"due": "ooit"},
    ):
        given = {"owner": "member", "due": "2027-03-12", "what": WHAT} | wrong
        assert REFUSED in await agreed(released, **given), wrong
    await released.tariq.says("traject")
    assert "geen afspraken open" in await released.tariq.presses("Afspraken")


async def test_whoever_asked_hears_the_answer(released):
    await agreed(released)
    await asks(released, "kofi")
    looks_at(released.kofi, "Wil jij op een afspraak")
    await released.kofi.presses("Liever niet")
    await released.a_moment_later()
    asker = looks_at(released.marleen, "Wie let op deze afspraak")
    assert "Wie je vroeg, doet het niet" in asker
    await released.marleen.presses("Bekijk de afspraak")
    await asks(released, "mei")
    looks_at(released.mei, "Wil jij op een afspraak")
    await released.mei.presses("Ik let erop")
    await jumps_to(released, date(2027, 2, 1), 11)
    looks_at(released.marleen, "Mei zei ja en let erop")


async def test_whoever_asked_hears_it_when_there_is_no_answer(released):
    await agreed(released)
    await asks(released, "kofi")
    await jumps_to(released, date(2027, 2, 4))
    assert not any("Wie let op deze afspraak" in str(card) for card in released.marleen.cards)
    await jumps_to(released, date(2027, 2, 8))
    looks_at(released.marleen, "Kofi gaf nog geen antwoord")


async def test_another_day_leaves_the_question_who_looks_after_it(released):
    """It was cancelled with what was planned about the old day, and was never asked."""
    await jumps_to(released, date(2027, 1, 29), 20)
    await agreed(released)
    await asks(released, "kofi")
    await opens(released.marleen)
    await released.marleen.presses("Andere dag")
    await released.marleen.presses("Bewaar", due="2027-04-02")
    await jumps_to(released, date(2027, 2, 1))
    looks_at(released.kofi, "Wil jij op een afspraak")
