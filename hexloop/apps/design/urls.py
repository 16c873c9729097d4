"""The addresses of the studio. The fixed ones stand first: a case may not have them as its key."""

from __future__ import annotations

from django.urls import path

from hexloop.apps.design.views import (
    attempts,
    boards,
    cases,
    comparing,
    estimates,
    lists,
    prompts,
    reviewing,
    shapes,
    shares,
)
from hexloop.apps.recordings.pages import may_record

urlpatterns = [
    path("", cases.cases_page, name="design_cases"),
    path("attempts/", lists.attempts_page, name="design_attempts"),
    path("attempts/rubric/", reviewing.rubric_page, name="design_rubric"),
    path("attempts/new/", attempts.attempt_new, name="design_attempt_new"),
    path("attempts/<int:number>/", may_record(attempts.attempt_page), name="design_attempt"),
    path("attempts/<int:number>/plan/", attempts.attempt_plan, name="design_plan"),
    path("attempts/<int:number>/minutes/", attempts.attempt_minutes, name="design_minutes"),
    path("attempts/<int:number>/clock/", attempts.attempt_clock, name="design_clock"),
    path("attempts/<int:number>/sign/", attempts.attempt_sign, name="design_sign"),
    path("attempts/<int:number>/notes/", may_record(attempts.attempt_notes), name="design_notes"),
    path("attempts/<int:number>/draft/<slug:stage>/", attempts.attempt_draft, name="design_draft"),
    path("attempts/<int:number>/estimates/", estimates.estimate_put, name="design_estimate_put"),
    path("attempts/<int:number>/scores/", reviewing.attempt_scores, name="design_scores"),
    path("attempts/<int:number>/nda/", attempts.attempt_nda, name="design_attempt_nda"),
    path("attempts/<int:number>/remove/", attempts.attempt_remove, name="design_attempt_remove"),
    path("attempts/<int:number>/restore/", attempts.attempt_restore, name="design_attempt_restore"),
    path("attempts/<int:number>/board/", may_record(boards.board_page), name="design_board"),
    path("attempts/<int:number>/board/scene/", boards.board_scene, name="design_board_scene"),
    path("attempts/<int:number>/board/picture.svg", boards.board_picture, name="design_board_svg"),
    path("attempts/<int:number>/board/board.excalidraw", boards.board_file, name="design_board_file"),
    path("attempts/<int:number>/board/import/", boards.board_import, name="design_board_import"),
    path("attempts/<int:number>/board/versions/<int:version>.svg", boards.version_picture, name="design_version_svg"),
    path(
        "attempts/<int:number>/board/versions/<int:version>/restore/",
        boards.board_restore,
        name="design_board_restore",
    ),
    path("attempts/<int:number>/shares/", shares.shares_page, name="design_shares"),
    path("attempts/<int:number>/shares/<int:share>/revoke/", shares.share_revoke, name="design_share_revoke"),
    path("shared/<str:token>/", shares.shared_page, name="design_shared"),
    path("shared/<str:token>/board.svg", shares.shared_picture, name="design_shared_svg"),
    path("shared/<str:token>/files/<slug:sha256>/", shares.shared_file, name="design_shared_file"),
    path("shapes/", shapes.board_shapes, name="design_shapes"),
    path("estimates/", estimates.estimates_page, name="design_estimates"),
    path("estimates/worked/", estimates.estimate_worked, name="design_estimate_worked"),
    path("rfc/", reviewing.rfc_new, name="design_rfc"),
    path("prompts/new/", prompts.prompt_new, name="design_prompt_new"),
    path("prompts/<int:number>/edit/", prompts.prompt_edit, name="design_prompt_edit"),
    path("prompts/<int:number>/archive/", prompts.prompt_archive, name="design_prompt_archive"),
    path("prompts/<int:number>/restore/", prompts.prompt_restore, name="design_prompt_restore"),
    path("<slug:key>/compare/", comparing.compare_page, name="design_compare"),
    path("<slug:key>/", cases.case_page_view, name="design_case"),
    path("<slug:key>/answer/", cases.case_answer, name="design_case_answer"),
    path("<slug:key>/card/", cases.case_card, name="design_case_card"),
    path("<slug:key>/grade/", cases.case_grade, name="design_case_grade"),
]
