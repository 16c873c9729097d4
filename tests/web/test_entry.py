"""The one-time link."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from make import make_user

from hexloop.apps.accounts import services


@pytest.fixture
def token(user):
    return services.make_link(user=user, at=timezone.now())


def test_link_becomes_a_session_and_leads_to_today(client, token):
    answer = client.get(f"/open/{token}/")

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.get("/").status_code == 200


def test_link_works_once(client, token):
    Client().get(f"/open/{token}/")

    answer = client.get(f"/open/{token}/")

    assert answer.status_code == 403
    assert "used already" in answer.content.decode()
    assert client.get("/").status_code == 403


def test_used_link_in_a_signed_in_browser_simply_arrives(client, token):
    client.get(f"/open/{token}/")

    answer = client.get(f"/open/{token}/")

    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_old_and_unknown_links_sign_nobody_in(client, user):
    old = services.make_link(user=user, at=timezone.now() - timedelta(hours=25))

    statuses = [client.get(f"/open/{token}/").status_code for token in (old, "unknown", "x" * 5000)]

    assert statuses == [403, 403, 403]
    assert client.get("/").status_code == 403


def test_signing_in_changes_the_session_key(client, token):
    session = client.session
    session["planted"] = True
    session.save()
    planted = session.session_key

    client.get(f"/open/{token}/")

    assert client.session.session_key != planted


def test_link_of_somebody_else_replaces_who_is_signed_in(client, token):
    client.force_login(make_user("before"))

    client.get(f"/open/{token}/")

    assert client.get("/").wsgi_request.user.username == "me"


def test_asking_whether_the_link_is_there_does_not_use_it(client, token):
    asked = client.head(f"/open/{token}/")

    assert asked.status_code == 405
    assert client.get(f"/open/{token}/").status_code == 302


@pytest.mark.parametrize(
    ("wanted", "reached"),
    [
        ("/review/?round=coding", "/review/?round=coding"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("review/", "/"),
        ("", "/"),
    ],
)
def test_next_leads_to_our_own_pages_only(client, token, wanted, reached):
    answer = client.get(f"/open/{token}/", {"next": wanted})

    assert answer["Location"] == reached
