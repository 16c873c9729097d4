"""Who may ask, what every answer carries, and that strangers get nowhere."""

from contextlib import closing

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from make import make_user

from hexloop.web.middleware import HEADERS

CROSS = {"Sec-Fetch-Site": "cross-site"}
SAMPLES = {"slug": "course-schedule", "int": "1", "str": "x", "path": "x", "uuid": "0" * 32, "sha256": "a" * 64}
SAMPLES |= {"day": "2026-11-23"}
# A feed is guarded by its secret address alone.
PUBLIC = {"health", "open", "calendar_feed"}
# The door of an interviewer: the page where a code is typed, and the link that stands for it.
PUBLIC |= {"interview_code", "interview_link"}
# The link of a friend who scores one attempt, with its board and the pictures that its notes show.
PUBLIC |= {"design_shared", "design_shared_svg", "design_shared_file"}


def addresses(patterns=None, prefix=""):
    """``(name, path)`` of every address of the program, converters filled with samples."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern):
            for converter, sample in SAMPLES.items():
                for name in pattern.pattern.converters:
                    route = route.replace(f"<{converter}:{name}>", sample)
            yield pattern.name, "/" + route


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.1:80", "LOCALHOST"])
def test_own_hosts_are_answered(client, host):
    answer = client.get("/health", headers={"Host": host})

    assert answer.status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1:8001", "127.0.0.1.evil.example", "", "[::1", "0.0.0.0"]
)
def test_foreign_hosts_get_a_sentence_and_nothing_else(client, host):
    answer = client.get("/health", SERVER_NAME="evil.example", headers={"Host": host})

    assert answer.status_code == 421
    assert answer.content.decode().startswith("Hexloop answers at http://127.0.0.1:80/ only")


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        (None, 403),
        ("http://127.0.0.1", 403),
        ("http://127.0.0.1:8001", 403),
        ("https://127.0.0.1", 403),
        ("http://evil.example", 403),
        ("null", 403),
    ],
)
def test_foreign_origin_is_told_apart_from_a_stranger(client, origin, status):
    headers = {"Host": "127.0.0.1"} | ({"Origin": origin} if origin else {})

    answer = client.post("/settings/", headers=headers)

    assert answer.status_code == status
    ours = origin in {None, "http://127.0.0.1"}
    assert ("came from another site" in answer.content.decode()) is not ours


@pytest.mark.parametrize(
    ("method", "headers", "reached"),
    [
        ("get", {}, True),
        ("get", {"Sec-Fetch-Site": "none"}, True),
        ("get", {"Sec-Fetch-Site": "same-origin"}, True),
        ("post", {"Sec-Fetch-Site": "same-origin"}, True),
        ("get", CROSS | {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, True),
        ("get", CROSS | {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}, False),
        ("get", CROSS | {"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script"}, False),
        ("get", CROSS | {"Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"}, False),
        ("post", CROSS | {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, False),
        ("get", {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"}, False),
        ("post", {"Sec-Fetch-Site": "same-site"}, False),
    ],
)
def test_other_sites_may_only_link_to_us(client, db, method, headers, reached):
    answer = getattr(client, method)("/open/unknown/", headers=headers)

    assert ("came from another site" not in answer.content.decode()) is reached


@pytest.mark.parametrize("path", ["/health", "/open/unknown/", "/static/web/favicon.svg", "/nowhere"])
def test_every_answer_keeps_to_itself(client, db, path):
    with closing(client.get(path)) as answer:  # a static file stays open until the server has sent it
        assert answer.headers["Content-Type"]

    different = {name: answer.headers.get(name) for name in HEADERS if answer.headers.get(name) != HEADERS[name]}
    expected = {"Cache-Control": f"max-age={settings.WHITENOISE_MAX_AGE}, public"} if path.startswith("/static") else {}
    assert different == expected


def test_policy_allows_nothing_inline_and_no_other_host(client):
    policy = client.get("/health").headers["Content-Security-Policy"]

    sources = {word for rule in policy.split("; ") for word in rule.split()[1:]}
    assert sources == {"'self'", "'none'", "data:"}
    assert "script-src 'self';" in policy
    assert "style-src 'self';" in policy


def test_strangers_get_nowhere(client, db):
    make_user()
    answers = {}

    for name, path in addresses():
        answers[name, path] = {client.get(path).status_code, client.post(path).status_code}

    reached = {name for (name, _), statuses in answers.items() if statuses != {403}}
    assert reached == PUBLIC


def test_every_address_has_a_sample():
    assert [path for _, path in addresses() if "<" in path] == []


@pytest.mark.parametrize("path", ["/", "/open/used-up/"])
def test_stranger_is_told_how_to_get_in(client, db, path):
    answer = client.get(path)

    assert answer.status_code == 403
    assert "<code>hexloop open</code>" in answer.content.decode()


def test_htmx_of_a_stranger_gets_a_toast_beside_what_was_typed(client, db):
    answer = client.post("/settings/", headers={"HX-Request": "true"})

    assert (answer.status_code, answer["HX-Retarget"], answer["HX-Reswap"]) == (401, "#toasts", "beforeend")
    assert "Run hexloop open in a terminal" in answer.content.decode()


def test_script_of_a_stranger_gets_a_sentence(client, db):
    answer = client.post("/settings/", headers={"Sec-Fetch-Mode": "cors", "Sec-Fetch-Site": "same-origin"})

    assert (answer.status_code, answer["Content-Type"]) == (401, "text/plain; charset=utf-8")
    assert answer.content.decode() == "This browser is not signed in. Run hexloop open in a terminal, then try again."


def test_forms_need_their_token(user):
    client = Client(enforce_csrf_checks=True)
    client.force_login(user)

    answer = client.post("/settings/", {"theme": "dark"})

    assert answer.status_code == 403
    assert "reload the page and send it again" in answer.content.decode()
