"""Whoever has a mandate in a body from before there were seats is a member of it."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def seat_members(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    mandates = apps.get_model("directory", "Mandate").objects
    mandates.filter(body__isnull=False, seat="").update(seat="member")


class Migration(migrations.Migration):
    dependencies = [("directory", "0002_seats_and_profiles")]
    operations = [migrations.RunPython(seat_members, migrations.RunPython.noop)]
