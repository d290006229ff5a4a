"""What somebody may write, and what stands out in it. Each example is here for a reason."""

import pytest

from tests.warning.figures import look

TEAM = [
    "Fatima El Amrani",
    "Mohamed",
    "Özlem Kaya",
    "Nguyễn Thị Vân",
    "Loïc Mbeki",
    "Łukasz",
    "Işıl",
    "Ng",
    "Jan de Vries",
    "Vries, Anna de",
    "Anne-Marie Meijer (WPI)",
    "Xiaoling Zhang",
    "Can Er",
    "Latifa M'Barek",
    "j.tjonafat",
]

NAMES = {
    "Fatima zei dat.": ["Fatima"],
    "fatima's planning": ["fatima's"],
    "Mohameds rooster": ["Mohameds"],
    "met Özlem en ozlem": ["Özlem", "ozlem"],
    "vraag het Nguyễn maar": ["Nguyễn"],
    "Loïc, LUKASZ en isil": ["Loïc", "LUKASZ", "isil"],
    "Ng weet het": ["Ng"],
    "Ik sprak Fatima El Amrani niet.": ["Fatima El Amrani"],
    "ik sprak fatima el-amrani niet.": ["fatima el-amrani"],
    "zoals De Vries doet": ["De Vries"],
    "dat zegt annemarie meyer ook": ["annemarie meyer"],
    "xiao ling en xioaling": ["xiao ling", "xioaling"],
    "mbarek, M'barek en M’Barek": ["mbarek", "M'barek", "M’Barek"],
    "F.A. doet dat": ["F.A."],
    "dat doet tjon a fat": ["tjon a fat"],
    "dat doet tjonafat": ["tjonafat"],
}
MEANT = {
    "We can do that, and can you?": [],
    "Ik vind dat Can gelijk heeft.": ["Can"],
    "can zei niets": ["can"],
    "Can never asks.": ["Can"],
    "can's idee": ["can's"],
    "het bureau van can er": ["can er"],
    "de planning van de week": [],
    "Van alles. De sfeer is goed.": [],
}
STRANGERS = {
    "Toen kwam Kwabena binnen.": ["Kwabena"],
    "Solomiia zegt niets.": ["Solomiia"],
    "Vraag het mevr. Kenswil of dhr. Tjon A Fat": ["Kenswil", "Tjon A Fat"],
    "collega oksana": ["oksana"],
    "In Amsterdam spreken we Nederlands, in Zaandam ook.": [],
    "Maandag overleg in Teams over de Participatiewet met de GGD.": [],
    "We speak English, I think.": [],
}
PHRASES = {
    "Ik ben als enige deeltijder": ["als enige"],
    "Ik ben de enige met nachtdienst.": ["de enige"],
    "Ik ben de enigste.": ["de enigste"],
    "De enige oplossing is rust. Het enige probleem ook.": [],
    "I am the only one here, the only black woman": ["the only one", "the only black woman"],
    "The only way is up.": [],
    "Die collega met de hond": ["Die collega"],
    "that woman at the desk": ["that woman"],
    "een goede collega en mijn collega's": [],
    "onze Manager en het management": ["Manager"],
    "de team manager": ["team manager"],
    "managers, trainers en coaching": [],
}
NUMBERS = {
    "mail m.j@werk.nl of bel 06-1234 5678": ["m.j@werk.nl", "06-1234 5678"],
    "+31 (0)20 123 4567": ["+31 (0)20 123 4567"],
    "06-12345678": ["06-12345678"],
    "nummer 123456": ["123456"],
    "1012 AB": ["1012 AB"],
    "al 12 jaar, sinds 2011, van 8.30 tot 17.00 uur, 22.000 mensen": [],
    "12-03-2026": [],
}
NOTHING = {
    "": [],
    "We praten te weinig over het werk.": [],
    "WAAROM LUISTERT NIEMAND": [],
    "👩🏽‍🦱 … — \ud83d": [],
    "(.*)[a-z]+ \\p{L} $1": [],
}


@pytest.mark.parametrize(
    "examples",
    [NAMES, MEANT, STRANGERS, PHRASES, NUMBERS, NOTHING],
    ids=["names", "names that are words", "strangers", "phrases", "numbers", "nothing"],
)
def test_what_stands_out(examples):
    found = look([(text, TEAM) for text in examples])
    words = [[one["words"] for one in each] for each in found]
    assert dict(zip(examples, words, strict=True)) == examples


def test_a_long_text_takes_no_time():
    """A thousand characters and a large team; a slow rule would freeze the page."""
    text = "aaaa bbbb, Cccc de dddd 1234 " * 34
    assert look([(text, [f"Naam{n} van der Achternaam{n}" for n in range(60)])] * 20)
