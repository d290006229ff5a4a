"""What somebody types where an answer was meant is nowhere: not kept, not logged, not echoed.

A canary is planted in every place where words can come in. Then every byte that the bot leaves
behind is searched: the database with its log, the key store, the log lines, all that went to
Teams, and every answer to a request.
"""

from contextlib import asynccontextmanager

from tests.attacks.overheard import overheard
from tests.chat import MEMBERS
from tests.dialogs.towns import CLOSED, team_id, town_at

CANARY = "kanarie-7f3a"
SECRET = f"Mijn chef {CANARY} schreeuwt tegen mij"


@asynccontextmanager
async def town_overheard(folder):
    """A town with open questions, and all that its bot says in its logs."""
    with overheard() as logged:
        async with town_at("opened", folder) as town:
            yield town, logged


def every_byte(town):
    return b"".join(path.read_bytes() for path in town.folder.rglob("*") if path.is_file())


async def posts(town, activity):
    """The answer to an activity, word for word."""
    async with town.session.post(f"{town.address}/api/messages", json=activity) as response:
        assert response.status != 500
        return await response.text()


def everywhere(town, name):
    """Every place where a person can put words."""
    teams = getattr(town, name).teams
    yield teams.writes(SECRET)
    yield teams.writes(f"help {SECRET}")
    yield teams.writes(f"<at>bot</at> {SECRET}")
    yield teams.sends_file("http://127.0.0.1:1/nothing", name=f"{CANARY}.csv")
    yield teams.presses(CANARY, card="1")
    yield teams.presses("status.show", card="1", team=CANARY)
    yield teams.presses("start.show", card="1", team=team_id(town), first=CANARY, last=SECRET)
    yield teams.presses(
        "roster.propose", card="1", team=team_id(town), kind=SECRET, person=CANARY, new=SECRET
    )
    yield teams.presses("roster.leave", card="1", team=CANARY)
    yield teams.presses("language.choose", card="1", language=CANARY)
    yield teams.presses("overview.show", card="1", first=CANARY)
    yield teams.presses("enrol.paste", card=CANARY, csv=SECRET)
    yield teams.presses("result.show", card="1", team=SECRET, note=SECRET)
    yield teams.submits("status.show", card="1", note=SECRET)
    yield teams.submits(CANARY, card="1", note=SECRET)
    yield teams.submits("door", note=SECRET)
    yield teams.invokes("task/fetch", {"data": {"verb": "door", "note": SECRET}})
    yield teams.invokes("task/submit", {"data": {"answer": SECRET}})
    yield teams.invokes(CANARY, {"note": SECRET})
    yield teams.activity("messageReaction", reactionsAdded=[{"type": CANARY}])
    yield teams.activity("event", name=CANARY, value=SECRET)
    yield teams.activity(CANARY, text=SECRET)


async def test_typed_words_are_kept_logged_and_echoed_nowhere(tmp_path):
    async with town_overheard(tmp_path) as (town, logged):
        for name in ("samira", "marleen", "tariq"):
            for activity in everywhere(town, name):
                assert CANARY not in await posts(town, activity)
        await town.a_moment_later()
        assert CANARY.encode() not in every_byte(town)
        assert CANARY not in town.teams.everything()
        assert CANARY not in logged.getvalue()
        assert logged.getvalue().count("file refused") == 3, "the log tells of every file they sent"


async def test_the_search_would_find_it(tmp_path):
    """The control: a name that is kept is found in the bytes, and said in the chat."""
    async with town_overheard(tmp_path) as (town, logged):
        town.samira.name = "samira"
        renamed = town.samira.teams.writes("wat weet je van mij") | {
            "from": {
                **town.samira.teams.writes("")["from"],
                "name": f"Samira {CANARY}",
            }
        }
        await posts(town, renamed)
        assert CANARY.encode() in every_byte(town)
        assert CANARY in town.teams.everything()
        assert CANARY not in logged.getvalue()


async def test_words_in_the_chat_get_the_door_or_a_next_step_and_a_warning(opened):
    for words in (SECRET, f"bloemkool {CANARY}"):
        said = await opened.samira.says(words)
        assert "Ik bewaar niets van wat je typt" in said
        assert "Microsoft bewaart wel wat" in said
        assert opened.samira.buttons()


async def test_a_text_on_the_private_page_is_in_no_byte_until_the_trainer_reads_it(tmp_path):
    async with town_overheard(tmp_path) as (town, logged):
        for name in MEMBERS[:6]:
            page = await getattr(town, name).opens_private_page()
            assert await page.answers(4, f"{SECRET} {name}") == "in"
        assert CANARY.encode() not in every_byte(town)
        await town.until(CLOSED)
        assert CANARY.encode() not in every_byte(town)
        await town.tariq.says("samenvatting")
        await town.tariq.presses("Lees de teksten")
        page.url = town.tariq.link("Open de leespagina")
        read = await page.posts("/lezen/open", ticket=page._ticket())
        assert sum(CANARY in text for text in read["texts"]) == 6
        assert CANARY.encode() not in every_byte(town)
        assert CANARY not in town.teams.everything()
        assert CANARY not in logged.getvalue()


async def test_no_log_line_names_a_person_a_team_or_an_account(tmp_path):
    """A whole round, with everything that can be logged."""
    async with town_overheard(tmp_path) as (town, logged):
        town.teams.fail(500)
        town.teams.fail(403)
        for name in MEMBERS:
            await (await getattr(town, name).opens_private_page()).answers(4)
            await getattr(town, name).says("status")
        await town.until(CLOSED)
        known = (*MEMBERS, "marleen", "tariq", "inkomen", "amsterdam.example", team_id(town))
        for word in known:
            assert word not in logged.getvalue().lower(), word
