"""Nothing goes without words."""

from minutebook.model.clause import VerbClass
from minutebook.model.item import ItemKind, ProcedureKind
from samverk.directory.models import Body, Organisation
from samverk.publishing.portal import wording


def test_every_verb_class_has_words_and_one_family() -> None:
    classes = {str(verb_class) for verb_class in VerbClass}

    assert set(wording.ACTS) == classes
    assert sorted(name for family in wording.FAMILIES for name in family.classes) == sorted(classes)


def test_every_kind_has_words() -> None:
    assert set(wording.BODY_KINDS) == set(Body.Kind.values)
    assert set(wording.ORGANISATION_KINDS) == set(Organisation.Kind.values)
    assert set(wording.PROCEDURE_KINDS) == {str(kind) for kind in ProcedureKind}
    assert set(wording.ITEM_KINDS) == {str(kind) for kind in ItemKind} - {"ordinary"}
