"""The addresses of tags; the pages of companies join apps and stand in ``web``."""

from __future__ import annotations

from django.urls import path

from hexloop.apps.companies import views

urlpatterns = [path("companies/tags/", views.thing_tags, name="thing_tags")]
