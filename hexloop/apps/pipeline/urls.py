"""The pages of loops and rounds. The page of a company, which shows one of its loops, joins other apps: ``web``."""

from django.urls import path

from hexloop.apps.pipeline.views import about, debriefs, lists, loops, onsite, rounds, templates

LOOP = "companies/<slug:slug>/loops/<int:number>/"
ROUND = "companies/<slug:slug>/rounds/<int:number>/"
CONTACT = "companies/<slug:slug>/contacts/"

urlpatterns = [
    path("interviews/", lists.interviews_page, name="interviews"),
    path("interviews/funnel/", lists.funnel_page, name="funnel"),
    path("interviews/offers/", lists.offers_page, name="offers"),
    path("interviews/new/", loops.loop_new, name="loop_new"),
    path("interviews/templates/", templates.templates_page, name="loop_templates"),
    path("interviews/templates/new/", templates.template_edit, name="template_new"),
    path("interviews/templates/<int:pk>/restore/", templates.template_restore, name="template_restore"),
    path("interviews/templates/<slug:key>/", templates.template_edit, name="template"),
    path("interviews/templates/<slug:key>/remove/", templates.template_remove, name="template_remove"),
    path(f"{LOOP}edit/", loops.loop_edit, name="loop_edit"),
    path(f"{LOOP}status/", loops.loop_status, name="loop_status"),
    path(f"{LOOP}status/<int:change>/", loops.loop_status_redate, name="loop_status_redate"),
    path(f"{LOOP}status/<int:change>/remove/", loops.loop_status_remove, name="loop_status_remove"),
    path(f"{LOOP}remove/", loops.loop_remove, name="loop_remove"),
    path(f"{LOOP}restore/", loops.loop_restore, name="loop_restore"),
    path(f"{LOOP}order/", rounds.loop_order, name="loop_order"),
    path(f"{LOOP}template/", templates.loop_template, name="loop_template"),
    path(f"{LOOP}onsite/", onsite.onsite_page, name="onsite"),
    path(f"{LOOP}rounds/new/", rounds.round_new, name="round_new"),
    path(f"{LOOP}files/", about.file_add, name="loop_file_add"),
    path(f"{LOOP}files/<int:pk>/remove/", about.file_remove, name="loop_file_remove"),
    path(f"{LOOP}files/<int:pk>/restore/", about.file_restore, name="loop_file_restore"),
    path(f"{LOOP}offer/", about.offer_edit, name="offer"),
    path(f"{LOOP}offer/remove/", about.offer_remove, name="offer_remove"),
    path(f"{LOOP}offer/restore/", about.offer_restore, name="offer_restore"),
    path(ROUND, rounds.round_page, name="round"),
    path(f"{ROUND}edit/", rounds.round_edit, name="round_edit"),
    path(f"{ROUND}stage/", rounds.round_stage, name="round_stage"),
    path(f"{ROUND}shift/", rounds.round_shift, name="round_shift"),
    path(f"{ROUND}remove/", rounds.round_remove, name="round_remove"),
    path(f"{ROUND}restore/", rounds.round_restore, name="round_restore"),
    path(f"{ROUND}debrief/", debriefs.debrief_page, name="debrief"),
    path(f"{ROUND}debrief/waive/", debriefs.debrief_waive, name="debrief_waive"),
    path(f"{ROUND}debrief/<int:item>/", debriefs.asked_link, name="asked_link"),
    path(f"{CONTACT}new/", about.contact_edit, name="contact_new"),
    path(f"{CONTACT}<int:pk>/", about.contact_edit, name="contact"),
    path(f"{CONTACT}<int:pk>/remove/", about.contact_remove, name="contact_remove"),
    path(f"{CONTACT}<int:pk>/restore/", about.contact_restore, name="contact_restore"),
]
