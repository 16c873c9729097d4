"""Every read of the mock app."""

from hexloop.apps.mock.queries.visible import find_mock, find_round, visible_mocks

__all__ = ["find_mock", "find_round", "visible_mocks"]
