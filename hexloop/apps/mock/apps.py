"""The mock app: mock interviews of several rounds, and what an interviewer adds to them."""

from django.apps import AppConfig


class MockConfig(AppConfig):
    """The app of mock interviews."""

    name = "hexloop.apps.mock"
    label = "mock"
