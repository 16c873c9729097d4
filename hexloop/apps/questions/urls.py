"""The pages of questions."""

from __future__ import annotations

from django.urls import path

from hexloop.apps.questions.views import asking, lists, own

urlpatterns = [
    path("questions/", lists.questions_page, name="questions"),
    path("questions/own/", own.own_questions_page, name="own_questions"),
    path("questions/own/add/", own.own_question_add, name="own_question_add"),
    path("questions/own/<int:number>/", own.own_question_page, name="own_question"),
    path("questions/own/<int:number>/edit/", own.own_question_edit, name="own_question_edit"),
    path("questions/own/<int:number>/remove/", own.own_question_remove, name="own_question_remove"),
    path("questions/<slug:slug>/", asking.question_page, name="question"),
    path("questions/<str:key>/write/", asking.question_write, name="question_write"),
    path("questions/<str:key>/grade/", asking.question_grade, name="question_grade"),
    path("questions/<str:key>/note/", asking.question_note, name="question_note"),
]
