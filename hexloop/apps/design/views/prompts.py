"""Prompts of one's own: written, changed, archived."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.design.forms.cases import NO_FORM, PromptForm, prompt_values
from hexloop.apps.design.models import Prompt
from hexloop.apps.design.queries.case_list import visible_prompts
from hexloop.apps.design.services import prompts as services

FIELDS = (("title", "Title"), ("prompt", "Prompt"), ("notes", "Notes"))


@require_http_methods(["GET", "HEAD", "POST"])
def prompt_new(request: SignedInRequest) -> HttpResponse:
    """A form for a new prompt; ``?title=`` begins it."""
    if request.method != "POST":
        return _editor(request, None, {"title": request.GET.get("title", "")[:200]})
    form = PromptForm(request.POST)
    if not form.is_valid():
        return _editor(request, None, _typed(form), trouble=NO_FORM, status=422)
    try:
        prompt = services.write_prompt(user=request.user, text=form.text(), at=timezone.now())
    except services.CannotKeepPrompt as error:
        return _editor(request, None, _typed(form), trouble=str(error), status=422)
    messages.success(request, "The prompt is kept.")
    return redirect("design_case", key=prompt.key)


@require_http_methods(["GET", "HEAD", "POST"])
def prompt_edit(request: SignedInRequest, number: int) -> HttpResponse:
    """The texts in a form; a post keeps them. When the prompt was saved elsewhere since, both are shown."""
    prompt = _find(request, number)
    if request.method != "POST":
        return _editor(request, prompt, prompt_values(prompt))
    form = PromptForm(request.POST)
    if not form.is_valid():
        return _editor(request, prompt, _typed(form), trouble=NO_FORM, status=422)
    try:
        services.save_prompt(prompt=prompt, text=form.text(), opened=form.opened_at(), at=timezone.now())
    except services.PromptChanged as error:
        values = _typed(form) | {"opened": error.prompt.edited_at.isoformat()}
        return _editor(request, error.prompt, values, trouble=str(error), other=True, status=409)
    except services.CannotKeepPrompt as error:
        return _editor(request, prompt, _typed(form), trouble=str(error), status=422)
    messages.success(request, "The prompt is saved.")
    return redirect("design_case", key=prompt.key)


@require_POST
def prompt_archive(request: SignedInRequest, number: int) -> HttpResponse:
    """Take a prompt from the list; a toast offers to undo it."""
    prompt = services.archive_prompt(prompt=_find(request, number), archived=True, at=timezone.now())
    undo = reverse("design_prompt_restore", args=[prompt.pk])
    messages.success(request, f"{prompt.title} is archived. Its attempts stay.", extra_tags=undo)
    return redirect("design_cases")


@require_POST
def prompt_restore(request: SignedInRequest, number: int) -> HttpResponse:
    """Put an archived prompt back into the list."""
    prompt = services.archive_prompt(prompt=_find(request, number), archived=False, at=timezone.now())
    return redirect("design_case", key=prompt.key)


def _find(request: SignedInRequest, number: int) -> Prompt:
    return get_object_or_404(visible_prompts(request.user), pk=min(number, 2**62))


def _typed(form: PromptForm) -> dict[str, Any]:
    return {name: form[name].value() or "" for name in form.fields}


def _editor(
    request: SignedInRequest,
    prompt: Prompt | None,
    values: dict[str, Any],
    *,
    trouble: str = "",
    other: bool = False,
    status: int = 200,
) -> HttpResponse:
    now = prompt_values(prompt) if prompt and other else {}
    context = {
        "prompt": prompt,
        "values": values,
        "trouble": trouble,
        "others": [(title, now[name]) for name, title in FIELDS if now and now[name] != values.get(name, "")],
    }
    return render(request, "design/prompt_page.html", context, status=status)
