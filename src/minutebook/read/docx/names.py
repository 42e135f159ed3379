"""Names of WordprocessingML elements and attributes, with their namespace."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

VAL = W + "val"
PARAGRAPH, RUN, TEXT, TABLE, ROW, CELL = (W + name for name in ("p", "r", "t", "tbl", "tr", "tc"))
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = W + "pPr", W + "rPr"
SECTION = W + "sectPr"
TEXT_BOX = W + "txbxContent"
RENDERED_BREAK = W + "lastRenderedPageBreak"

# Strict Office Open XML says the same under other names.
STRICT_HOST = b"purl.oclc.org"
STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)

OFF = frozenset({"0", "false", "off"})
