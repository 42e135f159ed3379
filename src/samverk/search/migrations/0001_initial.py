"""The two shelves, the names of values, and the tables that each engine keeps a shelf in."""

from typing import Any

from django.db import migrations, models

from samverk.search.engines import engine_of
from samverk.search.words import WORDS_VERSION


def create_shelves(apps: Any, schema_editor: Any) -> None:
    """Make two shelves: one to be asked, one to be filled."""
    shelf = apps.get_model("search", "Shelf")
    engine = engine_of(schema_editor.connection)
    with schema_editor.connection.cursor() as cursor:
        for name, state in (("a", "asked"), ("b", "empty")):
            engine.create(cursor, name)
            shelf.objects.create(name=name, state=state, words_version=WORDS_VERSION)


def remove_shelves(apps: Any, schema_editor: Any) -> None:
    """Remove the tables of both shelves."""
    engine = engine_of(schema_editor.connection)
    with schema_editor.connection.cursor() as cursor:
        for name in ("a", "b"):
            engine.drop(cursor, name)


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="KnownLabel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("facet", models.CharField(max_length=20)),
                ("value", models.CharField(max_length=64)),
                ("name", models.CharField(max_length=300)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("facet", "value"), name="label_once")],
            },
        ),
        migrations.CreateModel(
            name="Shelf",
            fields=[
                ("name", models.CharField(max_length=1, primary_key=True, serialize=False)),
                (
                    "state",
                    models.CharField(
                        choices=[("asked", "Asked"), ("filling", "Filling"), ("empty", "Empty")], max_length=10
                    ),
                ),
                ("words_version", models.PositiveIntegerField()),
                ("cursor", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "asked")), fields=("state",), name="one_shelf_is_asked"
                    )
                ],
            },
        ),
        migrations.RunPython(create_shelves, remove_shelves, elidable=False),
    ]
