"""What is asked of the engine for a question, first for its nearest forms, then for all."""

from collections.abc import Iterator, Mapping, Sequence

from samverk.search.answer import Term, TermKind
from samverk.search.engines.expression import AnyOf, Beginning, Expression, Wanted
from samverk.search.engines.expression import Sequence as InSequence
from samverk.search.queries.expand import Forms, Tier


def expression_for(terms: Sequence[Term], forms: Mapping[str, Forms], tier: Tier = Tier.FOLDED) -> Expression | None:
    """Return all terms as an expression, words in forms as near as ``tier``.

    ``None`` if nothing is wanted, or a wanted word has no such form.
    """
    wanted = [_wanted(term, forms, tier) for term in terms if not term.is_excluded]
    unwanted = [_wanted(term, forms, Tier.LEMMA) for term in terms if term.is_excluded]
    if not wanted or None in wanted:
        return None
    return Expression(tuple(filter(None, wanted)), tuple(filter(None, unwanted)))


def nearest_first(terms: Sequence[Term], forms: Mapping[str, Forms]) -> Iterator[Expression]:
    """Yield ever wider expressions: the words side by side as typed, then in forms ever further away."""
    words = [term.words[0] for term in terms if term.kind is TermKind.WORD and not term.is_excluded]
    plain = expression_for(terms, forms, Tier.EXACT)
    if plain is not None and len(words) > 1:
        rest = tuple(wanted for wanted in plain.wanted if not isinstance(wanted, AnyOf))
        yield Expression((InSequence(tuple(words)), *rest), plain.unwanted)
    before = None
    for tier in Tier:
        expression = expression_for(terms, forms, tier)
        if expression is not None and expression != before:
            yield expression
        before = expression


def _wanted(term: Term, forms: Mapping[str, Forms], tier: Tier) -> Wanted | None:
    match term.kind:
        case TermKind.PHRASE:
            return InSequence(term.words)
        case TermKind.PREFIX:
            return Beginning(term.words[0])
        case TermKind.WORD:
            return forms[term.words[0]].up_to(tier)
