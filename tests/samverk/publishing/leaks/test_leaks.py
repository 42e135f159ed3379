"""What is masked, confidential or not published reaches nobody by any public address of the house."""

import pytest
from django.core.cache import cache

from tests.samverk.publishing.leaks.scene import CONFIDENTIAL, MASKED, PUBLIC, UNPUBLISHED, make_scene
from tests.samverk.publishing.leaks.walking import Walk, addresses_by_pattern

pytestmark = pytest.mark.django_db
ROOTS = ("/", "/en/", "/robots.txt", "/sitemap.xml", "/oparl/v1.1/system", "/datasets/dcat", "/api/", "/feeds/")
# What must have been opened for the walk to be worth anything.
OPENED = frozenset(
    {
        *("portal:start", "portal:clauses", "portal:clause", "portal:meetings", "portal:meeting", "portal:item"),
        *("portal:bodies", "portal:body", "portal:persons", "portal:matters", "portal:matter", "portal:search"),
        *("portal:organisations", "portal:organisation", "portal:figures", "portal:clauses-export"),
        *("data:minutes", "data:minutes-file", "noticeboard:board", "noticeboard:notice", "sitemaps:part"),
    }
)


@pytest.fixture
def walk(client, secretary):
    """Return the walk of a citizen through everything that is public of the scene."""
    cache.clear()
    make_scene(secretary)
    walk = Walk(client)
    words = (PUBLIC, MASKED, CONFIDENTIAL, UNPUBLISHED)
    walk.follow([*ROOTS, *(f"{prefix}/sok/?q={word}" for prefix in ("", "/en") for word in words)])
    for addresses in addresses_by_pattern():
        walk.try_all(addresses)
    return walk


def test_masked_confidential_and_unpublished_words_stand_at_no_public_address(walk):
    # The word that somebody searched for stands in the field they wrote it in.
    asked = {address for address in walk.seen if f"={MASKED}" in address or f"={CONFIDENTIAL}" in address}
    asked |= {address for address in walk.seen if f"={UNPUBLISHED}" in address}

    leaks = {word: set(walk.leaking(word)) - asked for word in (MASKED, CONFIDENTIAL, UNPUBLISHED)}

    assert leaks == {MASKED: set(), CONFIDENTIAL: set(), UNPUBLISHED: set()}
    assert OPENED - walk.views == set()
    assert len(walk.leaking(PUBLIC)) > 20
    assert len(walk.leaking("[maskerat ")) > 20
