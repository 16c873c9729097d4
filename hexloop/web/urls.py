"""Every address. Pages of one app stand in the app's own ``urls``."""

from __future__ import annotations

from django.urls import include, path

from hexloop.web import entry, errors, health
from hexloop.web.views import (
    adding_papers,
    companies,
    exporting,
    importing,
    insights,
    review_pack,
    search,
    settings_page,
    style,
    today,
)

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error

urlpatterns = [
    path("", today.today_page, name="today"),
    path("review/", include("hexloop.web.review_urls")),
    path("", include("hexloop.apps.companies.urls")),
    path("companies/", companies.companies_page, name="companies"),
    path("companies/<slug:slug>/", companies.company_page, name="company"),
    path("companies/<slug:slug>/review-pack/", review_pack.review_pack_page, name="review_pack"),
    path(
        "companies/<slug:slug>/rounds/<int:number>/review-pack/",
        review_pack.review_pack_page,
        name="review_pack_round",
    ),
    path("companies/<slug:slug>/loops/<int:number>/", companies.company_page, name="loop"),
    path("insights/", insights.insights_page, name="insights"),
    path("settings/", settings_page.settings_page, name="settings"),
    path("settings/memory/", include("hexloop.web.memory_urls")),
    path("settings/theme/", settings_page.settings_theme, name="settings_theme"),
    path("import/", importing.import_page, name="import"),
    path("import/<int:brought_id>/", importing.import_brought, name="import_brought"),
    path("import/<int:brought_id>/start/", importing.import_start, name="import_start"),
    path("import/<int:brought_id>/progress/", importing.import_progress, name="import_progress"),
    path("import/<int:brought_id>/cancel/", importing.import_cancel, name="import_cancel"),
    path("import/<int:brought_id>/report.csv", importing.import_report, {"form": "csv"}, name="import_report"),
    path("import/<int:brought_id>/report.json", importing.import_report, {"form": "json"}, name="import_report_json"),
    path("import/<int:brought_id>/tables/", importing.import_look_again, name="import_look_again"),
    path("import/<int:brought_id>/tables/<int:number>/", importing.import_look_again, name="import_look_again_at"),
    path("export/", exporting.export_page, name="export"),
    path("export/everything/", exporting.export_everything, name="export_everything"),
    path("export/anki/", exporting.export_anki, name="export_anki"),
    path("export/csv/", exporting.export_csv, name="export_csv"),
    path("search/", search.search_page, name="search"),
    path("style/", style.style_page, name="style"),
    path("open/<str:token>/", entry.open_link, name="open"),
    path("health", health.health, name="health"),
    path("", include("hexloop.apps.files.urls")),
    path("", include("hexloop.apps.recordings.urls")),
    path("", include("hexloop.apps.coding.urls")),
    path("", include("hexloop.apps.questions.urls")),
    path("", include("hexloop.apps.notes.urls")),
    # Before the papers, whose addresses are slugs.
    path("papers/add/", adding_papers.paper_add, name="paper_add"),
    path("papers/<str:slug>/look-up/", adding_papers.paper_look_up, name="paper_look_up"),
    path("", include("hexloop.apps.papers.urls")),
    path("", include("hexloop.apps.resources.urls")),
    path("", include("hexloop.apps.calendar.urls")),
    path("", include("hexloop.apps.stories.urls")),
    path("", include("hexloop.apps.projects.urls")),
    path("design/", include("hexloop.apps.design.urls")),
    path("", include("hexloop.apps.pipeline.urls")),
    path("", include("hexloop.apps.mock.urls")),
]
