"""The calendar, a day of it, and setting up an ordinary week."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.fields import named_error
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.calendar import services
from hexloop.apps.calendar.forms import PURPOSES, WEEKDAYS, SetUpForm
from hexloop.apps.calendar.queries.grid import entries_of, learned_lists, read_span
from hexloop.apps.calendar.views.finding import say_done, today_of, view_of, wants_part

KEYS = [
    {"keys": "t", "title": "This week", "selector": "[data-today]"},
    {"keys": "h", "title": "Earlier", "selector": "[data-earlier]"},
    {"keys": "l", "title": "Later", "selector": "[data-later]"},
    {"keys": "w", "title": "Week", "selector": "[data-week]"},
    {"keys": "m", "title": "Month", "selector": "[data-month]"},
    {"keys": "n", "title": "Add a block", "selector": "[data-new]"},
]
FIRST_LINES = [
    {"days": list("01234"), "from": "07:00", "to": "08:00", "purpose": "round:coding"},
    {"days": list("01234"), "from": "18:30", "to": "20:30", "purpose": "reading:"},
    {"days": [], "from": "10:00", "to": "11:30", "purpose": "round:design"},
]


@require_safe
def calendar_page(request: SignedInRequest) -> HttpResponse:
    """A week, or with ``?view=month`` a month, around ``?on=``."""
    view = view_of(request, request.GET.dict())
    context = {"view": view, "today": today_of(request.user, timezone.now())}
    if wants_part(request) and not request.htmx.history_restore_request:
        return render(request, "calendar/_calendar.html", context)
    return render(request, "calendar/calendar_page.html", context | {"page_keys": KEYS})


@require_safe
def day_page(request: SignedInRequest, on: date) -> HttpResponse:
    """What takes place on a day, and what was learned on it."""
    at = timezone.now()
    span = read_span(request.user, on, on, at)
    entries, whole = entries_of(span, on)
    context = {
        "on": on,
        "label": f"{on:%A}, {on.day} {on:%B %Y}",
        "entries": [*whole, *entries],
        "off": on in span.off,
        "learned": learned_lists(request.user, on),
        "previous": on - timedelta(days=1),
        "following": on + timedelta(days=1),
        "done": sum(each.done_seconds for each in span.blocks) // 60,
        "planned": sum(each.minutes for each in span.blocks if each.kind != "free"),
        "past": on < span.today,
    }
    return render(request, "calendar/day_page.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def set_up_page(request: SignedInRequest) -> HttpResponse:
    """Several blocks that repeat, in one form."""
    at = timezone.now()
    today = today_of(request.user, at)
    trouble, lines, status = "", [*FIRST_LINES, *({"purpose": PURPOSES[0][0]} for _ in range(3))], 200
    if request.method == "POST":
        form, status = SetUpForm(request.POST), 422
        lines = [
            {
                "days": request.POST.getlist(f"days{line}"),
                **{name: request.POST.get(f"{name}{line}", "") for name in ("from", "to", "purpose")},
            }
            for line in range(SetUpForm.LINES)
        ]
        if form.is_valid():
            try:
                zone = accounts.preferences(request.user).time_zone
                blocks = services.make_blocks(user=request.user, plans=form.plans(today, zone), at=at)
            except services.CannotPlan as error:
                trouble = str(error)
            else:
                count = len(blocks)
                say_done(request, f"{count} block{'' if count == 1 else 's'} for every week.")
                return redirect(reverse("calendar"))
        trouble = trouble or named_error(form)
    context = {"lines": list(enumerate(lines)), "trouble": trouble, "weekdays": WEEKDAYS, "purposes": PURPOSES}
    return render(request, "calendar/set_up_page.html", context, status=status)
