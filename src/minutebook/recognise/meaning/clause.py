"""What a clause means: its acts, who must act, by when, where it returns, to whom it goes, what it costs."""

from datetime import date

from minutebook.model.clause import Meaning
from minutebook.model.when import Fact
from minutebook.recognise.meaning.accounts import accounts_in, total_in
from minutebook.recognise.meaning.actors import Place, fan_out_in
from minutebook.recognise.meaning.deadlines import delivered_on, due_in
from minutebook.recognise.meaning.doing import doing_of
from minutebook.recognise.meaning.handing import handed_in
from minutebook.recognise.meaning.periods import moments_in
from minutebook.recognise.meaning.returns import returns_in
from minutebook.recognise.meaning.sentence import without_brackets
from minutebook.recognise.stretch import Stretch


def meaning_of(stretch: Stretch, meeting_on: date | None) -> Meaning:
    """Return what a clause decides; ``meeting_on`` gives the year to days that state none.

    The first sentence carries the clause; what follows in the same paragraph adds its duties.
    """
    text = stretch.text
    bare = without_brackets(text)
    doing = doing_of(bare)
    classes = doing.acts
    fan_out = fan_out_in(text)
    moments = moments_in(text, meeting_on)
    due = due_in(text, moments, classes) if moments else None
    returns = returns_in(stretch, bare, moments, classes, due)
    if due is None and returns is None and moments:
        due = delivered_on(bare, moments, classes)
    total = total_in(text, bare, classes)
    source, target = accounts_in(bare, classes)
    return Meaning(
        kinds=doing.kinds,
        verb_classes=tuple(classes),
        addressees=tuple(_words(stretch, place) for place in doing.actors),
        fan_out=_words(stretch, fan_out) if fan_out else None,
        due=due.fact(stretch) if due else None,
        returns_to=returns,
        handed_to=handed_in(stretch, bare, classes),
        amount_ore=total.fact(stretch) if total else None,
        account_from=_words(stretch, source) if source else None,
        account_to=_words(stretch, target) if target else None,
    )


def _words(stretch: Stretch, place: Place) -> Fact[str]:
    start, end = place
    return Fact(" ".join(stretch.text[start:end].split()), stretch.quotes(start, end))
