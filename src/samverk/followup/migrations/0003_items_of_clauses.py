"""What clauses oblige to knows the item too, so that it stays confidential when its clause is read anew."""

from typing import Any

from django.db import migrations
from django.db.models import OuterRef, Subquery


def take_items_from_clauses(apps: Any, schema_editor: Any) -> None:
    clauses = apps.get_model("meetings", "Clause").objects.filter(pk=OuterRef("clause"))
    obligations = apps.get_model("followup", "Obligation").objects.filter(item=None, clause__isnull=False)
    obligations.update(item=Subquery(clauses.values("item")[:1]))


class Migration(migrations.Migration):
    dependencies = [("followup", "0002_owners_by_office"), ("meetings", "0005_absence_with_a_deputy")]

    operations = [migrations.RunPython(take_items_from_clauses, migrations.RunPython.noop)]
