"""The addresses of stories. The fixed ones stand first: no story may have them as its own."""

from __future__ import annotations

from django.urls import path

from hexloop.apps.stories.views import lists, story, telling, writing

urlpatterns = [
    path("stories/", lists.stories_page, name="stories"),
    path("stories/new/", writing.story_new, name="story_new"),
    path("stories/coverage/", lists.coverage_page, name="story_coverage"),
    path("stories/for/<slug:key>/", lists.answering_page, name="stories_for"),
    path("stories/<str:slug>/", story.story_page, name="story"),
    path("stories/<str:slug>/edit/", writing.story_edit, name="story_edit"),
    path("stories/<str:slug>/draft/", writing.story_draft, name="story_draft"),
    path("stories/<str:slug>/questions/", story.story_questions, name="story_questions"),
    path("stories/<str:slug>/best/", story.story_best, name="story_best"),
    path("stories/<str:slug>/tell/", telling.story_tell, name="story_tell"),
    path("stories/<str:slug>/tellings/<int:number>/remove/", telling.telling_remove, name="telling_remove"),
    path("stories/<str:slug>/tellings/<int:number>/restore/", telling.telling_restore, name="telling_restore"),
    path("stories/<str:slug>/versions/", writing.story_versions, name="story_versions"),
    path("stories/<str:slug>/versions/<int:number>/restore/", writing.version_restore, name="version_restore"),
    path("stories/<str:slug>/remove/", story.story_remove, name="story_remove"),
    path("stories/<str:slug>/restore/", story.story_restore, name="story_restore"),
]
