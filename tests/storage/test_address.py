"""Where a database is, in one spelling; and why it does not open, in one sentence."""

import sqlite3
import ssl

import asyncpg
import pytest
from sqlalchemy.exc import OperationalError

from storage import address
from storage.engine.database import Database
from storage.keys.key_database import DatabaseKeyStore, KeyStoreUnreachable
from tests.fakes import certificate

AT = "postgresql+asyncpg://bot:s3cret@127.0.0.1:9/town"


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (asyncpg.InvalidPasswordError("password of bot"), "does not accept this name and password"),
        (asyncpg.InvalidAuthorizationSpecificationError("pg_hba"), "does not let this name in"),
        (asyncpg.InsufficientPrivilegeError("schema public"), "may not make or read tables"),
        (asyncpg.TooManyConnectionsError("53300"), "no connection left"),
        (ConnectionError("PostgreSQL server at db rejected SSL upgrade"), "speaks no TLS"),
        (ssl.SSLCertVerificationError("self-signed"), "set OWN_CA"),
        (sqlite3.OperationalError("attempt to write a readonly database"), "cannot be written"),
        (sqlite3.OperationalError("database or disk is full"), "the disk is full"),
        (sqlite3.DatabaseError("file is not a database"), "no SQLite database"),
        (TimeoutError(), "does not answer"),
        (RuntimeError("s3cret"), "cannot be opened (RuntimeError)"),
    ],
)
def test_what_keeps_a_database_shut_is_one_sentence(error, says):
    wrapped = OperationalError("SELECT 's3cret'", {}, error)
    for one in (error, wrapped):
        said = address.why(one)
        assert says in said
        assert "s3cret" not in said
        assert "\n" not in said


def test_encryption_has_one_spelling_for_both_databases():
    for text in (AT, f"{AT}?sslmode=disable"):
        assert address.encryption(text, None) == ({} if text == AT else {"ssl": False})
    lax = address.encryption(f"{AT}?sslmode=require", None)["ssl"]
    assert (lax.verify_mode, lax.check_hostname) == (ssl.CERT_NONE, False)
    chained = address.encryption(f"{AT}?sslmode=verify-ca", None)["ssl"]
    assert (chained.verify_mode, chained.check_hostname) == (ssl.CERT_REQUIRED, False)
    full = address.encryption(f"{AT}?sslmode=verify-full", certificate())["ssl"]
    assert (full.verify_mode, full.check_hostname) == (ssl.CERT_REQUIRED, True)
    [ours] = [one for one in full.get_ca_certs() if one["serialNumber"] == _serial()]
    assert ours
    assert "sslmode" not in str(address.plain(f"{AT}?sslmode=require"))


def _serial():
    context = ssl.create_default_context(cafile=certificate())
    return context.get_ca_certs()[0]["serialNumber"]


async def test_both_databases_take_it_and_say_why_they_do_not_open():
    database = Database(f"{AT}?sslmode=verify-full", certificate())
    with pytest.raises(address.TROUBLE) as refused:
        await database.answers()
    assert address.why(refused.value) == "nothing listens there: look at its host and port"
    await database.close()
    with pytest.raises(KeyStoreUnreachable) as unreachable:
        DatabaseKeyStore(f"{AT}?sslmode=verify-full", certificate())
    assert unreachable.value.why == "nothing listens there: look at its host and port"
