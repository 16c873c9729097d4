"""The addresses of mock interviews."""

from __future__ import annotations

from django.urls import path

from hexloop.apps.mock.views import debriefs, interview, inviting, lists, rounds, writing
from hexloop.apps.mock.views.following import followed

ROUND = "mock/<int:mock_id>/rounds/<int:position>/"
ITEM = f"{ROUND}items/<int:place>/"
INTERVIEW = "interview/<int:mock_id>/"
DEBRIEF = "mock/<int:mock_id>/debrief/"
ASKED = f"{DEBRIEF}rounds/<int:position>/items/<int:place>/"

urlpatterns = [
    path("mock/", lists.mocks_page, name="mocks"),
    path("mock/new/", lists.mock_new, name="mock_new"),
    path("mock/<int:mock_id>/", lists.mock_page, name="mock"),
    path("mock/<int:mock_id>/live/", lists.mock_live, name="mock_live"),
    path("mock/<int:mock_id>/end/", lists.mock_end, name="mock_end"),
    path("mock/<int:mock_id>/remove/", lists.mock_remove, name="mock_remove"),
    path("mock/<int:mock_id>/restore/", lists.mock_restore, name="mock_restore"),
    path(ROUND, followed(rounds.round_page), name="mock_round"),
    path(f"{ROUND}state/", rounds.round_state, name="mock_round_state"),
    path(f"{ROUND}start/", rounds.round_start, name="mock_round_start"),
    path(f"{ROUND}end/", rounds.round_end, name="mock_round_end"),
    path(f"{ROUND}skip/", rounds.round_skip, name="mock_round_skip"),
    path(f"{ROUND}notes/", followed(writing.mock_notes), name="mock_notes"),
    path(f"{ITEM}text/", writing.mock_text, name="mock_text"),
    path(f"{ITEM}turn/", followed(rounds.mock_turn), name="mock_turn"),
    path(f"{ITEM}next/", followed(writing.mock_next), name="mock_next"),
    path(f"{ITEM}run/", followed(writing.mock_run), name="mock_run"),
    path(f"{ITEM}submit/", followed(writing.mock_submit), name="mock_submit"),
    path(DEBRIEF, followed(debriefs.debrief_page), name="mock_debrief"),
    path(f"{DEBRIEF}rounds/<int:position>/", followed(debriefs.debrief_round), name="mock_debrief_round"),
    path(ASKED, debriefs.debrief_item, name="mock_debrief_item"),
    path(f"{ASKED}judge/", debriefs.debrief_judge, name="mock_judge_again"),
    path(f"{ASKED}grade/", followed(debriefs.debrief_grade), name="mock_grade"),
    path(f"{ASKED}told/", followed(debriefs.debrief_told), name="mock_told"),
    path("mock/<int:mock_id>/invite/", inviting.mock_invite, name="mock_invite"),
    path("mock/<int:mock_id>/invites/<int:invite_id>/revoke/", inviting.mock_revoke, name="mock_revoke"),
    path("interview/", interview.interview_code, name="interview_code"),
    path("interview/link/<str:token>/", interview.interview_link, name="interview_link"),
    path(INTERVIEW, interview.interview_page, name="interview"),
    path(f"{INTERVIEW}state/", interview.interview_state, name="interview_state"),
    path(f"{INTERVIEW}give/", interview.interview_give, name="interview_give"),
    path(f"{INTERVIEW}next/", interview.interview_next, name="interview_next"),
    path(f"{INTERVIEW}rounds/<int:position>/note/", interview.interview_note, name="interview_note"),
]
