"""The alert rules for Prometheus speak of figures that exist, and leave out none that alarms."""

import re

import promql_parser
import pytest
import yaml

from bot.monitoring.health import WARNINGS
from bot.monitoring.metrics import FIGURES, Metrics
from tests.servers import ROOT

ALERTS = yaml.safe_load((ROOT / "docs" / "alerts.yml").read_text(encoding="utf-8"))
RULES = [rule for group in ALERTS["groups"] for rule in group["rules"]]
DURATION = re.compile(r"\d+(m|h|d)")


def selectors(expression):
    """Every figure that an expression asks for, with what it asks of its labels."""
    if isinstance(expression, promql_parser.VectorSelector):
        yield expression.name, {one.name for one in expression.matchers.matchers}
    for part in ("expr", "lhs", "rhs", "vector_selector", "args", "param"):
        inside = getattr(expression, part, None)
        for one in inside if isinstance(inside, list) else [inside]:
            if one is not None:
                yield from selectors(one)


def asked(rule):
    return list(selectors(promql_parser.parse(rule["expr"])))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["alert"])
def test_a_rule_is_one_of_prometheus_and_asks_for_figures_that_exist(rule):
    assert rule.keys() <= {"alert", "expr", "for", "labels", "annotations"}
    assert DURATION.fullmatch(rule.get("for", "1m"))
    assert rule["labels"]["severity"] in {"page", "ticket"}
    assert {"summary", "to_do"} == rule["annotations"].keys()
    labels = {figure.full_name: set(filter(None, figure.label.split(","))) for figure in FIGURES}
    assert asked(rule)
    for name, by in asked(rule):
        assert name in labels, f"there is no figure {name}"
        assert by <= labels[name]


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_every_figure_that_alarms_has_a_rule_and_no_other_one(figure):
    ruled = {name for rule in RULES for name, _ in asked(rule)}
    assert (figure.full_name in ruled) == (not figure.alert.startswith("no alert"))


def test_what_is_only_late_wakes_nobody():
    [wakes] = [rule for rule in RULES if rule["alert"] == "CultuurtrajectCheckFails"]
    [warns] = [rule for rule in RULES if rule["alert"] == "CultuurtrajectCheckWarns"]
    assert "|".join(sorted(WARNINGS, reverse=True)) in wakes["expr"]
    assert "|".join(sorted(WARNINGS, reverse=True)) in warns["expr"]
    assert (wakes["labels"]["severity"], warns["labels"]["severity"]) == ("page", "ticket")


def test_what_a_rule_counts_is_what_the_bot_serves():
    """The names are those of the text that is scraped, not of our table alone."""
    served = Metrics().text().decode()
    for rule in RULES:
        for name, _ in asked(rule):
            assert f"# HELP {name.removesuffix('_total')}" in served, name


@pytest.mark.parametrize("wrong", ["max(cultuurtraject_holds", "rate(cultuurtraject_holds)", "1 >"])
def test_the_control_an_expression_that_prometheus_refuses_is_refused(wrong):
    with pytest.raises(ValueError, match=r"."):
        promql_parser.parse(wrong)
