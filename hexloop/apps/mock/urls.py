"""The addresses of mock interviews."""

from __future__ import annotations

from django.urls import path

from hexloop.apps.mock.views import debriefs, lists, rounds, writing

ROUND = "mock/<int:mock_id>/rounds/<int:position>/"
ITEM = f"{ROUND}items/<int:place>/"
DEBRIEF = "mock/<int:mock_id>/debrief/"

urlpatterns = [
    path("mock/", lists.mocks_page, name="mocks"),
    path("mock/new/", lists.mock_new, name="mock_new"),
    path("mock/<int:mock_id>/", lists.mock_page, name="mock"),
    path("mock/<int:mock_id>/end/", lists.mock_end, name="mock_end"),
    path("mock/<int:mock_id>/remove/", lists.mock_remove, name="mock_remove"),
    path("mock/<int:mock_id>/restore/", lists.mock_restore, name="mock_restore"),
    path(ROUND, rounds.round_page, name="mock_round"),
    path(f"{ROUND}state/", rounds.round_state, name="mock_round_state"),
    path(f"{ROUND}start/", rounds.round_start, name="mock_round_start"),
    path(f"{ROUND}end/", rounds.round_end, name="mock_round_end"),
    path(f"{ROUND}skip/", rounds.round_skip, name="mock_round_skip"),
    path(f"{ROUND}notes/", writing.mock_notes, name="mock_notes"),
    path(f"{ITEM}text/", writing.mock_text, name="mock_text"),
    path(f"{ITEM}next/", writing.mock_next, name="mock_next"),
    path(f"{ITEM}run/", writing.mock_run, name="mock_run"),
    path(f"{ITEM}submit/", writing.mock_submit, name="mock_submit"),
    path(DEBRIEF, debriefs.debrief_page, name="mock_debrief"),
    path(f"{DEBRIEF}rounds/<int:position>/", debriefs.debrief_round, name="mock_debrief_round"),
    path(f"{DEBRIEF}rounds/<int:position>/items/<int:place>/grade/", debriefs.debrief_grade, name="mock_grade"),
    path(f"{DEBRIEF}rounds/<int:position>/items/<int:place>/told/", debriefs.debrief_told, name="mock_told"),
]
