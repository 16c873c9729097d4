"""Errors in plain words. This module is its own URLconf."""

import errno
import os
import sqlite3
from contextlib import closing

import pytest
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, OperationalError
from django.urls import include, path

from hexloop.web import errors
from hexloop.web.faults import fault_of

pytestmark = [pytest.mark.urls("test_errors")]

handler400, handler403 = errors.bad_request, errors.forbidden
handler404, handler500 = errors.not_found, errors.server_error


def sqlite_failure(code, kind=OperationalError):
    cause = sqlite3.OperationalError("as SQLite says it")
    cause.sqlite_errorcode = code
    error = kind("as Django says it")
    error.__cause__ = cause
    return error


def fails_with(error):
    @login_not_required
    def view(request):
        raise error

    return view


urlpatterns = [
    path("full/", fails_with(sqlite_failure(sqlite3.SQLITE_FULL))),
    path("busy/", fails_with(sqlite_failure(sqlite3.SQLITE_BUSY_SNAPSHOT))),
    path("read-only/", fails_with(sqlite_failure(sqlite3.SQLITE_READONLY_DIRECTORY))),
    path("damaged/", fails_with(sqlite_failure(sqlite3.SQLITE_CORRUPT, DatabaseError))),
    path("no-space/", fails_with(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))),
    path("mistake/", fails_with(ZeroDivisionError("division by zero"))),
    path("", include("hexloop.web.urls")),
]


@pytest.mark.parametrize(
    ("page", "status", "title"),
    [
        ("/full/", 507, "The disk is full"),
        ("/no-space/", 507, "The disk is full"),
        ("/busy/", 503, "The database is busy"),
        ("/read-only/", 503, "The database cannot be written"),
        ("/damaged/", 503, "The database is damaged"),
    ],
)
def test_fault_of_the_machine_is_said_in_words(client, page, status, title):
    answer = client.get(page)

    assert answer.status_code == status
    assert f'<h1 class="page-title">{title}</h1>' in answer.content.decode()


def test_full_disk_says_that_nothing_is_lost_and_what_to_do(client):
    answer = client.get("/full/")

    text = "This was not saved. Everything you saved before is safe. Free some space, then go back and send it again."
    assert text in answer.content.decode()


def test_busy_database_invites_to_try_again(client):
    assert client.get("/busy/").headers["Retry-After"] == "5"
    assert "Retry-After" not in client.get("/full/").headers


def test_htmx_gets_the_fault_as_a_toast(client):
    answer = client.get("/full/", headers={"HX-Request": "true"})

    assert (answer.status_code, answer["HX-Retarget"]) == (507, "#toasts")
    assert "<html" not in answer.content.decode()


def test_script_gets_the_fault_as_a_sentence(client):
    answer = client.get("/full/", headers={"Sec-Fetch-Mode": "cors", "Sec-Fetch-Site": "same-origin"})

    assert answer.content.decode().startswith("The disk is full. This was not saved.")


def test_own_mistake_gives_a_calm_page_without_the_details(client, caplog):
    client.raise_request_exception = False

    answer = client.get("/mistake/")

    assert answer.status_code == 500
    assert "Something went wrong" in answer.content.decode()
    assert "division by zero" not in answer.content.decode()
    assert "ZeroDivisionError" in caplog.text


def test_what_sqlite_says_is_enough_to_know_the_fault(tmp_path):
    with closing(sqlite3.connect(tmp_path / "small.sqlite3")) as connection:
        connection.execute("PRAGMA max_page_count=2")
        connection.execute("CREATE TABLE rows (text)")
        error = OperationalError("as Django says it")
        with pytest.raises(sqlite3.OperationalError) as full:
            connection.execute("INSERT INTO rows VALUES (?)", ["x" * 100_000])
        error.__cause__ = full.value

    assert fault_of(error).title == "The disk is full"


def test_request_that_no_page_sends_is_said_in_words(signed_in, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 3

    answer = signed_in.get("/search/?a=1&b=2&c=3&d=4")

    assert answer.status_code == 400
    assert '<h1 class="page-title">That cannot be read</h1>' in answer.content.decode()


def test_address_that_only_takes_what_a_page_sends_says_so(signed_in):
    answer = signed_in.get("/review/undo/")

    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert '<h1 class="page-title">There is nothing to see here</h1>' in answer.content.decode()
    assert 'href="/"' in answer.content.decode()


def test_missing_page_offers_a_way_on(signed_in):
    answer = signed_in.get("/nowhere/")

    assert answer.status_code == 404
    assert "There is no such page" in answer.content.decode()
    assert 'href="/search/"' in answer.content.decode()


def test_stranger_sees_no_frame_on_a_missing_page(client, db):
    answer = client.get("/nowhere/")

    assert answer.status_code == 404
    assert 'aria-label="Main"' not in answer.content.decode()


@pytest.mark.parametrize("error", [KeyError("x"), OSError("no number"), DatabaseError("nothing behind it")])
def test_unknown_errors_are_no_fault_of_the_machine(error):
    assert fault_of(error) is None
