"""The addresses of projects. The fixed one stands first: no project may have it as its own."""

from __future__ import annotations

from django.urls import path

from hexloop.apps.projects.views import counters, decisions, lists, project, slides, writing

urlpatterns = [
    path("projects/", lists.projects_page, name="projects"),
    path("projects/new/", lists.project_new, name="project_new"),
    path("projects/<str:slug>/", project.project_page, name="project"),
    path("projects/<str:slug>/edit/", writing.project_edit, name="project_edit"),
    path("projects/<str:slug>/draft/<str:part>/", writing.project_draft, name="project_draft"),
    path("projects/<str:slug>/nda/", project.project_nda, name="project_nda"),
    path("projects/<str:slug>/remove/", project.project_remove, name="project_remove"),
    path("projects/<str:slug>/restore/", project.project_restore, name="project_restore"),
    path("projects/<str:slug>/history/", writing.project_versions, name="project_versions"),
    path(
        "projects/<str:slug>/history/<int:number>/restore/",
        writing.project_version_restore,
        name="project_version_restore",
    ),
    path("projects/<str:slug>/decisions/", decisions.project_decisions, name="project_decisions"),
    path("projects/<str:slug>/decisions/<int:number>/", decisions.decision_edit, name="decision_edit"),
    path("projects/<str:slug>/decisions/<int:number>/ask/", decisions.decision_ask, name="decision_ask"),
    path("projects/<str:slug>/decisions/<int:number>/remove/", decisions.decision_remove, name="decision_remove"),
    path("projects/<str:slug>/decisions/<int:number>/restore/", decisions.decision_restore, name="decision_restore"),
    path("projects/<str:slug>/questions/", counters.project_questions, name="project_questions"),
    path("projects/<str:slug>/questions/bank/", counters.questions_from_bank, name="questions_from_bank"),
    path("projects/<str:slug>/questions/<int:number>/", counters.counter_edit, name="counter_edit"),
    path("projects/<str:slug>/questions/<int:number>/remove/", counters.counter_remove, name="counter_remove"),
    path("projects/<str:slug>/questions/<int:number>/restore/", counters.counter_restore, name="counter_restore"),
    path("projects/<str:slug>/versions/", writing.project_told, name="project_told"),
    path("projects/<str:slug>/tell/<int:minutes>/", project.project_tell, name="project_tell"),
    path("projects/<str:slug>/slides/", writing.project_slides, name="project_slides"),
    path("projects/<str:slug>/slides/draft/", writing.slides_draft, name="slides_draft"),
    path("projects/<str:slug>/slides/present/", slides.slides_present, name="slides_present"),
    path("projects/<str:slug>/slides/print/", slides.slides_print, name="slides_print"),
    path("projects/<str:slug>/slides.md", slides.slides_markdown, name="slides_markdown"),
    path("projects/<str:slug>/slides.pptx", slides.slides_pptx, name="slides_pptx"),
]
