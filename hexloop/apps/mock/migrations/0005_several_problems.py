"""A coding round has several problems to go between, and what was never submitted is handed in at its end."""

from django.db import migrations, models

HAND_IN = [
    ("", "Nothing to hand in"),
    ("waiting", "Being judged"),
    ("judged", "Judged"),
    ("failed", "Not judged"),
]


class Migration(migrations.Migration):
    dependencies = [("mock", "0004_invite_shows_nda")]

    operations = [
        migrations.AddField("mockitem", "entered_at", models.DateTimeField(blank=True, null=True)),
        migrations.AddField(
            "mockitem", "hand_in", models.CharField(blank=True, choices=HAND_IN, default="", max_length=8)
        ),
    ]
