"""The pages of questions."""

from __future__ import annotations

from django.urls import path

from hexloop.apps.questions.views import asking, lists, own, rapid

urlpatterns = [
    path("questions/", lists.questions_page, name="questions"),
    path("questions/own/", own.own_questions_page, name="own_questions"),
    path("questions/own/add/", own.own_question_add, name="own_question_add"),
    path("questions/own/<int:number>/", own.own_question_page, name="own_question"),
    path("questions/own/<int:number>/edit/", own.own_question_edit, name="own_question_edit"),
    path("questions/own/<int:number>/remove/", own.own_question_remove, name="own_question_remove"),
    path("questions/rapid/", rapid.rapid_page, name="rapid"),
    path("questions/rapid/<int:number>/", rapid.drill_page, name="drill"),
    path("questions/rapid/<int:number>/write/", rapid.drill_write, name="drill_write"),
    path("questions/rapid/<int:number>/grade/", rapid.drill_grade, name="drill_grade"),
    path("questions/rapid/<int:number>/back/", rapid.drill_back, name="drill_back"),
    path("questions/rapid/<int:number>/leave/", rapid.drill_leave, name="drill_leave"),
    path("questions/<slug:slug>/", asking.question_page, name="question"),
    path("questions/<str:key>/write/", asking.question_write, name="question_write"),
    path("questions/<str:key>/grade/", asking.question_grade, name="question_grade"),
    path("questions/<str:key>/note/", asking.question_note, name="question_note"),
]
