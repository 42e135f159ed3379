"""Forms that a browser can send: not those of a page that hides its own address from the house itself."""

from tests.house.files import ROOT


def test_no_page_with_a_form_hides_its_address_from_the_house():
    # Such a page sends its form with "Origin: null", and the house takes that for a form of somebody else's. Other
    # houses are told no address anyway (SECURE_REFERRER_POLICY).
    pages = {path: path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.html")}

    hiding = [str(path.relative_to(ROOT)) for path, words in pages.items() if "no-referrer" in words]

    assert hiding == []
