"""The tables of full-text search. Where the database lacks a part, that part is left out: see ``tables``."""

from django.db import migrations

from hexloop.apps.search import tables


def install(apps, schema_editor):
    tables.install(schema_editor.connection)


def remove(apps, schema_editor):
    tables.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(install, remove)]
