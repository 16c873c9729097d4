"""The addresses below ``/settings/memory/``."""

from __future__ import annotations

from django.urls import path

from hexloop.web.views import memory

urlpatterns = [
    path("", memory.memory_page, name="memory"),
    path("workload/", memory.memory_workload, name="memory_workload"),
    path("easy-dates/", memory.memory_easy_dates, name="memory_easy_dates"),
    path("fit/", memory.memory_fit, name="memory_fit"),
    path("reset/", memory.memory_reset, name="memory_reset"),
    path("move/", memory.memory_move, name="memory_move"),
]
