"""Tagging a thing with companies, from wherever the thing is shown."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.companies import queries, services


@require_POST
def thing_tags(request: SignedInRequest) -> HttpResponse:
    """Tag ``kind``, ``key`` with the company called ``name``, or untag it from ``company``."""
    kind, key = request.POST.get("kind", ""), request.POST.get("key", "")
    trouble, typed = "", request.POST.get("name", "")
    try:
        if "company" in request.POST:
            company = get_object_or_404(queries.visible_companies(request.user), slug=request.POST["company"])
            services.untag(company=company, kind=kind, key=key)
        else:
            company = services.name_company(user=request.user, name=typed, at=timezone.now())
            services.tag(company=company, kind=kind, key=key, at=timezone.now())
    except services.CannotTag as error:
        trouble = str(error)
    if not request.htmx:
        before = request.headers.get("Referer", "")
        safe = url_has_allowed_host_and_scheme(before, {request.get_host()})
        return redirect(before if safe else "companies")
    context = {"tags": queries.thing_tags(request.user, kind, key), "tags_open": True, "tags_trouble": trouble}
    context["tags_typed"] = typed if trouble else ""
    context["tags_word"] = request.POST.get("word", "")[:20]  # what the page calls it, where that is not "Asked by"
    return render(request, "companies/_thing_tags.html", context, status=422 if trouble else 200)
