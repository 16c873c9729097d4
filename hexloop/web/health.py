"""The page for programs that watch Hexloop."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from hexloop import __version__


@login_not_required
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """200 while the program answers. It asks the database nothing, so it costs nothing."""
    return JsonResponse({"ok": True, "version": __version__})
