"""Wrong settings refuse to start and say what to set; nothing is guessed."""

import os

import pytest

from bot.settings import PREFIX, AppType, Mode, Settings, SettingsRefused, read_settings

ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
TENANT = "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d"
SECRET = "~s3cret~of~the~bot"
PRODUCTION = {
    "MODE": "production",
    "PUBLIC_URL": "https://cultuurtraject.amsterdam.nl",
    "APP_ID": ID,
    "APP_TYPE": "SingleTenant",
    "APP_PASSWORD": SECRET,
    "TENANT_ID": TENANT,
    "KEY_STORE": "/srv/keys",
    "PROGRAMME_LEADS": ID,
}
TOLD = {
    "WORKS_COUNCIL_DECISION": "OR-27",
    "IMPACT_ASSESSMENT": "DPIA-3",
    "CONTROLLER": "Gemeente Amsterdam",
    "PRIVACY_CONTACT": "fg@amsterdam.nl",
    "LEGAL_BASIS": "legal_duty",
}
"""What production needs before it opens a round."""
TRYOUT = {
    "MODE": "tryout",
    "PUBLIC_URL": "http://127.0.0.1:3978",
    "KEY_STORE": "keys",
    "PROGRAMME_LEADS": ID,
}


@pytest.fixture
def reads(monkeypatch):
    """Read the settings from an environment that holds these variables and no others of ours."""

    def read(base, **changes):
        for name in list(os.environ):
            if name.upper().startswith(PREFIX):
                monkeypatch.delenv(name)
        for name, value in {**base, **changes}.items():
            if value is not None:
                monkeypatch.setenv(PREFIX + name, value)
        return read_settings()

    return read


@pytest.fixture
def refusal(reads):
    """What an administrator reads when the program does not start."""

    def read(base, **changes):
        with pytest.raises(SettingsRefused) as refused:
            reads(base, **changes)
        return str(refused.value)

    return read


# ---- what starts


def test_production_with_everything_set(reads):
    settings = reads(PRODUCTION)
    assert settings.mode is Mode.PRODUCTION
    assert settings.app_type is AppType.SINGLE_TENANT
    assert settings.threshold == 5
    assert settings.host == "127.0.0.1"
    assert settings.database_url == "sqlite+aiosqlite:///cultuurtraject.db"


def test_a_managed_identity_needs_no_secret(reads):
    assert reads(PRODUCTION, APP_TYPE="UserAssignedMSI", APP_PASSWORD=None)


def test_the_try_out_needs_no_credentials(reads):
    assert reads(TRYOUT).mode is Mode.TRYOUT


def test_several_leads_and_hosts_stand_between_commas(reads):
    settings = reads(
        PRODUCTION, PROGRAMME_LEADS=f"{ID.upper()}, {TENANT},", SERVICE_URLS="a.nl,b.nl"
    )
    assert settings.programme_leads == (ID, TENANT)
    assert settings.service_urls == ("a.nl", "b.nl")


def test_a_slash_behind_the_address_makes_no_difference(reads):
    assert (
        reads(PRODUCTION, PUBLIC_URL="https://c.amsterdam.nl/").public_url
        == "https://c.amsterdam.nl"
    )


# ---- what does not, and what the administrator reads


@pytest.mark.parametrize("name", ["MODE", "PUBLIC_URL", "KEY_STORE", "PROGRAMME_LEADS"])
def test_a_missing_variable_is_named(refusal, name):
    assert f"{PREFIX}{name}: Field required" in refusal(PRODUCTION, **{name: None})


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"APP_ID": None}, "set app_id"),
        ({"TENANT_ID": None}, "set tenant_id"),
        ({"APP_ID": "cultuurtraject-bot"}, "APP_ID must be an id of digits and dashes"),
        ({"TENANT_ID": "amsterdam.nl"}, "TENANT_ID must be an id of digits and dashes"),
        ({"APP_ID": "<Microsoft App ID>"}, "APP_ID must be an id"),
        ({"APP_TYPE": None}, "set APP_TYPE to SingleTenant or UserAssignedMSI"),
        ({"APP_TYPE": "MultiTenant"}, "APP_TYPE"),
        ({"APP_TYPE": "singletenant"}, "APP_TYPE"),
        ({"APP_PASSWORD": None}, "set APP_PASSWORD, which a SingleTenant bot needs"),
        ({"APP_TYPE": "UserAssignedMSI"}, "unset APP_PASSWORD: a managed identity has none"),
        ({"PUBLIC_URL": "http://cultuurtraject.amsterdam.nl"}, "PUBLIC_URL must begin with https"),
        ({"PUBLIC_URL": "cultuurtraject.amsterdam.nl"}, "PUBLIC_URL: give a whole address"),
        ({"PUBLIC_URL": "https://<your host>"}, "PUBLIC_URL still holds a placeholder"),
        ({"PUBLIC_URL": "https://cultuurtraject.example.org"}, "PUBLIC_URL still holds a"),
        ({"APP_PASSWORD": "changeme"}, "APP_PASSWORD still holds a placeholder"),
        ({"APP_PASSWORD": "xxxxxxxx"}, "APP_PASSWORD still holds a placeholder"),
        ({"WORKS_COUNCIL_DECISION": "vul in"}, "WORKS_COUNCIL_DECISION still holds a placeholder"),
        ({"IMPACT_ASSESSMENT": "<dpia>"}, "IMPACT_ASSESSMENT still holds a placeholder"),
        ({"IMPACT_ASSESSMENT": "TODO"}, "IMPACT_ASSESSMENT still holds a placeholder"),
        ({"IMPACT_ASSESSMENT": "x"}, "IMPACT_ASSESSMENT must be a reference"),
        ({"WORKS_COUNCIL_DECISION": "ja"}, "WORKS_COUNCIL_DECISION must be a reference"),
        ({"WORKS_COUNCIL_DECISION": "akkoord"}, "WORKS_COUNCIL_DECISION must be a reference"),
        ({"WORKS_COUNCIL_DECISION": "2026"}, "WORKS_COUNCIL_DECISION must be a reference"),
        ({"CONTROLLER": "TBD"}, "CONTROLLER still holds a placeholder"),
        ({"CONTROLLER": "x"}, "CONTROLLER must be the name of your organisation"),
        ({"PRIVACY_CONTACT": "de FG"}, "PRIVACY_CONTACT must be a mail address, a page or a"),
        ({"PRIVACY_CONTACT": "fg@example.nl"}, "PRIVACY_CONTACT still holds a placeholder"),
        ({"PROCESSORS": "volgt"}, "PROCESSORS still holds a placeholder"),
        ({"LEGAL_BASIS": "consent"}, "LEGAL_BASIS"),
        ({"TRANSFER": "maybe"}, "TRANSFER"),
        ({"TLS_INSPECTION": "sometimes"}, "TLS_INSPECTION"),
        ({"MODE": "prod"}, "MODE"),
        ({"MODE": ""}, "MODE"),
        ({"PORT": "70000"}, "PORT"),
        ({"PORT": "http"}, "PORT"),
        ({"THRESHOLD": "4"}, "THRESHOLD"),
        ({"THRESHOLD": "0"}, "THRESHOLD"),
        ({"THRESHOLD": "vijf"}, "THRESHOLD"),
        ({"PROGRAMME_LEADS": ""}, "PROGRAMME_LEADS: give at least one Entra object id"),
        ({"PROGRAMME_LEADS": "lida@amsterdam.nl"}, "PROGRAMME_LEADS: give at least one"),
        ({"PROGRAMME_LEADS": f"{ID},lida"}, "PROGRAMME_LEADS: give at least one"),
    ],
)
def test_a_wrong_value_is_named_with_what_to_set(refusal, changes, says):
    assert says in refusal(PRODUCTION, **changes)


