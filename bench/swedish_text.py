"""Generated Swedish administrative text: the words of a real archive in number, kind and frequency, not in sense."""

import random
from collections.abc import Iterator
from itertools import accumulate


def words_in(listed: str) -> list[str]:
    """Return the words of a list in plain text."""
    return listed.split()


FIRST = words_in(
    """
    kommun region trafik kollektiv medlem utbildning skol vård miljö klimat energi plan budget projekt nätverk
    trainee styrelse direktör ärende avtal digitaliserings säkerhets beredskaps personal bostads närings turism
    kultur biblioteks vatten avfalls räddnings tjänste utvecklings strategi samverkans rekryterings upphandlings
    ekonomi juridik arkiv landsbygds stads hamn väg cykel buss järnvägs vind sol värme folkhälso barn ungdoms äldre
    funktions integrations arbetsmarknads närvaro lokal fastighets mark detalj översikts bygg tillsyns livsmedels
    alkohol brand kris larm data system server kart statistik kvalitets process lednings chefs revisions
    internkontroll medel bidrags stiftelse förenings idrotts fritids musik teater museum natur vatten kust skogs
    jordbruks djur
    """
)
LAST = words_in(
    """
    plan grupp nätverk avgift avtal projekt program policy strategi råd nämnd chef samordnare utredning rapport
    analys enkät modell process rutin riktlinje ansökan medel budget fond utbildning dag konferens träff möte
    uppdrag ärende protokoll beslut förslag yttrande remiss upphandling system tjänst stöd insats åtgärd mål
    indikator uppföljning redovisning kostnad intäkt lokal byggnad anläggning park väg linje station hamn karta
    register arkiv handling samverkan utveckling planering ledning tillsyn kontroll rådgivning verksamhet
    organisation bolag förbund stiftelse
    """
)
ENDINGS = ("", "en", "et", "er", "erna", "s", "ens", "ar", "arna", "n")
VERBS = words_in(
    """
    uppdrar tackar noterar godkänner beslutar föreslår ställer återkommer avsätter utser bjuder lyfter informerar
    fastställer avslutar startar rekommenderar remitterar bordlägger antar
    """
)
SMALL = words_in(
    """
    och att i för av den det som på med till är en ett om har ska inom från samt vid efter under mot per
    """
)
FACTS = (
    "21 kr per invånare",
    "senast 2018-01-26",
    "85 kkr",
    "enligt § 12",
    "15 800 kr",
    "senast den 1 mars 2024",
    "kl. 15.30",
    "2,4 % av ramen",
)
CONTENT_WORDS = 14


def vocabulary(seed: int = 7) -> list[str]:
    """Return some ninety thousand words, the most frequent first: plain words stand mostly before compounds."""
    chance = random.Random(seed)
    plain = [word + ending for word in (*LAST, *VERBS) for ending in ENDINGS]
    compounds = [first + last + ending for first in FIRST for last in LAST for ending in ENDINGS]
    order = {word: chance.random() for word in plain} | {word: 0.2 + 12 * chance.random() for word in compounds}
    return sorted(order, key=order.__getitem__)


def clauses(number: int, seed: int = 7) -> Iterator[str]:
    """Yield clauses of some 230 characters; the word at place n of the vocabulary is about 1/n as frequent."""
    chance = random.Random(seed)
    words = vocabulary(seed)
    weights = list(accumulate(1 / (place + 10) for place in range(len(words))))
    while number > 0:
        portion = min(number, 1_000)
        content = iter(chance.choices(words, cum_weights=weights, k=portion * CONTENT_WORDS))
        small = iter(chance.choices(SMALL, k=portion * CONTENT_WORDS))
        for _ in range(portion):
            pairs = (f"{next(small)} {next(content)}" for _ in range(CONTENT_WORDS))
            yield f"att {' '.join(pairs)}, {chance.choice(FACTS)}."
        number -= portion
