"""Every piece of the design system on one page, for whoever draws the next one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hexloop.web.style_samples import style_samples


@require_safe
def style_page(request: HttpRequest) -> HttpResponse:
    """The living style page."""
    return render(request, "web/style_page.html", style_samples())
