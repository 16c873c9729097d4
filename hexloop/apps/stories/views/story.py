"""The page of a story, the questions that it answers, and its end."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.stories import queries, services
from hexloop.apps.stories.views.finding import find_removed, find_story

PAGE_KEYS = [
    {"keys": "e", "title": "Edit the story", "selector": "[data-edit]"},
    {"keys": "t", "title": "Tell it aloud", "selector": "[data-tell]"},
]


@require_safe
def story_page(request: SignedInRequest, slug: str) -> HttpResponse:
    """The four parts, what is missing, the questions, how it was told."""
    story = find_story(request, slug)
    page = queries.story_page(request.user, story, timezone.now())
    return render(request, "stories/story_page.html", {"story": story, "page": page, "page_keys": PAGE_KEYS})


@require_POST
def story_questions(request: SignedInRequest, slug: str) -> HttpResponse:
    """Which questions it answers. With ``add`` these join those that are there."""
    story = find_story(request, slug)
    keys = dict.fromkeys(request.POST.getlist("question"))
    if "add" in request.POST:
        keys = dict.fromkeys([fit.key for fit in story.fits.all()]) | keys
    services.answer_questions(user=request.user, story=story, keys=list(keys), at=timezone.now())
    messages.success(request, "The questions of this story are kept.")
    return redirect(f"{reverse('story', args=[story.slug])}#questions")


@require_POST
def story_best(request: SignedInRequest, slug: str) -> HttpResponse:
    """Let it be the best story for a question, or no longer."""
    story = find_story(request, slug)
    services.set_best(
        user=request.user,
        story=story,
        key=request.POST.get("key", "").replace("\0", "")[:100],
        best=request.POST.get("best") == "1",
        at=timezone.now(),
    )
    return redirect(f"{reverse('story', args=[story.slug])}#questions")


@require_POST
def story_remove(request: SignedInRequest, slug: str) -> HttpResponse:
    """Delete a story; the list then offers to undo it."""
    story = find_story(request, slug)
    services.remove_story(user=request.user, story=story, at=timezone.now())
    undo = reverse("story_restore", args=[story.slug])
    messages.success(request, f"{story.title} is deleted. You can bring it back for a day.", extra_tags=undo)
    return redirect("stories")


@require_POST
def story_restore(request: SignedInRequest, slug: str) -> HttpResponse:
    """Bring back a story that was deleted."""
    story = find_removed(request, slug)
    services.restore_story(user=request.user, story=story, at=timezone.now())
    return redirect("story", slug=story.slug)
