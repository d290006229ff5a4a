"""Names as mixed as a city's, made of lists: nobody in them exists."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import count
from typing import Final

from tryout.municipality import PEOPLE, Part, Person

_ENGLISH: Final = "en-GB"
_DUTCH: Final = "nl-NL"
_NAMES: Final = (
    (
        "Femke Joost Marleen Bas Wieneke Ruud Tess Gijs",
        "Kuiper,van Vliet,Scholten,de Graaf",
        _DUTCH,
    ),
    ("Naïma Hamza Loubna Anass Samira Othmane", "Bakkali,El Fassi,Aouragh,Tahiri", _DUTCH),
    ("Elif Burak Sevda Ozan Gamze Kerem", "Şahin,Polat,Karataş,Öztürk", _DUTCH),
    ("Chandra Vikash Sharda Ranoe Ashwin Indra", "Ramlal,Bihari,Jagroep,Sewnath", _DUTCH),
    ("Maikel Jennifer Clyde Rowena Xavier", "Kogeldans,Blokland,Amatdjais,Tuur", _DUTCH),
    ("Raúl Ilse Marlon Gisèle Elton", "Maduro,Isenia,Winklaar,Koolman", _DUTCH),
    ("Kwesi Adjoa Kofi Akosua Yaw", "Asante,Osei,Appiah,Frimpong", _ENGLISH),
    ("Zofia Paweł Agnieszka Kamil", "Wiśniewska,Zieliński,Mazur,Kowalczyk", _DUTCH),
    ("Iryna Andrii Daryna Mykola", "Shevchuk,Bondar,Lysenko,Tkachenko", _ENGLISH),
    ("Rania Khaled Yara Firas", "Haddad,Al-Masri,Shami,Darwish", _DUTCH),
    ("Selam Yonas Feven Dawit", "Tesfay,Gebremedhin,Habte,Berhane", _ENGLISH),
    ("Hodan Abdi Ifrah Liban", "Warsame,Farah,Jama,Abdullahi", _DUTCH),
    ("Ronny Ester Jacob Marice", "Tahapary,Latupeirissa,Sahertian,Manuhutu", _DUTCH),
    ("Jing Haoran Lihua Ming", "Zhou,Lin,Huang,Cheung", _DUTCH),
    ("Parisa Reza Shirin Navid", "Karimi,Moradi,Ebrahimi,Rostami", _DUTCH),
    ("Inês Rui Nilza Adilson", "Tavares,Monteiro,Lopes,Andrade", _DUTCH),
    ("Desislava Georgi Ralitsa Ivaylo", "Petrova,Dimitrov,Ilieva,Kolev", _ENGLISH),
    ("Meera Arjun Kavitha Rohan", "Iyer,Nair,Pillai,Deshpande", _ENGLISH),
    ("Wayan Putri Bagus Sari", "Kartodikromo,Soerodimedjo,Pawiro,Sastro", _DUTCH),
    ("Annemiek Sietse Hiltje Douwe", "Hoekema,Terpstra,Bruinsma,Zijlstra", _DUTCH),
)


def newcomers() -> Iterator[tuple[str, str, str]]:
    """Endlessly a name, an account and a locale: one origin after the other, nobody twice."""
    seen = {person.account for person in PEOPLE}
    for nth in count():
        turn, origin = divmod(nth, len(_NAMES))
        given, family, locale = _NAMES[origin]
        firsts, lasts = given.split(), family.split(",")
        round_, place = divmod(turn, len(firsts))
        first, last = firsts[place], lasts[(round_ + place) % len(lasts)]
        account = _account(first, last, seen)
        yield f"{first} {last}", account, locale


def _account(first: str, last: str, seen: set[str]) -> str:
    """As a directory makes them; the second of a name gets a number."""
    plain = f"{_plain(first)[0]}.{_plain(last)}"
    account = next(
        one for one in (plain, *(f"{plain}{n}" for n in range(2, 10_000))) if one not in seen
    )
    seen.add(account)
    return account


def _plain(name: str) -> str:
    spread = unicodedata.normalize("NFKD", name.replace("ł", "l").replace("ı", "i"))
    return re.sub(r"[^a-z]", "", spread.lower())


class Arrivals:
    """Hands out people; each call is somebody new."""

    def __init__(self) -> None:
        self._names = newcomers()

    def one(self, part: Part) -> Person:
        name, account, locale = next(self._names)
        return Person(name, account, part, locale)

    def some(self, part: Part, number: int) -> tuple[Person, ...]:
        return tuple(self.one(part) for _ in range(number))
