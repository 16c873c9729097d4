"""Settings: how one person likes it, and where their data lies."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from hexloop.apps.accounts import queries, services
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.lib.folders import data_folder
from hexloop.web.errors import sentence
from hexloop.web.settings_form import SettingsForm, zone_names


@require_http_methods(["GET", "HEAD", "POST"])
def settings_page(request: SignedInRequest) -> HttpResponse:
    """The form; sending it stores every setting or, when one is not allowed, none."""
    if request.method != "POST":
        return _page(request, SettingsForm.of(queries.preferences(request.user)))
    form = SettingsForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    services.change_preferences(user=request.user, changes=form.changes)
    messages.success(request, "Settings saved.")
    return redirect("settings")


@require_POST
def settings_theme(request: SignedInRequest) -> HttpResponse:
    """Keep the theme that a script has already put on; nothing to show."""
    try:
        services.change_preferences(user=request.user, changes={"theme": request.POST.get("theme", "")})
    except ValidationError:
        return sentence("Choose the theme system, light or dark.", 422)
    return HttpResponse(status=204)


def _page(request: SignedInRequest, form: SettingsForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "zones": zone_names(), "data_folder": data_folder().root}
    return render(request, "web/settings_page.html", context, status=status)
