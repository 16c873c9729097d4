"""All stories, what they cover, and those for one question."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.accounts.lists import without_page
from hexloop.apps.stories import queries, services
from hexloop.apps.stories.forms import FilterForm


@require_safe
def stories_page(request: SignedInRequest) -> HttpResponse:
    """Every story, the weakest first; with filters in the query string those that pass."""
    form = FilterForm(request.GET)
    filters = form.filters()
    listing = queries.story_list(request.user, filters, timezone.now(), page=request.GET.get("page"))
    context = {
        "list": listing,
        "filters": filters,
        "filtered": filters != queries.Filters(),
        "others": without_page(request),
    }
    if wants_fragment(request):
        response = render(request, "stories/_stories.html", context)
        fields = urlencode([(name, value) for name, value in request.GET.items() if value])
        response.headers["HX-Push-Url"] = f"{request.path}?{fields}" if fields else request.path
        return response
    question = queries.question_named(request.user, filters.question)
    context |= {"strengths": form.fields["strength"].choices, "question": question}  # type: ignore[attr-defined]
    return render(request, "stories/stories_page.html", context)


@require_safe
def coverage_page(request: SignedInRequest) -> HttpResponse:
    """Questions without a story, stories told too often, skills that nobody tells."""
    return render(request, "stories/coverage_page.html", {"page": queries.coverage(request.user)})


@require_http_methods(["GET", "HEAD", "POST"])
def answering_page(request: SignedInRequest, key: str) -> HttpResponse:
    """Which stories answer a question, and which best; POST keeps it."""
    page = queries.answering(request.user, key)
    if page is None:
        raise Http404
    if request.method != "POST":
        return render(request, "stories/answering_page.html", {"page": page})
    ticked, best = set(request.POST.getlist("story")), request.POST.get("best", "")
    stories = {story.slug: story for story, *_ in page.rows}
    services.set_answering(
        user=request.user,
        key=key,
        stories=[story for slug, story in stories.items() if slug in ticked],
        best=stories.get(best),
        at=timezone.now(),
    )
    messages.success(request, "The stories for this question are kept.")
    return redirect(page.question.url or reverse("story_coverage"))
