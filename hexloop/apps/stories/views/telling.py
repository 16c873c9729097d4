"""Telling a story aloud against the clock, and how it went."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.stories import queries, services
from hexloop.apps.stories.forms import TellForm
from hexloop.apps.stories.models import SCORES, Story, Telling
from hexloop.apps.stories.views.finding import find_story
from hexloop.core.telling import Part
from hexloop.lib.browser_policy import MAY_RECORD, content_security_policy

SCORED = [(part.value, part.title) for part in Part] + [("delivery", "Delivery")]
WORDS = ("missing", "thin", "good", "strong")
"""What the scores 1 to 4 mean."""
PAGE_KEYS = [{"keys": " ", "title": "Start the clock, or stop it", "selector": "[data-clock-button]"}]


@require_http_methods(["GET", "HEAD", "POST"])
def story_tell(request: SignedInRequest, slug: str) -> HttpResponse:
    """A question and a clock; POST keeps how it went. ``?question=`` chooses what is asked."""
    story = find_story(request, slug)
    if request.method != "POST":
        return _page(request, story)
    form = TellForm(request.POST)
    if not form.is_valid():
        return _page(request, story, trouble=first_error(form), status=422)
    try:
        services.keep_telling(user=request.user, story=story, told=form.told(), at=timezone.now())
    except services.CannotKeepStory as error:
        return _page(request, story, trouble=str(error), status=422)
    messages.success(request, "How it went is kept.")
    return redirect(f"{reverse('story', args=[story.slug])}#tellings")


@require_POST
def telling_remove(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Take a telling away; a toast offers to undo it."""
    story = find_story(request, slug)
    telling = get_object_or_404(Telling.objects.filter(story=story, removed_at=None), pk=number)
    services.remove_telling(telling=telling, at=timezone.now())
    undo = reverse("telling_restore", args=[story.slug, telling.pk])
    messages.success(request, "The telling is gone. You can bring it back for a day.", extra_tags=undo)
    return redirect(f"{reverse('story', args=[story.slug])}#tellings")


@require_POST
def telling_restore(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Bring a telling back."""
    story = find_story(request, slug)
    services.restore_telling(telling=get_object_or_404(Telling.objects.filter(story=story), pk=number))
    return redirect(f"{reverse('story', args=[story.slug])}#tellings")


def _page(request: SignedInRequest, story: Story, *, trouble: str = "", status: int = 200) -> HttpResponse:
    chosen = request.POST.get("question", "") or request.GET.get("question", "")
    tell = queries.tell_page(request.user, story, chosen)
    context = {
        "story": story,
        "tell": tell,
        "scored": [(name, title, request.POST.get(name, "")) for name, title in SCORED],
        "scores": [(str(score), WORDS[score - 1]) for score in SCORES],
        "typed": request.POST,
        "trouble": trouble,
        "page_keys": PAGE_KEYS,
        "props": {
            # A number may come again in another home at the same address; the moment does not.
            "place": f"{request.user.pk}:{story.key}:{story.made_at.isoformat()}",
            "target": tell.target,
            "marks": [{"part": mark.part.value, "until": mark.until} for mark in tell.marks],
        },
    }
    response = render(request, "stories/tell_page.html", context, status=status)
    # Only here: the microphone for a recording, and playing it from this browser's own store.
    response.headers["Permissions-Policy"] = MAY_RECORD
    response.headers["Content-Security-Policy"] = content_security_policy(media_src="'self' blob:")
    return response
