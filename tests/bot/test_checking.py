"""`cultuurtraject check` names what is wrong before a start, and changes nothing."""

import ssl
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from aiohttp import web

from bot import ownership
from bot.admin import checking
from bot.notary import KeyStoreNotary
from bot.ownership import own_keys
from bot.settings import Settings
from bot.start import opening
from bot.start.consented import as_set
from bot.start.content import checked_library
from content.library import Library
from storage import installation
from storage.keys.key_store import FileKeyStore
from storage.people.seen import Seen
from storage.work import Desk
from tests import servers
from tests.fakes import APP_ID, TENANT, serving
from tests.microsoft import CONNECTOR, KEYS, LOGIN, Microsoft, authority
from trajectory.language import Language
from trajectory.units.parts import Appointment, UnitPart
from trajectory.units.units import Period, Rank, Unit
from use_cases.council import gate

ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
HOST = "cultuurtraject.amsterdam.nl"
SECRET = "correct"


@pytest.fixture(autouse=True)
def filled_in(monkeypatch):
    library = Library.load()
    adopted = {
        key: replace(one, adopted_by="Kerngroep", adopted_on=date(2026, 1, 1))
        for key, one in library.programmes.items()
    }
    whole = replace(library, placeholders=(), programmes=adopted)
    monkeypatch.setattr("bot.start.content._checked_content", lambda: whole)


@pytest.fixture
async def microsoft(monkeypatch):
    """Microsoft by name through a proxy, and a proxy of our own that people reach."""
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(authority())

    async def page(_):
        return web.Response(text="page")

    app = web.Application()
    app.add_routes([web.get("/prive", page)])
    async with Microsoft.running() as microsoft, serving(app, tls) as ours:
        microsoft.leads(HOST, ours)
        monkeypatch.setenv("HTTPS_PROXY", microsoft.proxy)
        yield microsoft


def production(folder, **changed):
    given = {
        "mode": "production",
        "public_url": f"https://{HOST}",
        "app_id": APP_ID,
        "app_type": "SingleTenant",
        "app_password": SECRET,
        "tenant_id": TENANT,
        "database_url": f"sqlite:///{folder / 'town.db'}",
        "key_store": folder / "keys",
        "programme_leads": ID,
        "own_ca": authority(),
        **changed,
    }
    return Settings(**given)


async def report(settings, capsys):
    """The lines, by what they are about; and whether all is well."""
    try:
        said, well = await checking.check(settings, ""), True
    except SystemExit as ended:
        said, well = capsys.readouterr().out, ended.code == 0
    lines = [line.partition(": ") for line in said.splitlines()[1:-1]]
    return {name[4:]: (name.startswith("ok"), words) for name, _, words in lines}, well


async def test_before_the_first_start_all_is_well_and_nothing_was_made(tmp_path, microsoft, capsys):
    lines, well = await report(production(tmp_path), capsys)
    assert well, lines
    assert list(lines) == list(checking.CHECKS)
    assert "the first start makes it" in lines["database"][1]
    assert list(tmp_path.iterdir()) == []
    assert microsoft.asked == {KEYS, LOGIN, CONNECTOR, HOST}


@pytest.mark.parametrize(
    ("error", "says"),
    [
        ("invalid_client", "Microsoft refuses the secret"),
        ("unauthorized_client", "Microsoft does not know APP_ID in TENANT_ID"),
    ],
)
async def test_a_secret_that_microsoft_refuses_is_named(tmp_path, microsoft, capsys, error, says):
    microsoft.idp.token_error = error
    lines, well = await report(production(tmp_path), capsys)
    assert (well, lines["token"][0]) == (False, False)
    assert says in lines["token"][1]
    assert [name for name, (holds, _) in lines.items() if not holds] == ["token"]


@pytest.mark.parametrize(
    ("proxy", "own_ca", "says"),
    [
        ("http://127.0.0.1:9", True, "the proxy does not answer"),
        (None, True, "cannot be reached"),
        ("", False, "its certificate is not believed"),
    ],
)
async def test_without_a_way_to_microsoft_the_report_says_what_is_in_it(
    tmp_path, microsoft, capsys, monkeypatch, proxy, own_ca, says
):
    if proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy)
    if proxy is None:
        microsoft._servers.clear()
    settings = production(tmp_path, own_ca=authority() if own_ca else None)
    lines, _ = await report(settings, capsys)
    for name in ("signing keys", "Teams", "public address"):
        assert not lines[name][0]
        assert says in lines[name][1] or "the proxy refuses (403)" in lines[name][1]
    assert not lines["token"][0]
    assert lines["database"][0]


async def test_a_right_of_graph_that_is_missing_is_named(tmp_path, microsoft, capsys):
    settings = production(tmp_path, graph_install=ID)
    lines, _ = await report(settings, capsys)
    assert "the app has no right TeamsAppInstallation" in lines["Graph"][1]
    microsoft.idp.roles = (checking.GRAPH_RIGHT,)
    assert (await report(settings, capsys))[0]["Graph"] == (
        True,
        "the app may add itself for people",
    )


