"""What an organisation answered, and all that it answered before."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField
from samverk.rounds.models.colleague import Colleague
from samverk.rounds.models.round import Asked, Option


class Answer(models.Model):
    """Rows are only ever added: of one ``place``, from 1 up to the round's quota, the highest ``version`` counts.

    Which of ``position``, ``number``, ``title``, ``text``, ``stored_file`` and the rows of ``options`` is filled, the
    form of the question says. ``decided_by`` tells who settled the answer at home; ``comment`` holds a condition, where
    there is one. Somebody without a log-in answers as the ``colleague`` whom a member named.
    """

    class Position(models.TextChoices):
        YES = "yes", pgettext_lazy("answer", "Yes")
        CONDITIONAL = "conditional", pgettext_lazy("answer", "Yes, on a condition")
        NO = "no", pgettext_lazy("answer", "No")

    public_id = PublicIdField()
    asked = models.ForeignKey(
        Asked,
        on_delete=models.CASCADE,  # it answers the question put to this organisation
        related_name="answers",
    )
    place = models.PositiveSmallIntegerField(default=1)
    version = models.PositiveIntegerField(default=1)
    position = models.CharField(max_length=11, choices=Position.choices, blank=True)
    number = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    title = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # what was answered is kept
        related_name="answers_rounds",
        null=True,
        blank=True,
    )
    file_name = models.CharField(max_length=200, blank=True)
    comment = models.TextField(blank=True)
    decided_by = models.CharField(max_length=200, blank=True)
    given_at = models.DateTimeField()
    is_late = models.BooleanField(default=False)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the answer outlives the account
        related_name="round_answers",
        null=True,
        blank=True,
    )
    colleague = models.ForeignKey(
        Colleague,
        on_delete=models.PROTECT,  # who answered is kept
        related_name="answers",
        null=True,
        blank=True,
    )
    on_behalf_of = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("asked", "place", "version")
        constraints = (
            models.UniqueConstraint(fields=("asked", "place", "version"), name="answer_version_once"),
            models.CheckConstraint(condition=Q(place__gte=1, version__gte=1), name="answer_counts_from_one"),
            models.CheckConstraint(
                condition=Q(given_by__isnull=True) | Q(colleague__isnull=True), name="answer_given_by_one_hand"
            ),
        )

    def __str__(self) -> str:
        return f"{self.asked} {self.place}.{self.version}"

    @property
    def giver(self) -> str:
        """Return the name of whoever gave it, empty where the account is gone."""
        one = self.colleague or self.given_by
        return one.name if one else ""


class OptionAnswer(models.Model):
    """What an answer says about one option; where only one may be chosen, there is one row and it says yes.

    Where options are put in order, every row says yes, and ``rank`` counts from the best.
    """

    class Says(models.TextChoices):
        YES = "yes", pgettext_lazy("answer", "Yes")
        IF_NEED_BE = "if-need-be", pgettext_lazy("answer", "If need be")
        NO = "no", pgettext_lazy("answer", "No")

    answer = models.ForeignKey(
        Answer,
        on_delete=models.CASCADE,  # it is part of the answer
        related_name="options",
    )
    option = models.ForeignKey(
        Option,
        on_delete=models.PROTECT,  # what was answered is kept
        related_name="answers",
    )
    says = models.CharField(max_length=10, choices=Says.choices)
    rank = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("answer", "rank", "option__position")
        constraints = (
            models.UniqueConstraint(fields=("answer", "option"), name="option_answered_once"),
            models.UniqueConstraint(fields=("answer", "rank"), name="option_rank_once"),
        )
