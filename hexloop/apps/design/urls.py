"""The addresses of the studio. The fixed ones stand first: a case may not have them as its key."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
