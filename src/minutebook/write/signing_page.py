"""The page that says who is to sign: part of the text before anybody signs, since signatures themselves are unseen."""

from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.lexicon import sv_writing
from minutebook.write.part import Part, PartKind, part


@dataclass(frozen=True, slots=True)
class SigningPage:
    """``signers`` are pairs of name and role, in their order; ``validated_at`` is where signatures are looked at."""

    signers: tuple[tuple[str, str], ...]
    validated_at: str = ""


def signing_parts(page: SigningPage) -> Iterator[Part]:
    """Yield the heading, the sentence that says where the signatures are, and the table of those who sign."""
    yield part(PartKind.SECTION, sv_writing.SIGNING_PAGE)
    yield part(PartKind.PARAGRAPH, sv_writing.SIGNED_INVISIBLY)
    if page.validated_at:
        yield part(PartKind.FIELD, page.validated_at, label=sv_writing.VALIDATED_AT)
    yield part(PartKind.TABLE_HEAD, sv_writing.SIGNS, label=sv_writing.SIGNS_AS)
    for name, role in page.signers:
        yield part(PartKind.ROW, name, label=role)
