"""The addresses of the shelf."""

from __future__ import annotations

from django.urls import path

from hexloop.apps.resources.views import lists, reading

urlpatterns = [
    path("resources/", lists.resources_page, name="resources"),
    path("resources/new/", lists.resource_new, name="resource_new"),
    path("resources/<slug:key>/", reading.resource_page, name="resource"),
    path("resources/<slug:key>/state/", reading.resource_state, name="resource_state"),
    path("resources/<slug:key>/place/", reading.resource_place, name="resource_place"),
    path("resources/<slug:key>/note/", reading.resource_note, name="resource_note"),
    path("resources/<slug:key>/edit/", lists.resource_edit, name="resource_edit"),
    path("resources/<slug:key>/remove/", lists.resource_remove, name="resource_remove"),
    path("resources/<slug:key>/restore/", lists.resource_restore, name="resource_restore"),
]
