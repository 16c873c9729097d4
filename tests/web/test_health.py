"""The page for programs that watch."""

from hexloop import __version__


def test_health_needs_no_session_and_no_database(client, django_assert_num_queries, db):
    with django_assert_num_queries(0):
        answer = client.get("/health")

    assert (answer.status_code, answer.json()) == (200, {"ok": True, "version": __version__})


def test_health_changes_nothing(client):
    assert client.post("/health").status_code == 405
