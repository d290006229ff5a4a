"""What an expert of a works council must read is little, and it is all there is."""

import re

from tools import page_files
from tools.page_files import BESIDE, MOST_BESIDE, MOST_LINES, STATIC, TOUCHING

SCRIPTS = {
    path.relative_to(STATIC).with_suffix("").as_posix(): path.read_text(encoding="utf-8")
    for path in STATIC.rglob("*.js")
    if "library" not in path.parts
}
PAGE = "booth"
WORD_LIST = "warning/vocabulary"
ANSWER_OR_KEY = re.compile(r"\bfilled\.\w|crypto\.subtle\.|\bseal\(|\bunseal\(|location\.hash")
TEXT = re.compile(
    r"\bdraft\b|\bturns\b|\btexts\.map|\bneeds\.map|\bhandOver\(|/packets\.js|/codes\.js"
)
LEAVES = re.compile(r"\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|postMessage")
KEEPS = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|caches\.|serviceWorker")


def imported(name):
    folder = f"{name}.js".rpartition("/")[0]
    for path in re.findall(r'from "(\.{1,2}/[\w/.-]+)\.js"', SCRIPTS[name]):
        parts = [part for part in f"{folder}/{path}".split("/") if part not in ("", ".")]
        while ".." in parts:
            place = parts.index("..")
            del parts[place - 1 : place + 1]
        yield "/".join(parts)


def reached(name, seen=frozenset()):
    """Every file that a page loads."""
    for one in set(imported(name)) - seen:
        seen = reached(one, seen | {one})
    return seen


def test_the_files_that_touch_an_answer_or_a_key_can_be_read_in_an_afternoon():
    assert page_files.together(TOUCHING) <= MOST_LINES
    assert page_files.together(BESIDE) <= MOST_BESIDE


def test_whatever_fills_in_or_has_a_key_is_among_the_first():
    for name in SCRIPTS.keys() - set(TOUCHING):
        assert not ANSWER_OR_KEY.search(SCRIPTS[name]), name
    assert set(TOUCHING) <= reached(PAGE)


def test_whatever_touches_a_text_is_among_the_others():
    """A draft, the turns of a conversation, texts that are shown, and whatever hands them over."""
    others = SCRIPTS.keys() - {*TOUCHING, *BESIDE, WORD_LIST}
    for name in others:
        assert not TEXT.search(SCRIPTS[name]), name
    assert not [name for name in others if name.startswith(("separate-input/", "warning/"))]
    for name in BESIDE:
        assert name.startswith("warning/") or TEXT.search(SCRIPTS[name]), name


def test_one_file_sends_and_no_file_keeps():
    sending = {name for name, text in SCRIPTS.items() if LEAVES.search(text)}
    assert sending == {"wire", "words", "protection"}
    for name in sending - {"wire"}:
        assert not re.search(r"method:|POST", SCRIPTS[name]), f"{name} only asks"
    assert [name for name, text in SCRIPTS.items() if KEEPS.search(text)] == []


def test_what_looks_at_words_cannot_send_them():
    for name in (one for one in SCRIPTS if one.startswith("warning/")):
        assert not {"wire", "carriers", "packets", "hpke"} & set(imported(name)), name
