"""Fits the classifier on the examples; it takes a minute.

Needed after every change of an example; `make understanding` does it.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy import float32

from content.understanding.examples import (
    FITTED,
    FOLDER,
    WEIGHTS,
    Example,
    examples_hash,
    weights_hash,
)
from content.yaml_file import write
from understanding.classifier import (
    WORDS,
    Classifier,
    Matrix,
    Vectors,
    kept_in_steps,
    likeness,
    opened,
    turned,
    word_rows,
)
from understanding.encoder import encode, encoder_version
from understanding.text import BUCKETS, bits

DOUBT = 0.1
"""How much of every example is taken for chance (the ridge)."""


def fit(examples: Sequence[Example], vectors: Vectors) -> Classifier:
    """The classifier of these examples, with a row of `vectors` for each."""
    texts = [example.text for example in examples]
    meanings = tuple(sorted({example.meaning for example in examples}))
    centre = np.asarray(vectors.mean(axis=0), dtype=float32)
    seen = opened(kept_in_steps(turned(vectors, centre)))
    rarity = _rarity(texts)
    said = word_rows(texts, rarity)
    wanted = np.array([[example.meaning == one for one in meanings] for example in examples])
    weights = _solved(likeness(seen, seen) + WORDS * (said @ said.T), wanted.astype(float))
    words = np.asarray(said.T @ weights, dtype=float32)
    return Classifier(meanings, centre, seen, weights.astype(float32), rarity, words)


def _solved(alike: Matrix, wanted: Matrix) -> Matrix:
    """(n, k): the weights that give each example its own meaning, as far as there is no doubt."""
    return np.asarray(np.linalg.solve(alike + DOUBT * np.eye(len(alike)), wanted))


def _rarity(texts: Sequence[str]) -> Vectors:
    """The usual inverse document frequency, by bucket."""
    seen = np.zeros(BUCKETS)
    for text in texts:
        seen[list(bits(text))] += 1
    return np.asarray(np.log((1 + len(texts)) / (1 + seen)) + 1, dtype=float32)


def write_fitted(folder: Path, examples: Sequence[Example]) -> None:
    """Fit, and put the numbers and what they were fitted on beside the examples."""
    ordered = sorted(examples, key=lambda one: (one.meaning, one.text))
    place = folder / FOLDER.name
    fit(ordered, encode([one.text for one in ordered])).save(place / WEIGHTS)
    said = {
        "examples": examples_hash(examples),
        "weights": weights_hash(folder),
        "encoder": encoder_version(),
    }
    heading = "# Written by `make understanding`. Do not edit.\n"
    (place / FITTED).write_text(heading + write(said), encoding="utf-8")