def test_every_fault_is_named_at_once(refusal):
    said = refusal(PRODUCTION, APP_ID=None, APP_PASSWORD=None, PUBLIC_URL="http://a.nl")
    for words in ("set app_id", "set APP_PASSWORD", "PUBLIC_URL must begin with https"):
        assert words in said


def test_a_refusal_never_repeats_a_secret(refusal):
    assert SECRET not in refusal(PRODUCTION, APP_ID=None, TENANT_ID="x", PORT="y")


def test_settings_printed_by_accident_hide_the_secret(reads):
    assert SECRET not in repr(reads(PRODUCTION))


@pytest.mark.parametrize("name", ["TRESHOLD", "APPID", "WORKS_COUNCIL", "KEY_STORE_"])
def test_a_misspelt_variable_stops_the_start_instead_of_setting_nothing(refusal, name):
    said = refusal(PRODUCTION, **{name: "8"})
    assert "do not exist" in said
    assert f"{PREFIX}{name}" in said


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"APP_ID": ID}, "refuses real credentials"),
        ({"APP_PASSWORD": SECRET}, "refuses real credentials"),
        ({"TENANT_ID": TENANT}, "refuses real credentials"),
        ({"HOST": "0.0.0.0"}, "listens on 127.0.0.1 only"),  # noqa: S104 - that is what is refused
        ({"PUBLIC_URL": "https://cultuurtraject.amsterdam.nl"}, "listens on 127.0.0.1 only"),
    ],
)
def test_the_try_out_never_meets_the_world(refusal, changes, says):
    assert says in refusal(TRYOUT, **changes)


# ---- what may begin


@pytest.mark.parametrize("missing", [None, *TOLD])
def test_no_round_opens_before_all_is_decided_that_people_must_be_told(reads, missing):
    settings = reads(PRODUCTION, **{name: TOLD[name] for name in TOLD if name != missing})
    assert settings.may_open_rounds is (missing is None)


@pytest.mark.parametrize("contact", ["fg@amsterdam.nl", "https://amsterdam.nl/fg", "020 624 1111"])
def test_the_privacy_officer_is_reached_by_mail_page_or_telephone(reads, contact):
    assert reads(PRODUCTION, **TOLD | {"PRIVACY_CONTACT": contact}).may_open_rounds


def test_the_try_out_asks_nobody(reads):
    assert reads(TRYOUT).may_open_rounds


def test_every_setting_has_a_description_for_the_administrator():
    assert all(field.description for field in Settings.model_fields.values())


def test_the_inside_network_has_a_port_of_its_own(refusal):
    said = refusal(PRODUCTION, PORT="9478", INSIDE_PORT="9478")
    assert "INSIDE_PORT must be another port" in said


@pytest.mark.parametrize(
    ("name", "leak"),
    [
        ("DATABASE_LOGS_STATEMENTS", "statement-log"),
        ("DATABASE_COUNTS_STATEMENTS", "statement-statistics"),
        ("DATABASE_EXPLAINS", "auto-explain"),
        ("DATABASE_AUDITS", "audit"),
        ("DATABASE_ARCHIVES", "log-archive"),
        ("DATABASE_REPLICATES", "log-replication"),
    ],
)
def test_a_database_may_tell_only_what_a_setting_says(reads, name, leak):
    assert reads(PRODUCTION).allowed_leaks == ()
    assert reads(PRODUCTION, **{name: "true"}).allowed_leaks == (leak,)
