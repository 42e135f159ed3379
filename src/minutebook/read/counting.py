"""Numbers as lists print them: 1, 01, a, A, iv, IV."""

ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
MAX_ROMAN = 3999


def letters(number: int) -> str:
    """Return a, b … z, aa, bb … as word processors count."""
    if number < 1:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 20)


def roman(number: int) -> str:
    """Return the number in small Roman letters; beyond their range, in digits."""
    if not 0 < number <= MAX_ROMAN:
        return str(number)
    written = ""
    for value, sign in ROMAN:
        written += sign * (number // value)
        number %= value
    return written
