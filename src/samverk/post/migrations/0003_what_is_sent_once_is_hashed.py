"""Keep what must not be sent twice as a hash: it may name an address, and outlives the rest of the letter."""

import hashlib
from typing import Any

from django.db import migrations

AT_ONCE = 500


def hash_keys(apps: Any, _schema: Any) -> None:
    """Hash the keys of the letters that there are, as ``send_letter`` does with those that come."""
    letters = apps.get_model("post", "Letter").objects.exclude(once=None).order_by("pk")
    some = []
    for letter in letters.only("pk", "once").iterator(AT_ONCE):
        letter.once = hashlib.sha256(letter.once.encode()).hexdigest()
        some.append(letter)
        if len(some) == AT_ONCE:
            letters.model.objects.bulk_update(some, ["once"])
            some = []
    letters.model.objects.bulk_update(some, ["once"])


class Migration(migrations.Migration):
    dependencies = [("post", "0002_letter_unsubscribe")]

    operations = [migrations.RunPython(hash_keys, migrations.RunPython.noop)]
