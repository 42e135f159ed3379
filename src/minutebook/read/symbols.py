"""Letters of symbol fonts: what is drawn where the file names a place in a font."""

BULLET = "•"
# Places in Microsoft's Wingdings and Symbol, given as they stand in files: U+F000 plus the place.
DRAWN = {
    "\uf0b7": BULLET,
    "\uf0a7": "▪",
    "\uf06e": "▪",
    "\uf06f": "□",
    "\uf0a8": "□",
    "\uf071": "□",
    "\uf06c": "●",
    "\uf0fc": "✓",
    "\uf0fb": "✗",
    "\uf0fd": "☒",
    "\uf0fe": "☑",
    "\uf052": "☑",
    "\uf051": "☒",
    "\uf0e0": "→",
    "\uf0d8": "➢",
    "\uf076": "❖",
    "\uf02d": "-",
    "\uf020": " ",
    "\uf0ad": "↑",
}
TABLE = str.maketrans(DRAWN)
PRIVATE = ("\ue000", "\uf8ff")


def shown_bullet(text: str) -> str:
    """Return a list mark as drawn; one from an unknown font is some kind of bullet."""
    drawn = text.translate(TABLE).strip()
    return "".join(BULLET if PRIVATE[0] <= letter <= PRIVATE[1] else letter for letter in drawn)


def shown_symbol(code: str) -> str:
    """Return what a symbol, named by its place in a font in hexadecimal digits, shows."""
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
    if letter < "\u0100":
        letter = chr(0xF000 + ord(letter))
    return DRAWN.get(letter, letter)
