"""An administrator uploads the package: Microsoft accepts it, and people read their language."""

import io
import json
import re
import zipfile
from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from bot.settings import Settings
from content import commands
from manifest import __main__ as command_line
from manifest.address import EXAMPLE, Address, Publisher, Refused
from manifest.package import faults, package
from tests.servers import ROOT
from trajectory.language import Language

AMSTERDAM = Address.of(
    "https://cultuurtraject.amsterdam.nl", "7d1d2f53-09f2-4f6e-9d1e-6b7f7c0d5a11"
)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return unzipped(package(AMSTERDAM))


@pytest.fixture(scope="module")
def manifest(files):
    return json.loads(files["manifest.json"])


def unzipped(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


# ---- what Microsoft checks ----------------------------------------------------------------------


def test_microsofts_own_schema_accepts_every_file(files):
    for name in ("manifest.json", "en.json"):
        assert faults(name, json.loads(files[name])) == []


def test_the_schema_really_looks(manifest):
    too_long = manifest | {"name": {"short": "x" * 31}}
    assert any("too long" in fault for fault in faults("manifest.json", too_long))


def test_every_file_the_manifest_names_is_in_the_package_and_nothing_else(files, manifest):
    languages = [entry["file"] for entry in manifest["localizationInfo"]["additionalLanguages"]]
    assert set(files) == {"manifest.json", *manifest["icons"].values(), *languages}


def test_the_same_facts_give_the_same_bytes():
    assert package(AMSTERDAM) == package(AMSTERDAM)


# ---- who the app is -----------------------------------------------------------------------------


def test_the_private_page_opens_inside_teams_from_our_host_and_no_other(manifest):
    assert manifest["validDomains"] == ["cultuurtraject.amsterdam.nl"]


def test_the_bot_talks_in_chats_and_channels_and_takes_a_file(manifest):
    bot = manifest["bots"][0]
    assert bot["botId"] == AMSTERDAM.app_id
    assert bot["scopes"] == ["personal", "team"]
    assert bot["supportsFiles"]
    assert not bot["isNotificationOnly"]


def test_it_asks_one_permission_the_members_of_a_team_it_is_added_to(manifest):
    asked = manifest["authorization"]["permissions"]["resourceSpecific"]
    assert asked == [{"name": "TeamMember.Read.Group", "type": "Application"}]
    assert manifest["webApplicationInfo"]["id"] == AMSTERDAM.app_id


def test_privacy_and_terms_lead_to_the_page_that_says_how_answers_are_protected(manifest):
    page = "https://cultuurtraject.amsterdam.nl/bescherming"
    assert manifest["developer"]["privacyUrl"] == page
    assert manifest["developer"]["termsOfUseUrl"] == page


# ---- words --------------------------------------------------------------------------------------


PAGES = ("https://www.amsterdam.nl/cultuurtraject", "https://www.amsterdam.nl/privacy",
         "https://www.amsterdam.nl/voorwaarden")  # fmt: skip


def test_an_organisation_names_itself_its_three_pages_and_the_version_of_the_package():
    publisher = Publisher("Gemeente Amsterdam", *PAGES, "1.4.2")
    made = json.loads(unzipped(package(replace(AMSTERDAM, publisher=publisher)))["manifest.json"])
    assert faults("manifest.json", made) == []
    assert made["version"] == "1.4.2"
    assert list(made["developer"].values()) == ["Gemeente Amsterdam", *PAGES]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (("Gemeente", "http://www.amsterdam.nl", *PAGES[1:]), "Give a page as https://"),
        (("Gemeente", "amsterdam.nl", *PAGES[1:]), "Give a page as https://"),
        (("Gemeente", PAGES[0], PAGES[0], PAGES[2]), "three different pages"),
        (("Gemeente", PAGES[0]), "three different pages"),
        (("Gemeente", *PAGES, "1.4"), "three numbers"),
    ],
)
def test_a_publisher_that_teams_cannot_use_is_refused_with_a_sentence(wrong, sentence):
    with pytest.raises(Refused, match=sentence):
        Publisher(*wrong)


def test_a_name_that_is_too_long_for_teams_makes_no_package():
    long = replace(AMSTERDAM, publisher=Publisher("Gemeente " * 9))
    with pytest.raises(Refused, match=r"developer\.name"):
        package(long)


