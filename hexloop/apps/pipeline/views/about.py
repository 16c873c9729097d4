"""Contacts, files and the offer of a loop."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.companies.models import Company
from hexloop.apps.files.uploads import MOST_BYTES, keep_upload
from hexloop.apps.pipeline import services
from hexloop.apps.pipeline.forms import ContactForm, FileForm, OfferForm, check, offer_values
from hexloop.apps.pipeline.models import Contact, FileUse, Loop, Offer
from hexloop.apps.pipeline.queries import loop_url, loops_of
from hexloop.apps.pipeline.queries.visible import visible_contacts, visible_files
from hexloop.apps.pipeline.views.finding import find_company, find_loop
from hexloop.lib.errors import HexloopError


@require_http_methods(["GET", "HEAD", "POST"])
def contact_edit(request: SignedInRequest, slug: str, pk: int | None = None) -> HttpResponse:
    """A person of a company: a new one, or one that is there."""
    company = find_company(request, slug)
    contact = get_object_or_404(visible_contacts(request.user, company), pk=pk, removed_at=None) if pk else None
    if request.method != "POST":
        return _contact_page(request, company, contact, _contact_values(contact) if contact else request.GET)
    form = ContactForm(request.POST)
    loops = {loop.number: loop for loop in loops_of(request.user, company)}
    try:
        check(form)
        text = replace(form.text(), loop=loops.get(form.cleaned_data["loop"]))
        services.keep_contact(user=request.user, company=company, text=text, contact=contact, at=timezone.now())
    except services.CannotKeepLoop as error:
        return _contact_page(request, company, contact, request.POST, trouble=str(error))
    messages.success(request, "The contact is kept.")
    return redirect(f"{reverse('company', args=[slug])}#contacts")


@require_POST
def contact_remove(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Take a person away; they can be brought back for a day."""
    company = find_company(request, slug)
    contact = get_object_or_404(visible_contacts(request.user, company), pk=pk)
    services.remove_contact(user=request.user, contact=contact, at=timezone.now())
    undo = reverse("contact_restore", args=[slug, pk])
    messages.success(request, f"{contact.name} is gone. For a day you can undo it.", extra_tags=undo)
    return redirect(f"{reverse('company', args=[slug])}#contacts")


@require_POST
def contact_restore(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Bring back a person who was taken away."""
    company = find_company(request, slug)
    contact = get_object_or_404(visible_contacts(request.user, company), pk=pk)
    services.restore_contact(user=request.user, contact=contact)
    messages.success(request, f"{contact.name} is back.")
    return redirect(f"{reverse('company', args=[slug])}#contacts")


@require_POST
def file_add(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Attach the posted file to a loop."""
    loop = find_loop(request, slug, number)
    form, sent, at = FileForm(request.POST), request.FILES.get("file"), timezone.now()
    if sent is None:
        messages.error(request, "Choose a file first.")
        return redirect(f"{loop_url(slug, number)}#files")
    try:
        name = sent.name or "file"
        kept = keep_upload(user=request.user, name=name, data=sent.read(MOST_BYTES + 1), at=at)
        use = FileUse(form.cleaned_data["use"]) if form.is_valid() else FileUse.OTHER
        services.attach_file(user=request.user, loop=loop, attachment=kept, name=name, use=use, at=at)
    except HexloopError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "The file is with the loop.")
    return redirect(f"{loop_url(slug, number)}#files")


@require_POST
def file_remove(request: SignedInRequest, slug: str, number: int, pk: int) -> HttpResponse:
    """Take a file off its loop."""
    loop = find_loop(request, slug, number)
    file = get_object_or_404(visible_files(request.user, loop), pk=pk)
    services.remove_file(file=file, at=timezone.now())
    undo = reverse("loop_file_restore", args=[slug, number, pk])
    messages.success(request, "The file is off the loop. For a day you can undo it.", extra_tags=undo)
    return redirect(f"{loop_url(slug, number)}#files")


@require_POST
def file_restore(request: SignedInRequest, slug: str, number: int, pk: int) -> HttpResponse:
    """Bring back a file that was taken off."""
    loop = find_loop(request, slug, number)
    services.restore_file(file=get_object_or_404(visible_files(request.user, loop), pk=pk))
    messages.success(request, "The file is back.")
    return redirect(f"{loop_url(slug, number)}#files")


@require_http_methods(["GET", "HEAD", "POST"])
def offer_edit(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """What a loop pays. When it was changed elsewhere since, both are shown."""
    loop = find_loop(request, slug, number)
    offer = Offer.objects.filter(loop=loop, removed_at=None).first()
    if request.method != "POST":
        return _offer_page(
            request, loop, offer, offer_values(offer) if offer else {"currency": "USD", "vesting_years": 4}
        )
    form = OfferForm(request.POST)
    try:
        check(form)
        version = form.cleaned_data["version"] or 0
        services.keep_offer(user=request.user, loop=loop, text=form.text(), version=version, at=timezone.now())
    except services.ChangedElsewhere as error:
        now = Offer.objects.get(loop=loop)
        return _offer_page(request, loop, now, request.POST, trouble=str(error), other=offer_values(now), status=409)
    except services.CannotKeepLoop as error:
        return _offer_page(request, loop, offer, request.POST, trouble=str(error), status=422)
    messages.success(request, "The offer is kept.")
    return redirect("offers")


@require_POST
def offer_remove(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Take the offer of a loop away."""
    loop = find_loop(request, slug, number)
    offer = get_object_or_404(Offer, loop=loop, removed_at=None)
    services.remove_offer(user=request.user, offer=offer, at=timezone.now())
    undo = reverse("offer_restore", args=[slug, number])
    messages.success(request, "The offer is gone.", extra_tags=undo)
    return redirect(loop_url(slug, number))


@require_POST
def offer_restore(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Bring back an offer that was taken away."""
    loop = find_loop(request, slug, number)
    services.restore_offer(user=request.user, offer=get_object_or_404(Offer, loop=loop))
    messages.success(request, "The offer is back.")
    return redirect(loop_url(slug, number))


def _contact_values(contact: Contact) -> dict[str, Any]:
    names = ("name", "role", "mail", "phone", "notes")
    return {name: getattr(contact, name) for name in names} | {"loop": contact.loop.number if contact.loop else ""}


def _contact_page(
    request: SignedInRequest, company: Company, contact: Contact | None, values: Any, trouble: str = ""
) -> HttpResponse:
    loops = [(loop.number, loop.role or f"Loop {loop.number}") for loop in loops_of(request.user, company)]
    context = {"company": company, "contact": contact, "values": values, "loops": loops, "trouble": trouble}
    return render(request, "pipeline/contact_page.html", context, status=422 if trouble else 200)


def _offer_page(
    request: SignedInRequest,
    loop: Loop,
    offer: Offer | None,
    values: Any,
    *,
    trouble: str = "",
    other: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "loop": loop,
        "company": loop.company,
        "offer": offer,
        "values": values,
        "trouble": trouble,
        "other": [
            (name.replace("_", " ").capitalize(), value)
            for name, value in (other or {}).items()
            if value and name != "version"
        ],
        "version": offer.version if offer and other else values.get("version", offer.version if offer else 0),
    }
    return render(request, "pipeline/offer_page.html", context, status=status)
