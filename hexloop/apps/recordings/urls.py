"""The addresses of recordings."""

from __future__ import annotations

from django.urls import path

from hexloop.apps.recordings import views

urlpatterns = [
    path("recordings/", views.recording_begin, name="recording_begin"),
    path("recordings/<int:number>/part/", views.recording_part, name="recording_part"),
    path("recordings/<int:number>/end/", views.recording_end, name="recording_end"),
    path("recordings/<int:number>/silence/", views.recording_silence, name="recording_silence"),
    path("recordings/<int:number>/delete/", views.recording_delete, name="recording_delete"),
    path("recordings/<int:number>/sound/", views.recording_sound, name="recording_sound"),
]