def test_every_word_of_the_manifest_exists_in_english(files, manifest):
    english = json.loads(files["en.json"])
    places = {"name.short", "name.full", "description.short", "description.full"}
    places |= {
        f"staticTabs[{nth}].name" for nth, tab in enumerate(manifest["staticTabs"]) if "name" in tab
    }
    for nth, offered in enumerate(manifest["bots"][0]["commandLists"]):
        for which in range(len(offered["commands"])):
            place = f"bots[0].commandLists[{nth}].commands[{which}]"
            places |= {f"{place}.title", f"{place}.description"}
    assert set(english) - {"$schema"} == places
    assert all(english[place].strip() for place in places)
    assert english["description.full"] != manifest["description"]["full"]


def test_at_most_ten_commands_stand_in_each_list(manifest):
    for offered in manifest["bots"][0]["commandLists"]:
        assert 1 <= len(offered["commands"]) <= 10


def test_no_command_is_too_long_to_read_on_a_phone(files, manifest):
    english = json.loads(files["en.json"])
    titles = [c["title"] for o in manifest["bots"][0]["commandLists"] for c in o["commands"]]
    titles += [text for place, text in english.items() if place.endswith(".title")]
    assert max(map(len, titles)) <= 32


def test_the_bot_understands_every_command_that_teams_offers(files, manifest):
    """Teams sends the title as if somebody typed it."""
    offered = [c["title"] for o in manifest["bots"][0]["commandLists"] for c in o["commands"]]
    english = json.loads(files["en.json"])
    offered += [text for place, text in english.items() if place.endswith(".title")]
    assert [title for title in offered if commands.match(title) is None] == []


def test_nobody_is_invited_to_ask_for_help_in_front_of_a_channel(manifest):
    in_channel = next(o for o in manifest["bots"][0]["commandLists"] if o["scopes"] == ["team"])
    meanings = {commands.match(command["title"]) for command in in_channel["commands"]}
    assert meanings == {"welcome"}


def test_one_command_means_the_same_in_both_languages(files, manifest):
    english = json.loads(files["en.json"])
    for nth, offered in enumerate(manifest["bots"][0]["commandLists"]):
        for which, command in enumerate(offered["commands"]):
            title = english[f"bots[0].commandLists[{nth}].commands[{which}].title"]
            assert commands.match(title) == commands.match(command["title"])


# ---- icons --------------------------------------------------------------------------------------


def test_the_colour_icon_is_full_and_keeps_its_mark_where_teams_never_cuts(files):
    icon = Image.open(io.BytesIO(files["color.png"]))
    assert icon.size == (192, 192)
    assert icon.getextrema()[3] == (255, 255)
    green = Image.new("RGB", icon.size, "#0b6e5f")
    left, top, right, bottom = ImageChops.difference(icon.convert("RGB"), green).getbbox()
    assert min(left, top) >= 36
    assert max(right, bottom) <= 156


def test_the_outline_icon_is_white_on_nothing(files):
    icon = Image.open(io.BytesIO(files["outline.png"]))
    assert (icon.size, icon.mode) == ((32, 32), "RGBA")
    pixels = [icon.getpixel((x, y)) for x in range(32) for y in range(32)]
    drawn = [pixel for pixel in pixels if pixel[3]]
    assert {pixel[:3] for pixel in drawn} == {(255, 255, 255)}
    assert 60 < len(drawn) < 600
    assert max(pixel[3] for pixel in drawn) == 255


def test_the_private_page_wears_the_same_mark():
    color, page = (
        (ROOT / file).read_text() for file in ("manifest/color.svg", "booth/static/icon.svg")
    )
    mark = re.findall(r"<(?:path|circle) [^>]+>", color)
    assert len(mark) == 2
    assert re.findall(r"<(?:path|circle) [^>]+>", page) == mark


# ---- wrong facts --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("http://cultuurtraject.amsterdam.nl", "https:// addresses only"),
        ("cultuurtraject.amsterdam.nl", "https:// addresses only"),
        ("https://localhost", "a host name with a dot"),
        ("https://10.0.0.8", "a host name with a dot"),
        ("https://*.amsterdam.nl", "a host name with a dot"),
        ("https://cultuur traject.nl", "a host name with a dot"),
        ("https://cultuurtraject.example.org", "a name for examples"),
        ("https://bot.test", "a name for examples"),
        ("https://cultuurtraject.amsterdam.nl:8443", "nothing else"),
        ("https://cultuurtraject.amsterdam.nl/prive", "nothing else"),
        ("https://me:secret@cultuurtraject.amsterdam.nl", "nothing else"),
        ("https://cultuurtraject.amsterdam.nl:port", "is no address"),
    ],
)
def test_an_address_that_teams_cannot_use_is_refused_with_a_sentence(address, sentence):
    with pytest.raises(Refused, match=re.escape(sentence)):
        Address.of(address, AMSTERDAM.app_id)


