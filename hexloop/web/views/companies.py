"""Companies: all of them, and what one of them asks."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.companies import queries, services
from hexloop.web.companies import company_page_rows
from hexloop.web.views.today import START_KEYS


@require_http_methods(["GET", "HEAD", "POST"])
def companies_page(request: SignedInRequest) -> HttpResponse:
    """Every company with how much is tagged with it; POST adds one."""
    context: dict[str, object] = {}
    if request.method == "POST":
        name = request.POST.get("name", "")
        try:
            company = services.name_company(user=request.user, name=name, at=timezone.now())
        except services.CannotTag as error:
            context = {"trouble": str(error), "typed": name}
        else:
            return redirect("company", company.slug)
    context["rows"] = queries.company_rows(request.user)
    return render(request, "web/companies_page.html", context, status=422 if "trouble" in context else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def company_page(request: SignedInRequest, slug: str) -> HttpResponse:
    """What a company asks; POST renames it, takes a tag away, or deletes the company."""
    company = get_object_or_404(queries.visible_companies(request.user), slug=slug)
    context: dict[str, object] = {}
    if request.method == "POST":
        if "delete" in request.POST:
            services.delete_company(company=company)
            return redirect("companies")
        if "name" in request.POST:
            try:
                services.rename_company(company=company, name=request.POST["name"])
            except services.CannotTag as error:
                context = {"trouble": str(error), "typed": request.POST["name"]}
        else:
            services.untag(company=company, kind=request.POST.get("kind", ""), key=request.POST.get("key", ""))
        if not context:
            return redirect("company", slug)
        company.refresh_from_db()
    context["page"] = company_page_rows(request.user, company, at=timezone.now())
    context["page_keys"] = START_KEYS
    return render(request, "web/company_page.html", context, status=422 if "trouble" in context else 200)