async def test_a_clock_that_is_off_is_told():
    late = (datetime.now(UTC) - timedelta(minutes=5)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    with pytest.raises(checking.Wrong, match="seconds off"):
        checking._same_clock(late)
    checking._same_clock("no date at all")


async def _began(settings):
    """A bot ran here, with a works council that saw what there is."""
    keys, database = FileKeyStore(settings.key_store), opening.database_of(settings)
    own_keys(settings.mode, keys)
    await database.migrate()
    await ownership.pair(await installation.mark(database, settings.mode), keys)
    notary = KeyStoreNotary(keys, settings.tenant_id)
    await notary.begin(date(2027, 1, 11))
    async with Desk(database, notary).writing() as work:
        library = checked_library(settings)
        await gate.begin(work, library, as_set(settings), "OR-2027-1", date(2027, 1, 11))
        always = Period(date(2026, 1, 1))
        await work.units.add([Unit("unit", "Cluster", Rank.CLUSTER, "", always)])
        marleen = await work.people.record_seen(Seen(ID, "Marleen", Language.NL))
        await work.units.appoint(
            Appointment("", "unit", UnitPart.WORKS_COUNCIL, marleen.id, always)
        )
        await work.commit()
    await database.close()
    keys.close()


async def test_what_waits_for_the_works_council_is_counted_and_named(tmp_path, microsoft, capsys):
    """By what the administrator calls it: never a value, a reference or a person."""
    began = production(tmp_path)
    await _began(began)
    lines, well = await report(began, capsys)
    assert well, lines
    assert lines["works council"][1] == "nothing waits"
    changed = production(tmp_path, threshold=8, keep_sent_days=45)
    for _ in "twice":
        lines, well = await report(changed, capsys)
        assert lines["works council"] == (True, "2 waiting for it, threshold, keep_sent_days")
        assert well, "it holds nothing up: the old goes on"


@asynccontextmanager
async def _two_databases():
    with servers.postgres() as town, servers.key_database() as keys:
        yield town, keys


async def test_databases_that_are_not_right_are_told_each_with_its_cause(
    tmp_path, microsoft, capsys
):
    async with _two_databases() as (town, keys):
        right = production(tmp_path, database_url=town, key_store=keys)
        lines, well = await report(right, capsys)
        assert well, lines
        wrong = {
            "database_url": [
                (town.replace("/test_", "/tset_"), "has no database of this name"),
                (town.replace("host=/", "host=/nowhere/"), "is not there"),
                ("postgresql://u:p@127.0.0.1:9/town", "nothing listens there"),
                ("postgresql://u:p@nowhere.invalid/town", "the name of the server is not known"),
                (f"sqlite:///{tmp_path}", "is a folder"),
                ("sqlite:////nowhere/at/all/town.db", "there is no folder"),
            ],
        }
        for address, says in wrong["database_url"]:
            lines, well = await report(
                production(tmp_path, database_url=address, key_store=keys), capsys
            )
            assert says in lines["database"][1], (address, lines)
            assert "u:p" not in lines["database"][1]
            assert "@" not in lines["database"][1]
            assert not well


async def test_keys_that_lie_wrong_are_told(tmp_path, microsoft, capsys, postgres_url):
    (tmp_path / "file").write_text("")
    (tmp_path / "shared").mkdir(mode=0o755)
    for place, says in (
        (tmp_path / "file", "is a file: name a folder"),
        (tmp_path / "shared", "others can read the folder"),
        ("postgresql://u:p@127.0.0.1:9/keys", "nothing listens there"),
    ):
        lines, _ = await report(production(tmp_path, key_store=place), capsys)
        assert says in lines["key store"][1]
    with servers.postgres() as beside, servers.by_another_name(beside) as keys:
        settings = production(tmp_path, database_url=postgres_url, key_store=keys)
        lines, _ = await report(settings, capsys)
        assert "Keys would lie beside the ballots" in lines["key store"][1]


async def test_a_port_in_use_is_told_with_what_to_do(tmp_path, microsoft, capsys):
    async with serving(web.Application()) as busy:
        port = int(busy.rpartition(":")[2])
        for changed in ({"port": port}, {"inside_port": port}):
            lines, _ = await report(production(tmp_path, **changed), capsys)
            assert f"another program listens on {port}" in lines["doors"][1]
    lines, _ = await report(production(tmp_path, host="192.0.2.1"), capsys)
    assert "HOST: is no address of this machine" in lines["doors"][1]


async def test_a_report_holds_no_secret(tmp_path, microsoft, capsys):
    settings = production(
        tmp_path, app_password="s3cr3t-of-the-bot", key_store="postgresql://u:p4ss@127.0.0.1:9/k"
    )
    with pytest.raises(SystemExit):
        await checking.check(settings, "")
    said = capsys.readouterr().out
    assert "NO  token" in said
    for secret in ("s3cr3t", "p4ss", ID, TENANT):
        assert secret not in said
