"""The proxy we advise keeps nothing about who opened a page: read the way nginx reads it."""

import re

import pytest

from tests.servers import ROOT

CONFIGURATION = (ROOT / "docs" / "nginx.conf").read_text(encoding="utf-8")
PRIVATE = (
    "/prive",
    "/prive/words.0123456789abcdef.json",
    "/lezen",
    "/bestand",
    "/bescherming",
    "/agenda/x.ics",
)


def directives(block: str) -> dict[str, list[str]]:
    """The directives that stand in a block itself, not in the blocks inside it."""
    flat = re.sub(r"\{[^{}]*\}", ";", block)
    lines = (line.strip() for line in flat.split(";"))
    found: dict[str, list[str]] = {}
    for name, _, value in (line.partition(" ") for line in lines if line):
        found.setdefault(name, []).append(value.strip())
    return found


def servers() -> list[str]:
    text = re.sub(r"#.*", "", CONFIGURATION)
    return [part.rpartition("}")[0] for part in re.split(r"\bserver \{", text)[1:]]


def location_of(server: str, path: str) -> str:
    """The block that answers `path`: an exact one, else the longest prefix."""
    blocks = re.findall(r"location (= )?(\S+) \{([^{}]*)\}", server)
    exact = [body for sign, place, body in blocks if sign and place == path]
    prefixes = [(place, body) for sign, place, body in blocks if not sign]
    longest = max((p for p in prefixes if path.startswith(p[0])), key=lambda p: len(p[0]))
    return exact[0] if exact else longest[1]


def locations(server: str) -> list[str]:
    return re.findall(r"location [^{]*\{([^{}]*)\}", server)


def in_force(server: str, path: str, name: str) -> list[str]:
    """What a directive says for a path: of the location, else inherited from the server."""
    return directives(location_of(server, path)).get(name) or directives(server)[name]


@pytest.mark.parametrize("path", PRIVATE)
def test_nobody_can_read_in_a_log_who_opened_a_page(path):
    assert in_force(servers()[0], path, "access_log") == ["off"]
    assert in_force(servers()[0], path, "error_log") == ["/dev/null crit"]


def test_a_browser_that_came_without_encryption_leaves_no_line_either():
    unencrypted = directives(servers()[1])
    assert unencrypted["access_log"] == ["off"]
    assert unencrypted["error_log"] == ["/dev/null crit"]


def test_only_messages_from_microsoft_may_leave_an_error_line():
    logs = re.findall(r"^\s*error_log (?!/dev/null).*$", CONFIGURATION, re.MULTILINE)
    assert len(logs) == 1
    assert in_force(servers()[0], "/api/messages", "error_log")[0].endswith("error")
    assert "access_log" not in directives(location_of(servers()[0], "/api/messages"))


def test_no_body_and_no_reply_is_written_to_a_disk():
    server = directives(servers()[0])
    assert server["client_body_buffer_size"] == server["client_max_body_size"]
    assert server["proxy_max_temp_file_size"] == ["0"]
    assert server["proxy_cache"] == ["off"]


def test_the_bot_is_not_told_where_a_visitor_comes_from():
    headers = directives(servers()[0])["proxy_set_header"]
    assert 'X-Forwarded-For ""' in headers
    assert 'X-Real-IP ""' in headers


def test_requests_have_an_end_and_addresses_a_limit():
    """At work in `test_nginx_at_work.py`."""
    server = directives(servers()[0])
    assert server["client_header_timeout"] == server["client_body_timeout"] == ["10s"]
    assert server["limit_req"] == ["zone=pages burst=2000 nodelay"]
    assert 'Strict-Transport-Security "max-age=63072000" always' in server["add_header"]
    assert all("add_header" not in body for body in locations(servers()[0])), "they take it away"


def test_the_reader_of_this_test_sees_a_log_when_there_is_one():
    """The control: the same reading of a configuration that keeps a log finds it."""
    logging = servers()[0].replace("access_log off;", "access_log /var/log/nginx/all.log;")
    assert in_force(logging, "/prive", "access_log") != ["off"]
