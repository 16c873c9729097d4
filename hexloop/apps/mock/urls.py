"""The addresses of mock interviews."""

from __future__ import annotations

from django.urls import path

from hexloop.apps.mock.views import lists

urlpatterns = [
    path("mock/", lists.mocks_page, name="mocks"),
]
