import pytest
from make import NOW
from radicale_peer import HERE, PASSWORD, USER, Peer

from hexloop.apps.calendar import sources
from hexloop.apps.calendar.services.remotes import connect


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    peer = Peer(tmp_path_factory.mktemp("radicale"))
    yield peer
    peer.stop()


@pytest.fixture
def peer(server, settings, tmp_path, monkeypatch):
    """The server with an empty calendar; no interviews unless a test makes them."""
    settings.PASSWORDS_FILE = tmp_path / "passwords.json"
    monkeypatch.setattr(sources, "SOURCES", {})
    server.ask("DELETE", "")
    server.ask("MKCALENDAR", "")
    return server


@pytest.fixture
def remote(peer, user):
    return connect(user=user, url=peer.url, login=USER, password=PASSWORD, open_network=True, at=NOW, network=HERE)