@pytest.mark.parametrize("app_id", ["", "my-bot", EXAMPLE.app_id, "0" * 32])
def test_an_app_id_that_is_none_is_refused(app_id):
    with pytest.raises(Refused, match="app id"):
        Address.of(AMSTERDAM.url, app_id)


# ---- the command --------------------------------------------------------------------------------


@pytest.fixture
def nothing_set(monkeypatch):
    monkeypatch.delenv(command_line.URL, raising=False)
    monkeypatch.delenv(command_line.APP_ID, raising=False)


def run(folder, *arguments: str) -> int:
    return command_line.main(["--output", str(folder), *arguments])


def test_without_settings_the_package_says_everywhere_that_it_is_an_example(
    tmp_path, capsys, nothing_set
):
    assert run(tmp_path) == 0
    assert [file.name for file in tmp_path.iterdir()] == ["cultuurtraject-example.zip"]
    files = unzipped((tmp_path / "cultuurtraject-example.zip").read_bytes())
    assert "voorbeeld" in json.loads(files["manifest.json"])["name"]["short"]
    assert "example" in json.loads(files["en.json"])["name.short"]
    assert command_line.URL in capsys.readouterr().out


def test_the_settings_of_the_server_make_the_package(tmp_path, monkeypatch):
    monkeypatch.setenv(command_line.URL, AMSTERDAM.url)
    monkeypatch.setenv(command_line.APP_ID, AMSTERDAM.app_id)
    assert run(tmp_path) == 0
    assert (tmp_path / "cultuurtraject.zip").read_bytes() == package(AMSTERDAM)


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        (["--public-url", AMSTERDAM.url], "APP_ID"),
        (["--app-id", AMSTERDAM.app_id], "PUBLIC_URL"),
    ],
)
def test_half_the_settings_make_nothing_and_name_the_other_half(
    tmp_path, capsys, nothing_set, given, missing
):
    assert run(tmp_path, *given) == 1
    assert missing in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_host_makes_nothing_and_says_why(tmp_path, capsys, nothing_set):
    assert run(tmp_path, "--public-url", "https://localhost", "--app-id", AMSTERDAM.app_id) == 1
    assert "host name with a dot" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_command_reads_settings_the_bot_knows_too():
    known = {f"CULTUURTRAJECT_{name.upper()}" for name in Settings.model_fields}
    assert {command_line.URL, command_line.APP_ID} <= known


def test_every_language_of_the_product_has_its_words(files, manifest):
    tags = {entry["languageTag"] for entry in manifest["localizationInfo"]["additionalLanguages"]}
    tags.add(manifest["localizationInfo"]["defaultLanguageTag"])
    assert tags == set(Language)


def test_the_board_is_a_tab_after_the_chat_and_teams_asks_a_token_for_it(manifest):
    chat, board = manifest["staticTabs"]
    assert chat["entityId"] == "conversations"
    assert board["contentUrl"] == "https://cultuurtraject.amsterdam.nl/bord"
    assert board["scopes"] == ["personal"]
    app = manifest["id"]
    assert manifest["webApplicationInfo"] == {
        "id": app,
        "resource": f"api://cultuurtraject.amsterdam.nl/{app}",
    }


def test_with_a_managed_identity_there_is_no_tab_that_nobody_could_sign_in_to(
    tmp_path, monkeypatch, capsys
):
    monkeypatch.setenv(command_line.APP_TYPE, "UserAssignedMSI")
    given = ("--public-url", AMSTERDAM.url, "--app-id", AMSTERDAM.app_id)
    assert run(tmp_path, *given) == 0
    assert "It has no board" in capsys.readouterr().out
    with zipfile.ZipFile(tmp_path / "cultuurtraject.zip") as made:
        manifest, english = json.loads(made.read("manifest.json")), json.loads(made.read("en.json"))
    assert [tab["entityId"] for tab in manifest["staticTabs"]] == ["conversations"]
    assert "staticTabs[1].name" not in english
    assert "bord" not in json.dumps(manifest["staticTabs"])
