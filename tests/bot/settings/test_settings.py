"""Wrong settings refuse to start and say what to set; nothing is guessed."""

import pytest

from bot.settings import PREFIX, AppType, Mode, Settings
from tests.bot.settings.wrong import ID, PRODUCTION, SECRET, TENANT

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


# ---- what does not, and what the administrator reads


def test_every_fault_is_named_at_once(refusal):
    said = refusal(PRODUCTION, APP_ID=None, APP_PASSWORD=None, PUBLIC_URL="http://a.nl")
    for words in ("APP_ID: set it", "APP_PASSWORD: set it", "PUBLIC_URL: must begin with https"):
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
