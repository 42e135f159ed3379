"""A person of the staff who can log in, known by e-mail address."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Person
from samverk.records.public_id import PublicIdField


class UserManager(BaseUserManager["User"]):
    """Finds users by e-mail address, whatever the case it was typed in."""

    def get_by_natural_key(self, username: str | None) -> "User":
        """Return the user with this e-mail address."""
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser):
    """Somebody with a log-in. A person in old minutes has none: people live in the directory.

    Open sessions carry the number of their round; those of an earlier round are over.
    """

    class Role(models.TextChoices):
        """What a user may do everywhere; each role may do all that those before it may.

        Whoever logs in *by mandate* may do what the mandates of their person let them do, and nothing else.
        """

        MEMBER = "member", _("By mandate")
        READER = "reader", _("Reader")
        SECRETARY = "secretary", _("Secretary")
        ADMINISTRATOR = "administrator", _("Administrator")

    public_id = PublicIdField()
    email = models.EmailField(_("e-mail address"), max_length=254, unique=True)
    name = models.CharField(_("name"), max_length=200)
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.READER)
    person = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,  # the log-in remains, without any mandate
        related_name="users",
        null=True,
        blank=True,
        verbose_name=_("person in the directory"),
    )
    is_active = models.BooleanField(_("may log in"), default=True)
    created_at = models.DateTimeField(_("created"), default=timezone.now, editable=False)
    deactivated_at = models.DateTimeField(_("deactivated"), null=True, blank=True, editable=False)
    session_round = models.PositiveIntegerField(default=0, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [
            models.CheckConstraint(name="email_is_in_lower_case", condition=models.Q(email=Lower("email"))),
            models.CheckConstraint(
                name="user_role_is_known",
                condition=models.Q(role__in=("member", "reader", "secretary", "administrator")),
            ),
            models.CheckConstraint(
                name="active_users_are_not_deactivated",
                condition=models.Q(is_active=True, deactivated_at__isnull=True)
                | models.Q(is_active=False, deactivated_at__isnull=False),
            ),
        ]
        ordering = ["name", "email"]

    def __str__(self) -> str:
        return self.name or self.email

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        salt = "samverk.accounts.models.User.session"
        return salted_hmac(salt, f"{self.session_round} {self.password}", secret=secret, algorithm="sha256").hexdigest()
