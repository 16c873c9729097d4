"""People, their preferences, and the abstract model of everything a person owns."""

from __future__ import annotations

from decimal import Decimal
from zoneinfo import ZoneInfo, available_timezones

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models.functions import Lower


class User(AbstractUser):
    """A person. On a laptop there is one, signed in by the one-time link; a cohort has many."""

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("username"), name="one_user_per_name"),
        ]


class Owned(models.Model):
    """A row that a person made. ``under_nda`` keeps it out of every export, share, pack and tool."""

    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    under_nda = models.BooleanField(default=False)

    class Meta:
        abstract = True


def check_time_zone(name: str) -> None:
    """Refuse what the IANA database does not know."""
    if name not in available_timezones():
        raise ValidationError("%(name)s is not a time zone. Choose one such as Europe/London.", params={"name": name})


class Theme(models.TextChoices):
    SYSTEM = "system", "Follow the system"
    LIGHT = "light", "Light"
    DARK = "dark", "Dark"


class EditorKeys(models.TextChoices):
    STANDARD = "standard", "Standard"
    VIM = "vim", "Vim"


class Preferences(Owned):
    """How one person likes it. ``time_zone`` is an IANA name; a study day starts at
    ``day_start_hour`` local time; ``retention`` is the recall that scheduling aims for."""

    theme = models.CharField(max_length=8, choices=Theme, default=Theme.SYSTEM)
    editor_keys = models.CharField(max_length=8, choices=EditorKeys, default=EditorKeys.STANDARD)
    completion = models.BooleanField(default=True)
    time_zone = models.CharField(max_length=64, default="UTC", validators=[check_time_zone])
    day_start_hour = models.PositiveSmallIntegerField(default=4, validators=[MaxValueValidator(23)])
    retention = models.DecimalField(
        max_digits=3,
        decimal_places=2,
        default="0.90",
        validators=[MinValueValidator(Decimal("0.70")), MaxValueValidator(Decimal("0.97"))],
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="one_preferences_per_person")]

    @property
    def zone(self) -> ZoneInfo:
        """The time zone as an object."""
        return ZoneInfo(self.time_zone)


class SignInLink(models.Model):
    """A link that signs one browser in once. Only the SHA-256 of its token is stored."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"link of {self.made_at:%Y-%m-%d %H:%M}"
