"""Invitations keep only the hash of their code, notes can be shared, recordings end."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("mock", "0001_initial")]

    operations = [
        migrations.RemoveField("invite", "code"),
        migrations.RenameField("invite", "token_hash", "code_hash"),
        migrations.AddField("invite", "name", models.CharField(blank=True, max_length=80, default=""), preserve_default=False),
        migrations.AddField("invite", "seen_at", models.DateTimeField(blank=True, null=True)),
        migrations.AddField("note", "words", models.TextField(blank=True, max_length=5000, default=""), preserve_default=False),
        migrations.AddField("note", "shared", models.BooleanField(default=False)),
        migrations.AddField("recording", "ended_at", models.DateTimeField(blank=True, null=True)),
    ]
