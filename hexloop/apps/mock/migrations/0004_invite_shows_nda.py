"""An invitation says whether its interviewer sees what is under NDA."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("mock", "0003_studio_attempts")]

    operations = [
        migrations.AddField("invite", "shows_nda", models.BooleanField(default=False)),
    ]
