"""A person's own questions: the list, a line, a page to edit."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest, back, wants_fragment
from hexloop.apps.accounts.lists import without_page
from hexloop.apps.questions import queries, services
from hexloop.apps.questions.forms import LineForm, OwnForm
from hexloop.apps.questions.models import Markup, OwnQuestion
from hexloop.apps.questions.own import card_keys
from hexloop.apps.questions.views.answers import find_asked
from hexloop.apps.questions.views.asking import asked_page
from hexloop.core.content.questions.cloze import numbered
from hexloop.core.content.questions.one_line import CardForm

PAGE_LENGTH = 100
KEPT = "Your question is kept. It is asked among the new ones."
KEPT_WITHOUT = "Your question is kept. It has no answer yet: open it under My own and write one."


@require_safe
def own_questions_page(request: SignedInRequest) -> HttpResponse:
    """All questions of one's own, the newest first."""
    return _own_page(request, LineForm())


@require_POST
def own_question_add(request: SignedInRequest) -> HttpResponse:
    """Keep a question that was written in one line; then go back to where it was written. A script gets a toast."""
    form = LineForm(request.POST)
    trouble, said = "" if form.is_valid() else first_error(form), ""
    if not trouble:
        try:
            kept = services.add_own(user=request.user, text=form.own_text(), at=timezone.now())
            said = KEPT if kept.answer or kept.form == CardForm.CLOZE else KEPT_WITHOUT
        except services.CannotKeepQuestion as error:
            trouble = str(error)
    if wants_fragment(request):
        context = {"trouble": trouble, "text": trouble or said}
        return render(request, "questions/_kept.html", context, status=422 if trouble else 200)
    if trouble:
        return _own_page(request, form, trouble=trouble, status=422)
    messages.success(request, said)
    return back(request, "own_questions")


@require_safe
def own_question_page(request: SignedInRequest, number: int) -> HttpResponse:
    """A question of one's own: asked as any other, and a form to change it. ``?part=`` names one of its cards."""
    question = _find(request, number)
    return _question_answer(request, question, OwnForm(initial=_initial(question)))


@require_POST
def own_question_edit(request: SignedInRequest, number: int) -> HttpResponse:
    """Change what the question says; its cards keep their memory."""
    question = _find(request, number)
    form = OwnForm(request.POST, initial=_initial(question))
    if not form.is_valid():
        return _question_answer(request, question, form, trouble=first_error(form), status=422)
    try:
        services.edit_own(user=request.user, question=question, text=_text(form, question), at=timezone.now())
    except services.CannotKeepQuestion as error:
        return _question_answer(request, _find(request, number), form, trouble=str(error), status=422)
    messages.success(request, "Your question is changed.")
    return redirect("own_question", number=number)


@require_POST
def own_question_remove(request: SignedInRequest, number: int) -> HttpResponse:
    """Take the question and its cards away."""
    services.remove_own(user=request.user, question=_find(request, number))
    messages.success(request, "Your question is gone. What you answered stays in the history.")
    return redirect("own_questions")


def _find(request: SignedInRequest, number: int) -> OwnQuestion:
    return get_object_or_404(queries.own_questions(request.user), pk=number)


def _own_page(request: SignedInRequest, form: LineForm, *, trouble: str = "", status: int = 200) -> HttpResponse:
    now = queries.now_of(request.user, timezone.now())
    text = request.GET.get("q", "").replace("\0", " ").strip()[:100]
    found = queries.own_query(request.user, text)
    page = Paginator(found, PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "trouble": trouble,
        "q": text,
        "page": page,
        "others": without_page(request),
        "rows": queries.own_rows(page.object_list, now),
        "total": page.paginator.count,
    }
    return render(request, "questions/own_questions_page.html", context, status=status)


def _question_answer(
    request: SignedInRequest, question: OwnQuestion, form: OwnForm, *, trouble: str = "", status: int = 200
) -> HttpResponse:
    keys = card_keys(question)
    part = request.GET.get("part", "")
    key = f"{question.key}#{part}" if part else keys[0]
    if key not in keys:
        raise Http404
    return asked_page(
        request,
        find_asked(request, key),
        template="questions/own_question_page.html",
        status=status,
        question=question,
        form=form,
        form_trouble=trouble,
        parts=queries.part_links(question, key),
    )


def _initial(question: OwnQuestion) -> dict[str, object]:
    names = ("question", "answer", "extra", "form", "round", "topic", "under_nda")
    return {name: getattr(question, name) for name in names} | {"tags": question.tags.strip()}


def _text(form: OwnForm, question: OwnQuestion) -> services.OwnText:
    given = form.cleaned_data
    gaps = given["form"] is CardForm.CLOZE and question.markup == Markup.MD
    return services.OwnText(
        question=numbered(given["question"]) if gaps else given["question"],
        answer=given["answer"],
        form=given["form"],
        round=given["round"],
        topic=given["topic"],
        deck=question.deck,
        tags=tuple(given["tags"].split()),
        extra=given["extra"],
        markup=Markup(question.markup),
        under_nda=given["under_nda"],
    )
