"""The addresses of pages."""

from __future__ import annotations

from django.urls import path

from hexloop.apps.notes.views import diagram, edit, lists, marking, reading, revisions

urlpatterns = [
    path("diagram/", diagram.diagram_frame, name="diagram"),
    path("pages/", lists.pages_page, name="pages"),
    path("pages/new/", lists.page_new, name="page_new"),
    path("pages/round/<str:key>/", lists.topic_page, name="topic_page"),
    path("pages/<str:slug>/", reading.page_page, name="page"),
    path("pages/<str:slug>/skim/", reading.page_skim, name="page_skim"),
    path("pages/<str:slug>/edit/", edit.page_edit, name="page_edit"),
    path("pages/<str:slug>/draft/", edit.page_draft, name="page_draft"),
    path("pages/<str:slug>/preview/", edit.page_preview, name="page_preview"),
    path("pages/<str:slug>/todo/", marking.page_todo, name="page_todo"),
    path("pages/<str:slug>/mark/", marking.page_mark, name="page_mark"),
    path("pages/<str:slug>/file/", edit.page_file, name="page_file"),
    path("pages/<str:slug>/about/", edit.page_about, name="page_about"),
    path("pages/<str:slug>/pin/", edit.page_pin, name="page_pin"),
    path("pages/<str:slug>/archive/", edit.page_archive, name="page_archive"),
    path("pages/<str:slug>/delete/", edit.page_delete, name="page_delete"),
    path("pages/<str:slug>/revisions/", revisions.revisions_page, name="page_revisions"),
    path("pages/<str:slug>/revisions/<int:number>/", revisions.revision_page, name="page_revision"),
    path("pages/<str:slug>/revisions/<int:number>/restore/", revisions.revision_restore, name="page_restore"),
]
