"""The shelf, and putting something of one's own on it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hexloop.apps.accounts.fields import named_error
from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.accounts.lists import short_url
from hexloop.apps.resources import queries, services
from hexloop.apps.resources.forms import FilterForm, OwnForm, own_values
from hexloop.apps.resources.models import OwnResource
from hexloop.apps.resources.shelf import own_id
from hexloop.apps.resources.views.finding import find_own


@require_safe
def resources_page(request: SignedInRequest) -> HttpResponse:
    """The shelf by round and kind. ``?q=``, ``?round=``, ``?kind=``, ``?state=`` and ``?company=`` narrow it;
    ``?removed=`` names what was just taken away."""
    form = FilterForm(request.GET, user=request.user)
    filters = form.filters()
    here = short_url(request, without="removed")
    context = {
        "shelf": queries.shelf(request.user, filters, timezone.now()),
        "filtered": filters != queries.Filters(),
        "here": here,
    }
    if wants_fragment(request):
        response = render(request, "resources/_shelf.html", context)
        response.headers["HX-Push-Url"] = here
        return response
    removed = queries.removed_resources(request.user).filter(pk=own_id(request.GET.get("removed", "")) or 0).first()
    return render(request, "resources/resources_page.html", context | {"form": form, "removed": removed})


@require_http_methods(["GET", "HEAD", "POST"])
def resource_new(request: SignedInRequest) -> HttpResponse:
    """Put a resource of one's own on the shelf."""
    if request.method != "POST":
        return _own_page(request, OwnForm(initial={"kind": "book", "rounds": request.GET.getlist("round")}))
    form, trouble = OwnForm(request.POST), ""
    if form.is_valid():
        try:
            row = services.add_own(user=request.user, text=form.text(), at=timezone.now())
        except services.CannotKeepResource as error:
            trouble = str(error)
        else:
            messages.success(request, "It stands on your shelf.")
            return redirect("resource", key=row.key)
    return _own_page(request, form, trouble=trouble or named_error(form), status=422)


@require_http_methods(["GET", "HEAD", "POST"])
def resource_edit(request: SignedInRequest, key: str) -> HttpResponse:
    """Change what is said of a resource of one's own."""
    row = find_own(request, key)
    if request.method != "POST":
        return _own_page(request, OwnForm(initial=own_values(row)), row=row)
    form, trouble = OwnForm(request.POST), ""
    if form.is_valid():
        try:
            services.edit_own(user=request.user, row=row, text=form.text(), at=timezone.now())
        except services.CannotKeepResource as error:
            trouble = str(error)
        else:
            messages.success(request, "The changes are kept.")
            return redirect("resource", key=key)
    return _own_page(request, form, row=row, trouble=trouble or named_error(form), status=422)


@require_POST
def resource_remove(request: SignedInRequest, key: str) -> HttpResponse:
    """Take a resource of one's own from the shelf; the shelf then offers to undo it."""
    row = find_own(request, key)
    services.remove_own(user=request.user, row=row, at=timezone.now())
    return redirect(f"{reverse('resources')}?{urlencode({'removed': row.key})}")


@require_POST
def resource_restore(request: SignedInRequest, key: str) -> HttpResponse:
    """Bring back what was taken away."""
    services.restore_own(user=request.user, row=find_own(request, key, removed=True))
    return redirect("resource", key=key)


def _own_page(
    request: SignedInRequest, form: OwnForm, *, row: OwnResource | None = None, trouble: str = "", status: int = 200
) -> HttpResponse:
    context = {"form": form, "row": row, "trouble": trouble, "chosen_rounds": form["rounds"].value() or []}
    return render(request, "resources/own_resource_page.html", context, status=status)
