"""``samverk demo``."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, no_translations
from django.utils import timezone

from samverk.accounts import actions
from samverk.accounts.models import User
from samverk.site.background import HouseWorker
from samverk.site.demonstration import confirm_numbered_matters, publish_all_but_the_newest
from samverk.site.demonstration_cycle import confirm_the_newest_obligations, prepare_the_next_meetings
from samverk.site.demonstration_networks import tell_of_networks
from samverk.site.demonstration_office import furnish_the_office
from samverk.site.demonstration_questions import ask_and_be_asked
from samverk.site.presets import load_preset
from samverk.site.secrets import kept_secret, typed_secret

SAMPLES = settings.CHECKOUT / "samples"
OF_THE_DEMONSTRATION = "@sjuasar.example"
SECRETARY = "sekreterare@sjuasar.example"
PEOPLE = {
    "administrator@sjuasar.example": ("Astrid Demo", User.Role.ADMINISTRATOR),
    SECRETARY: ("Henrik Dahlby", User.Role.SECRETARY),
    "lasare@sjuasar.example": ("Linnea Demo", User.Role.READER),
}


class Command(BaseCommand):
    """Fill an empty house with a made-up collaboration."""

    help = "Fill an empty house with a made-up collaboration's archive, and print log-ins to try it with."

    @no_translations
    def handle(self, *args: Any, **options: Any) -> None:
        """Load what is missing; a second time nothing is."""
        if not SAMPLES.is_dir():
            raise CommandError("The demonstration comes with the source code, not with an installed package.")
        if User.objects.exclude(email__endswith=OF_THE_DEMONSTRATION).exists():
            raise CommandError("This house has users of its own; the demonstration would mix with their register.")
        password = kept_secret(settings.DATA_DIR / "demonstration_password", typed_secret)
        for email in PEOPLE:
            let_in(email, password)
        load_preset(str(SAMPLES / "collaboration.toml"))
        call_command("import", str(SAMPLES / "archive"), stdout=self.stdout)
        secretary = User.objects.get(email=SECRETARY)
        publish_all_but_the_newest(at=timezone.now(), by=secretary)
        confirm_numbered_matters(by=secretary)
        prepare_the_next_meetings(SAMPLES / "cycle.toml", password=password, at=timezone.now(), by=secretary)
        HouseWorker(batch=True).run()
        confirm_the_newest_obligations(by=secretary)
        tell_of_networks(SAMPLES / "networks.toml", today=timezone.localdate(), by=secretary)
        furnish_the_office(SAMPLES / "office.toml", at=timezone.now(), by=secretary)
        ask_and_be_asked(SAMPLES / "cycle.toml", at=timezone.now(), by=secretary)
        self.stdout.write("Log-ins for the demonstration, all with the password " + password)
        for user in User.objects.order_by("pk"):
            self.stdout.write(f"  {user.email}  ({user.name}, {user.role})")


def let_in(email: str, password: str) -> None:
    """Store the user if they are not there yet, and let ``password`` be theirs."""
    name, role = PEOPLE[email]
    user = User.objects.filter(email=email).first()
    if user is None:
        actions.create_user(email=email, name=name, role=role, password=password)
    elif not user.check_password(password):
        actions.choose_password(user, password)
