"""The pages of coding practice."""

from __future__ import annotations

from django.urls import path
from django.views.generic import RedirectView

from hexloop.apps.coding.views import attempts, growth, own_cases, own_lists, problems, tries, workspace
from hexloop.apps.recordings.pages import may_record

urlpatterns = [
    path("coding/", RedirectView.as_view(pattern_name="problems")),
    path("coding/problems/", problems.problems_page, name="problems"),
    path("coding/waiting/", tries.judge_waiting, name="judge_waiting"),
    path("coding/map/", problems.map_page, name="topic_map"),
    path("coding/patterns/", problems.patterns_page, name="patterns"),
    path("coding/roadmap/", problems.roadmap_page, name="roadmap"),
    path("lists/mine/", own_lists.own_lists_page, name="own_lists"),
    path("lists/mine/<int:own_list_id>/", own_lists.own_list_page, name="own_list"),
    path("lists/<slug:list_id>/", problems.list_page, name="problem_list"),
    path("coding/problems/<int:number>/", workspace.by_number),
    path("coding/problems/<slug:slug>/", may_record(workspace.problem_page), name="problem"),
    path("coding/problems/<slug:slug>/run/", tries.problem_run, name="problem_run"),
    path("coding/problems/<slug:slug>/submit/", tries.problem_submit, name="problem_submit"),
    path("coding/problems/<slug:slug>/draft/", workspace.problem_draft, name="problem_draft"),
    path("coding/problems/<slug:slug>/hint/", workspace.problem_hint, name="problem_hint"),
    path("coding/problems/<slug:slug>/give-up/", tries.problem_give_up, name="problem_give_up"),
    path("coding/problems/<slug:slug>/insight/", workspace.problem_insight, name="problem_insight"),
    path("coding/problems/<slug:slug>/cases/", own_cases.problem_cases, name="problem_cases"),
    path("coding/problems/<slug:slug>/lists/", own_lists.problem_lists, name="problem_lists"),
    path("attempts/<int:attempt_id>/", attempts.attempt_page, name="attempt"),
    path("attempts/<int:attempt_id>/grade/", attempts.attempt_grade, name="attempt_grade"),
    path("attempts/<int:attempt_id>/growth/", growth.attempt_growth, name="attempt_growth"),
    path("attempts/<int:attempt_id>/growth/stop/", growth.attempt_growth_stop, name="attempt_growth_stop"),
    path("attempts/<int:attempt_id>/put/", attempts.attempt_put, name="attempt_put"),
    path("attempts/<int:attempt_id>/cases/<int:index>/", attempts.case_detail, name="case_detail"),
    path("attempts/<int:attempt_id>/cases/<int:index>/keep/", own_cases.case_keep, name="case_keep"),
]
