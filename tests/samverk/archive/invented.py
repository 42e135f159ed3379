"""Invented minutes in the shape of a directors' group's, as many as one likes, no two alike."""

from datetime import date, timedelta
from pathlib import Path

TOWNS = ("Storvik", "Ekby", "Dalby", "Norrhamn", "Söderås", "Lillfors", "Granvik")
FIRST = ("Anna", "Bo", "Cia", "Dag", "Eva", "Filip", "Greta", "Hans", "Ines", "Johan")
LAST = ("Berg", "Ek", "Dal", "Lind", "Holm", "Ström", "Fors", "Nord", "Sand", "Vik")
SUBJECTS = ("Budget", "Kollektivtrafik", "Traineeprogram", "Biblioteksnätverk", "Näringsliv", "Digitalisering")
CLAUSES = (
    "att notera informationen",
    "att uppdra åt sekretariatet att återkomma med förslag senast {year}-12-01",
    "att anslå {amount} 000 kr ur anslaget till sekretariatets förfogande",
    "att ställa sig bakom förslaget och överlämna det till styrelsen för beslut",
)
PROSE = (
    "Sekretariatet redogjorde för läget i arbetet med {subject}. Gruppen diskuterade vilka behov som finns i "
    "kommunerna och hur arbetet kan samordnas under kommande år. Flera kommuner framhöll vikten av att underlaget "
    "skickas ut i god tid före mötet, så att frågan hinner förankras hemma."
)


def invented_minutes(number: int, *, items: int = 4, prose: int = 1) -> str:
    """Return the minutes of meeting ``number``, every third Friday since 2010."""
    day = date(2010, 1, 8) + timedelta(days=21 * number)
    lines = [f"Kommundirektörsgruppens protokoll {number}/{day.year}", "", f"Datum: {day.isoformat()}"]
    lines += ["Tid: kl 09.00-11.45", "Plats: Magasinet, Storvik", "", "Närvarande:"]
    lines += [f"{person(number + town * 3)}, {name}" for town, name in enumerate(TOWNS)]
    for item in range(1, items + 1):
        subject = SUBJECTS[(number + item) % len(SUBJECTS)]
        lines += ["", f"§ {item} {subject} {day.year} i omgång {number}", ""]
        lines += [PROSE.format(subject=subject.lower()) for _ in range(prose)]
        lines += ["", "Kommundirektörsgruppen beslutar"]
        lines += [
            CLAUSES[(item + clause) % len(CLAUSES)].format(year=day.year, amount=number % 90 + 10)
            for clause in range(1 + item % 2)
        ]
    return "\n".join([*lines, "", "Vid protokollet", "", person(number), ""])


def person(number: int) -> str:
    """Return one of a hundred names."""
    return f"{FIRST[number % 10]} {LAST[number // 10 % 10]}"


def write_archive(folder: Path, count: int, **shape: int) -> None:
    """Write ``count`` text files into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        (folder / f"{number:05}.txt").write_text(invented_minutes(number, **shape), encoding="utf-8")
