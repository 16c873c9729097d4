"""The addresses below ``/review/``."""

from __future__ import annotations

from django.urls import path

from hexloop.web.views import browsing, cards, cramming, reviewing, session

urlpatterns = [
    path("", reviewing.review_page, name="review"),
    path("undo/", reviewing.review_undo, name="review_undo"),
    path("redo/", reviewing.review_redo, name="review_redo"),
    path("session/", session.session_page, name="review_session"),
    path("session/answer/", session.session_answer, name="review_answer"),
    path("session/act/", session.session_act, name="review_act"),
    path("next/", session.session_next, name="review_next"),
    path("cards/<int:card_id>/", cards.card_page, name="review_card"),
    path("cards/<int:card_id>/act/", cards.card_act, name="review_card_act"),
    path("browse/", browsing.browse_page, name="review_browse"),
    path("browse/act/", browsing.browse_act, name="review_browse_act"),
    path("cram/", cramming.cram_page_view, name="review_cram"),
    path("cram/start/", cramming.cram_start, name="review_cram_start"),
    path("cram/answer/", cramming.cram_answer, name="review_cram_answer"),
    path("cram/undo/", cramming.cram_undo, name="review_cram_undo"),
    path("cram/end/", cramming.cram_end, name="review_cram_end"),
]
