"""People copy accounts from everywhere; each is read as what it is, or named as what it is not."""

import time

import pytest

from trajectory.lists.accounts import accounts_in, is_guest, is_person

TWO = ["samira@a.nl", "kofi@a.nl"]
ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"


@pytest.mark.parametrize(
    "written",
    [
        "samira@a.nl|kofi@a.nl",
        "samira@a.nl; kofi@a.nl;",
        "samira@a.nl, kofi@a.nl",
        "samira@a.nl kofi@a.nl",
        "samira@a.nl\tkofi@a.nl",
        "samira@a.nl\r\nkofi@a.nl\r\n",
        "Samira de Wit <samira@a.nl>; Kofi de Wit <kofi@a.nl>",
        "Wit, Samira de <samira@a.nl>; 'Wit, Kofi de' <kofi@a.nl>",
        "Wit, Samira de <samira@a.nl>, Wit, Kofi de <kofi@a.nl>",
        '"Wit (Inkomen), Samira de" <SAMIRA@a.nl>;"Kofi" <kofi@A.NL>',
        "samira@a.nl <samira@a.nl>; kofi@a.nl <mailto:kofi@a.nl>",
        "samira@a.nl, Kofi de Wit <kofi@a.nl>",
        "Samira de Wit (Inkomen) <samira@a.nl>\nKofi <kofi@a.nl>",
        "Samira de Wit (samira@a.nl)\nKofi de Wit (kofi@a.nl)",
        "samira@a.nl (Samira de Wit); kofi@a.nl (Kofi)",
        "[Samira](mailto:samira@a.nl) [kofi@a.nl](mailto:kofi@a.nl?subject=hallo)",
        "• samira@a.nl\n• kofi@a.nl",
        "•\tsamira@a.nl\n\uf0b7\tkofi@a.nl",
        "- samira@a.nl\n* kofi@a.nl",
        "o\tsamira@a.nl\no\tkofi@a.nl",
        "1. samira@a.nl\n2) kofi@a.nl",
        "Samira de Wit\tsamira@a.nl\nKofi de Wit\tkofi@a.nl",
        "samira@a.nl\tSamira\nkofi@a.nl\tKofi",
        "mailto:samira@a.nl;smtp:kofi@a.nl",
        "i:0#.f|membership|samira@a.nl;i:0#.f|membership|kofi@a.nl",
        "'samira@a.nl', \"kofi@a.nl\".",
        "samira@a.nl\xa0;\u202fkofi@a.nl",
        "\u200esamira@a.nl\u200b;\u202ekofi\u200d@a.nl\u202c\ufeff",
    ],
)
def test_however_somebody_lists_two_people(written):
    assert accounts_in(written) == TWO


@pytest.mark.parametrize("written", ["", "  ", " ; ,\n|", "•", "\u200b"])
def test_nobody_is_nobody(written):
    assert accounts_in(written) == []


def test_a_person_by_number_may_have_a_name_too():
    assert accounts_in(f"Samira <{ID.upper()}>; {ID}") == [ID, ID]


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("samira@a.nl; Kofi", "kofi"),
        ("samira@a.nl, Kofi de Wit", "kofi de wit"),
        ("samira@a.nl kofi", "samira@a.nl kofi"),
        ("kofi samira@a.nl", "kofi samira@a.nl"),
        ("oud@a.nl <nieuw@a.nl>", "oud@a.nl <nieuw@a.nl>"),
        ("Samira <samira>", "samira <samira>"),
        ("Secretariaat; samira@a.nl", "secretariaat"),
        ("@a.nl", "@a.nl"),
    ],
)
def test_whom_is_meant_is_never_guessed_and_nobody_drops_out(written, left):
    assert left in accounts_in(written)
    assert not is_person(left)


@pytest.mark.parametrize(
    "written",
    ["t.bakker_bureau.nl#EXT#@a.onmicrosoft.com", "Tess <t_b.nl#ext#@a.onmicrosoft.com>"],
)
def test_a_guest_is_known_by_the_account(written):
    [guest] = accounts_in(written)
    assert is_guest(guest)
    assert not any(map(is_guest, TWO))


def test_slow_patterns_cannot_keep_the_program_busy():
    hostile = ("<" * 20_000, "(" * 20_000, "[" * 20_000, "a <" * 9_000, "x@" * 9_000, "\t@" * 9_000)
    for text in hostile:
        began = time.process_time()
        accounts_in(text)
        assert time.process_time() - began < 1, text[:3]
