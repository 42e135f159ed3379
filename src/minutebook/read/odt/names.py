"""Names of OpenDocument elements and attributes, with their namespaces."""

BASE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, STYLE, TEXT, TABLE, DRAW = (BASE % name for name in ("office", "style", "text", "table", "drawing"))
FO = BASE % "xsl-fo-compatible"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

HEADING, PARAGRAPH, LIST = TEXT + "h", TEXT + "p", TEXT + "list"
STYLE_NAME = TEXT + "style-name"
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
