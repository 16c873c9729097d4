"""Companies: all of them, and what one of them asks."""

from __future__ import annotations

from dataclasses import asdict

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.companies import queries, services
from hexloop.apps.companies.models import Company
from hexloop.apps.pipeline import queries as pipeline
from hexloop.apps.pipeline.models import FileUse
from hexloop.apps.pipeline.models.loops import STATUSES
from hexloop.apps.pipeline.queries.loop_part import loop_part
from hexloop.apps.pipeline.services import follow_company
from hexloop.apps.review import queries as review
from hexloop.core.memory.readiness import MEANING_AT_COMPANY
from hexloop.web.companies import company_list, company_page_rows, company_readiness
from hexloop.web.frame import Key
from hexloop.web.topic_mix import topic_mix
from hexloop.web.views.today import START_KEYS

MOST_ROWS = 25
"""How many companies are listed at once."""
LOOP_KEYS = [asdict(Key("n", "Add a round", selector="[data-new]"))]
LIST_KEYS = [asdict(Key("n", "Begin a loop", selector="[data-new]"))]


@require_http_methods(["GET", "HEAD", "POST"])
def companies_page(request: SignedInRequest) -> HttpResponse:
    """Every company with how far it has come and how much is tagged with it; POST adds one."""
    context: dict[str, object] = {}
    if request.method == "POST":
        name = request.POST.get("name", "")
        try:
            company = services.name_company(user=request.user, name=name, at=timezone.now())
        except services.CannotTag as error:
            context = {"trouble": str(error), "typed": name}
        else:
            return redirect("company", company.slug)
    rows = company_list(request.user, at=timezone.now())
    shown = rows if "all" in request.GET else rows[:MOST_ROWS]
    context |= {"rows": shown, "more": len(rows) - len(shown), "page_keys": LIST_KEYS}
    return render(request, "web/companies_page.html", context, status=422 if "trouble" in context else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def company_page(request: SignedInRequest, slug: str, number: int | None = None) -> HttpResponse:
    """A company with one of its loops (the latest under way, or the one of this number) and what is asked there; POST
    to the page without a number renames the company, takes a tag away, or deletes it."""
    company = get_object_or_404(queries.visible_companies(request.user), slug=slug)
    context: dict[str, object] = {}
    if request.method == "POST":
        if number is not None:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        if "delete" in request.POST:
            return _delete(request, company)
        if "name" in request.POST:
            try:
                with transaction.atomic():
                    services.rename_company(company=company, name=request.POST["name"])
                    follow_company(user=request.user, company=company)
            except services.CannotTag as error:
                context = {"trouble": str(error), "typed": request.POST["name"]}
        else:
            services.untag(company=company, kind=request.POST.get("kind", ""), key=request.POST.get("key", ""))
        if not context:
            return redirect("company", slug)
        company.refresh_from_db()
    at = timezone.now()
    part = loop_part(request.user, company, number, at)
    if number is not None and part is None:
        raise Http404
    today = accounts.study_day(request.user, at)
    left = review.remembered(request.user, today=today)
    ready = company_readiness(request.user, part, left, today=today) if part else None
    context |= {
        "page": company_page_rows(request.user, company, at=at),
        "part": part,
        "ready": ready,
        "meaning": MEANING_AT_COMPANY,
        "mix": topic_mix(request.user, company, left),
        "loop_rows": [(row, ready.values.get(row.practises)) for row in part.rows] if part and ready else [],
        "statuses": STATUSES,
        "uses": FileUse.choices,
        "today": today.isoformat(),
        "page_keys": [*START_KEYS, *LOOP_KEYS],
    }
    return render(request, "web/company_page.html", context, status=422 if "trouble" in context else 200)


def _delete(request: SignedInRequest, company: Company) -> HttpResponse:
    """A company goes when it has no loop any more: a loop can be brought back, a company cannot."""
    count = pipeline.visible_loops(request.user).filter(company=company).count()
    if count:
        words = "a loop. Delete it" if count == 1 else f"{count} loops. Delete them"
        messages.error(request, f"{company.name} has {words} first, then the company.")
        return redirect("company", company.slug)
    services.delete_company(company=company)
    return redirect("companies")
