"""Writing a story, and what it said before."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.review import kinds
from hexloop.apps.stories import queries, services
from hexloop.apps.stories.forms import NO_FORM, DraftForm, StoryForm, story_values, typed
from hexloop.apps.stories.models import Story
from hexloop.apps.stories.queries.versions import NAMES
from hexloop.apps.stories.skills import SKILLS
from hexloop.apps.stories.views.finding import find_story
from hexloop.core.telling import SHARES, TARGET_SECONDS, WORDS_A_MINUTE, Part, length

ASKS = {
    Part.SITUATION: "Where, when, who, and what was at stake. Two or three sentences.",
    Part.TASK: "What was yours to do, and by when.",
    Part.ACTION: 'What you did, step by step, and why so. Say "I" where it was you.',
    Part.RESULT: "What changed, with the number, and what you would do differently.",
}


@require_http_methods(["GET", "HEAD", "POST"])
def story_new(request: SignedInRequest) -> HttpResponse:
    """A form for a new story; ``?question=`` names one that it answers, ``?skill=`` what it shows."""
    key = (request.POST if request.method == "POST" else request.GET).get("question", "")
    question = queries.question_named(request.user, key)
    if request.method != "POST":
        values = {"skills": [one for one in [request.GET.get("skill", "")] if one in SKILLS]}
        return _editor(request, None, values, question=question)
    form = StoryForm(request.POST)
    if not form.is_valid():
        return _editor(request, None, typed(form), question=question, trouble=NO_FORM, status=422)
    keys = [question.key] if question else []
    try:
        story = services.write_story(user=request.user, text=form.text(), at=timezone.now(), questions=keys)
    except services.CannotKeepStory as error:
        return _editor(request, None, typed(form), question=question, trouble=str(error), status=422)
    messages.success(request, "The story is kept.")
    return redirect("story", slug=story.slug)


@require_http_methods(["GET", "HEAD", "POST"])
def story_edit(request: SignedInRequest, slug: str) -> HttpResponse:
    """The texts in a form; a post keeps them. When the story was saved elsewhere since, both are shown."""
    story = find_story(request, slug)
    if request.method != "POST":
        return _editor(request, story, story_values(story))
    form = StoryForm(request.POST)
    if not form.is_valid():
        return _editor(request, story, typed(form), trouble=NO_FORM, status=422)
    try:
        _save(request, story, form, form.cleaned_data["version"] or 0)
    except services.StoryChanged as error:
        return _editor(request, error.story, typed(form), trouble=str(error), other=True, status=409)
    except services.CannotKeepStory as error:
        return _editor(request, story, typed(form), trouble=str(error), status=422)
    messages.success(request, "The story is saved.")
    return redirect("story", slug=story.slug)


@require_POST
def story_draft(request: SignedInRequest, slug: str) -> JsonResponse:
    """Save in the midst of writing. 409 with the other texts when the story was saved elsewhere since."""
    story = find_story(request, slug)
    draft = DraftForm(request.POST)
    form = StoryForm(draft.cleaned_data["source"]) if draft.is_valid() else None
    if form is None or not form.is_valid():
        return JsonResponse({"error": NO_FORM}, status=422)
    try:
        saved = _save(request, story, form, draft.cleaned_data["revision"])
    except services.StoryChanged as error:
        other = {"source": json.dumps(story_values(error.story)), "revision": error.story.version}
        return JsonResponse(other, status=409)
    except services.CannotKeepStory as error:
        return JsonResponse({"error": str(error)}, status=422)
    return JsonResponse({"revision": saved.version})


@require_safe
def story_versions(request: SignedInRequest, slug: str) -> HttpResponse:
    """Everything that the story said; ``?version=`` shows one beside what stands."""
    story = find_story(request, slug)
    context: dict[str, object] = {
        "story": story,
        "rows": queries.version_rows(request.user, story, timezone.now()),
    }
    number = request.GET.get("version", "")
    if number:
        known = number.isascii() and number.isdigit() and len(number) < 18
        version = get_object_or_404(story.versions, pk=int(number) if known else 0)
        context |= {"version": version, "changes": queries.field_changes(story, version)}
    return render(request, "stories/versions_page.html", context)


@require_POST
def version_restore(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Let the story say again what it said."""
    story = find_story(request, slug)
    version = get_object_or_404(story.versions, pk=number)
    services.restore_version(user=request.user, story=story, version=version, at=timezone.now())
    messages.success(request, "The story says again what it said. What it said until now is a version too.")
    return redirect("story", slug=story.slug)


def _save(request: SignedInRequest, story: Story, form: StoryForm, version: int) -> Story:
    return services.save_story(
        user=request.user,
        story=story,
        text=form.text(),
        version=version,
        at=timezone.now(),
        apart=form.cleaned_data["apart"],
    )


def _editor(
    request: SignedInRequest,
    story: Story | None,
    values: dict[str, Any],
    *,
    question: object = None,
    trouble: str = "",
    other: bool = False,
    status: int = 200,
) -> HttpResponse:
    now = story_values(story) if story and other else {}
    kind = kinds.KINDS.get("project")
    context = {
        "story": story,
        "values": values,
        "parts": [
            {
                "name": part.value,
                "title": part.title,
                "asks": ASKS[part],
                "text": values.get(part.value, ""),
                "length": length(str(values.get(part.value, ""))),
                "goal": round(SHARES[part] / 100 * TARGET_SECONDS / 60 * WORDS_A_MINUTE),
            }
            for part in Part
        ],
        "skills": [(skill, title, skill in values.get("skills", [])) for skill, title in SKILLS.items()],
        "projects": [one.title for one in kind.listing(request.user, "")] if kind else [],
        "question": question,
        "trouble": trouble,
        "apart": other or "apart" in request.POST,
        "others": [
            (title, now[name])
            for name, title in NAMES.items()
            if name != "skills" and now.get(name, "") != values.get(name, "")
        ]
        if other
        else [],
        "props": {
            "draftUrl": reverse("story_draft", args=[story.slug]) if story else "",
            "revision": story.version if story else 0,
        },
    }
    return render(request, "stories/edit_page.html", context, status=status)
