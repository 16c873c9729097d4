"""Lists of one's own: their page, one of them, and the choice on a problem's page."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.coding import queries, services
from hexloop.apps.coding.models import OwnList
from hexloop.apps.coding.views.answers import find_problem
from hexloop.lib.errors import HexloopError


@require_http_methods(["GET", "HEAD", "POST"])
def own_lists_page(request: SignedInRequest) -> HttpResponse:
    """All lists of the user; POST makes one."""
    context: dict[str, object] = {"title": "", "trouble": ""}
    if request.method == "POST":
        title = request.POST.get("title", "")
        try:
            made = services.make_own_list(user=request.user, title=title, at=timezone.now())
        except HexloopError as error:
            context = {"title": title, "trouble": str(error)}
        else:
            return redirect("own_list", own_list_id=made.pk)
    context |= {"rows": queries.own_list_rows(request.user), "lists": queries.list_links()}
    return render(request, "coding/own_lists_page.html", context, status=422 if context["trouble"] else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def own_list_page(request: SignedInRequest, own_list_id: int) -> HttpResponse:
    """One list; POST renames it, fills it, takes a problem out, moves one, or deletes the list."""
    own_list = _own_list(request, own_list_id)
    context: dict[str, object] = {}
    if request.method == "POST":
        if "delete" in request.POST:
            services.delete_own_list(own_list=own_list)
            return redirect("own_lists")
        try:
            context = _changed(request, own_list)
        except HexloopError as error:
            own_list.refresh_from_db()
            context = {"trouble": str(error), "typed": request.POST.get("text", "")}
        if not context:
            return redirect("own_list", own_list_id=own_list.pk)
    now = queries.now_of(request.user, timezone.now())
    context |= {"list": queries.own_list_page(request.user, own_list, now), "lists": queries.list_links()}
    return render(request, "coding/own_list_page.html", context, status=422 if "trouble" in context else 200)


def _changed(request: SignedInRequest, own_list: OwnList) -> dict[str, object]:
    """Do what was asked. What there is to say of it, if anything. Raises ``CannotList``."""
    if "title" in request.POST:
        services.rename_own_list(own_list=own_list, title=request.POST["title"])
        return {}
    if "text" in request.POST:
        return _filled(own_list, request.POST["text"])
    problem = find_problem(request, request.POST.get("problem", ""))
    if request.POST.get("move") in {"up", "down"}:
        services.move_in_list(own_list=own_list, problem=problem, by=-1 if request.POST["move"] == "up" else 1)
    else:
        services.list_problem(own_list=own_list, problem=problem, listed=False)
    return {}


def _filled(own_list: OwnList, text: str) -> dict[str, object]:
    added, unknown = services.fill_own_list(own_list=own_list, text=text)
    if not unknown:
        return {}
    shown = ", ".join(f"“{line[:60]}”" for line in unknown[: services.MOST_NAMED])
    more = f" and {len(unknown) - services.MOST_NAMED} more" if len(unknown) > services.MOST_NAMED else ""
    told = f"{added} added. The bank holds no problem called {shown}{more}; write a slug, a LeetCode number or a link."
    return {"trouble": told, "typed": "\n".join(unknown)}


@require_POST
def problem_lists(request: SignedInRequest, slug: str) -> HttpResponse:
    """Put the problem into a list of one's own or take it out; ``title`` makes a new list with it."""
    problem = find_problem(request, slug)
    context: dict[str, object] = {"slug": slug, "lists_open": True}
    try:
        if "title" in request.POST:
            made = services.make_own_list(user=request.user, title=request.POST["title"], at=timezone.now())
            services.list_problem(own_list=made, problem=problem, listed=True)
        else:
            own_list = _own_list(request, _number(request.POST.get("list", "")))
            services.list_problem(own_list=own_list, problem=problem, listed="on" in request.POST)
    except HexloopError as error:
        context |= {"lists_trouble": str(error), "lists_typed": request.POST.get("title", "")}
    if not wants_fragment(request):
        return redirect("problem", slug=slug)
    context["choices"] = queries.own_list_choices(request.user, problem)
    return render(request, "coding/_own_lists.html", context, status=422 if "lists_trouble" in context else 200)


def _own_list(request: SignedInRequest, pk: int) -> OwnList:
    """One of the user's own lists, or 404."""
    return get_object_or_404(queries.own_lists(request.user), pk=pk)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 18):
        raise Http404
    return int(text)
