"""The addresses of the studio. The fixed ones stand first: a case may not have them as its key."""

from __future__ import annotations

from django.urls import path

from hexloop.apps.design.views import attempts, estimates, lists

urlpatterns = [
    path("attempts/", lists.attempts_page, name="design_attempts"),
    path("attempts/new/", attempts.attempt_new, name="design_attempt_new"),
    path("attempts/<int:number>/", attempts.attempt_page, name="design_attempt"),
    path("attempts/<int:number>/plan/", attempts.attempt_plan, name="design_plan"),
    path("attempts/<int:number>/minutes/", attempts.attempt_minutes, name="design_minutes"),
    path("attempts/<int:number>/clock/", attempts.attempt_clock, name="design_clock"),
    path("attempts/<int:number>/sign/", attempts.attempt_sign, name="design_sign"),
    path("attempts/<int:number>/notes/", attempts.attempt_notes, name="design_notes"),
    path("attempts/<int:number>/draft/<slug:stage>/", attempts.attempt_draft, name="design_draft"),
    path("attempts/<int:number>/estimates/", estimates.estimate_put, name="design_estimate_put"),
    path("attempts/<int:number>/nda/", attempts.attempt_nda, name="design_attempt_nda"),
    path("attempts/<int:number>/remove/", attempts.attempt_remove, name="design_attempt_remove"),
    path("attempts/<int:number>/restore/", attempts.attempt_restore, name="design_attempt_restore"),
    path("estimates/", estimates.estimates_page, name="design_estimates"),
    path("estimates/worked/", estimates.estimate_worked, name="design_estimate_worked"),
]
