"""What belongs to companies and loops: people, files, offers."""

from __future__ import annotations

from django.db import models

from hexloop.apps.accounts.models import Owned
from hexloop.apps.companies.models import Company
from hexloop.apps.files.models import Attachment
from hexloop.apps.pipeline.models.loops import Loop


class Contact(Owned):
    """A person at a company. ``loop`` is set where they belong to one of its loops."""

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="contacts")
    loop = models.ForeignKey(Loop, null=True, blank=True, on_delete=models.SET_NULL, related_name="contacts")
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=120, blank=True)
    mail = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    notes = models.TextField(blank=True)
    made_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class FileUse(models.TextChoices):
    """What a file of a loop is."""

    RESUME = "resume", "Résumé"
    LETTER = "letter", "Offer letter"
    TASK = "task", "Take-home task"
    OTHER = "other", "Other"


class LoopFile(models.Model):
    """A file that belongs to a loop; its bytes are kept by the files app. ``name`` is what it is called here."""

    loop = models.ForeignKey(Loop, on_delete=models.CASCADE, related_name="files")
    attachment = models.ForeignKey(Attachment, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=255)
    use = models.CharField(max_length=8, choices=FileUse, default=FileUse.OTHER)
    made_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Offer(Owned):
    """What a loop pays, in ``currency`` (three letters), before taxes.

    ``base`` and ``other`` are by the year. ``bonus`` is by the year too, an amount or per cent of the base.
    ``equity`` is worth that much when granted, over ``vesting_years``; ``vesting`` is the per cent of each year
    where they differ ("10 20 30 40"). ``sign_on`` is paid in the first year.
    """

    loop = models.OneToOneField(Loop, on_delete=models.CASCADE, related_name="offer")
    currency = models.CharField(max_length=3, default="USD")
    base = models.DecimalField(max_digits=14, decimal_places=2, default=0)
    bonus = models.DecimalField(max_digits=14, decimal_places=2, default=0)
    bonus_is_percent = models.BooleanField(default=False)
    equity = models.DecimalField(max_digits=14, decimal_places=2, default=0)
    vesting_years = models.PositiveSmallIntegerField(default=4)
    vesting = models.CharField(max_length=80, blank=True)
    sign_on = models.DecimalField(max_digits=14, decimal_places=2, default=0)
    other = models.DecimalField(max_digits=14, decimal_places=2, default=0)
    other_words = models.CharField(max_length=200, blank=True)
    deadline_on = models.DateField(null=True, blank=True)
    notes = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"Offer of {self.loop}"
