import pytest

from hexloop.apps.search import queries, sources


@pytest.fixture
def only(monkeypatch):
    """Registers sources in place of those of the apps."""
    monkeypatch.setattr(sources, "SOURCES", {})
    for module in ("hexloop.apps.search.queries", "hexloop.apps.search.services", "hexloop.apps.search.joining"):
        monkeypatch.setattr(f"{module}.SOURCES", sources.SOURCES)
    return sources.register


@pytest.fixture
def without_full_text(monkeypatch):
    """A database that has no full-text search."""
    monkeypatch.setattr(queries, "_tables", frozenset)
