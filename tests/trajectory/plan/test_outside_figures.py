"""Which figures from outside are refused: what would tell of few people, or of what people are."""

from dataclasses import replace

import pytest

from trajectory.errors import Invalid
from trajectory.plan.outside_figures import (
    FigureAbout,
    FigureForm,
    FigureLevel,
    FigureText,
    check_figure,
    number_in,
)

SHARE = FigureText(
    name="Voelt zich veilig",
    source="MWO",
    method="vragen aan alle medewerkers",
    about=FigureAbout.SURVEY,
    level=FigureLevel.DIRECTORATE,
    published=FigureLevel.DIRECTORATE,
    period="2026",
    form=FigureForm.SHARE,
    value="78%",
    people="640",
)
COUNT = replace(SHARE, about=FigureAbout.OTHER, form=FigureForm.COUNT, value="120", people="")


def why(text, known=()):
    """The key of the sentence that refuses it; "" when it is taken."""
    try:
        check_figure(text, known)
    except Invalid as refused:
        return refused.key.removeprefix("outside-figure-")
    return ""


def test_a_figure_of_a_directorate_with_its_source_is_taken():
    assert why(SHARE) == ""
    assert why(COUNT) == ""
    assert why(replace(SHARE, form=FigureForm.MARK, value="7,2")) == ""


@pytest.mark.parametrize("level", [FigureLevel.TEAM, FigureLevel.DEPARTMENT])
def test_mwo_of_a_team_belongs_to_the_team_and_nothing_lies_below_a_directorate(level):
    assert why(replace(SHARE, level=level)) == "survey"
    assert why(replace(COUNT, level=level)) == "below"


PERSONAL = [one for one in FigureAbout if one.is_of_persons]


@pytest.mark.parametrize("about", PERSONAL)
def test_what_somebody_is_or_believes_only_as_published_and_never_by_directorate(about):
    def of(level, published):
        return why(replace(SHARE, about=about, level=level, published=published))

    city, cluster, directorate = list(FigureLevel)[:3]
    assert of(city, city) == ""
    assert of(cluster, cluster) == ""
    assert of(cluster, city) == "persons", "below what is published"
    assert of(city, cluster) == "persons", "reckoned together by us"
    for published in FigureLevel:
        assert of(directorate, published) == "persons", "whatever is said of its source"
        assert of(FigureLevel.TEAM, published) == "persons"


@pytest.mark.parametrize(
    ("form", "value", "people"),
    [
        (FigureForm.COUNT, "9", ""),
        (FigureForm.COUNT, "0", ""),
        (FigureForm.COUNT, "100", "105"),
        (FigureForm.SHARE, "50%", "9"),
        (FigureForm.SHARE, "5%", "100"),
        (FigureForm.SHARE, "99%", "100"),
        (FigureForm.MARK, "7,1", "8"),
    ],
)
def test_a_small_cell_is_refused_and_what_it_leaves_over_too(form, value, people):
    assert why(replace(SHARE, form=form, value=value, people=people)) == "few"


@pytest.mark.parametrize("form", [FigureForm.SHARE, FigureForm.MARK])
def test_a_share_says_of_how_many(form):
    assert why(replace(SHARE, form=form, value="12", people="")) == "of-how-many"


@pytest.mark.parametrize("value", ["veel", "38 of 39", "1 op 3", "140%"])
def test_a_value_is_one_number(value):
    assert why(replace(SHARE, value=value)) == "number"
    assert why(replace(SHARE, people="ongeveer veel")) == "number"


@pytest.mark.parametrize("name", ["name", "source", "method", "period", "value"])
def test_nothing_is_left_out(name):
    assert why(replace(SHARE, **{name: ""})) == "empty"
    assert why(replace(SHARE, **{name: "x" * 121})) == "long"


def test_nothing_small_is_left_when_one_is_taken_from_another():
    cluster = replace(COUNT, level=FigureLevel.CLUSTER, value="125")
    assert why(COUNT, [cluster]) == "leaves-few"
    assert why(cluster, [COUNT]) == "leaves-few"
    halves = [replace(COUNT, value="60"), replace(COUNT, value="60")]
    assert why(cluster, halves) == "leaves-few", "of all of them together"
    assert why(replace(cluster, value="120"), halves) == "", "nothing is left, nothing is told"
    assert why(replace(COUNT, value="118"), [COUNT]) == "", "two directorates of about one size"
    assert why(COUNT, [replace(cluster, period="2025")]) == "", "another year"
    share = replace(SHARE, level=FigureLevel.CLUSTER, people="645", value="78%")
    assert why(SHARE, [share]) == "leaves-few", "of whom it is counts too"


def test_numbers_are_read_as_they_are_written():
    assert [number_in(one) for one in ("1.234", "12 500", "7,5", "78 %", "", "1 en 2")] == [
        1234,
        12500,
        7.5,
        78,
        None,
        None,
    ]
