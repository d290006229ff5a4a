"""How likely each meaning is for a sentence: kernel ridge regression over the examples.

The kernel says how alike two sentences are: a Gaussian of the angle between their vectors, which
carries what they mean in any language, plus the share of bits of words in common, which carries
what a vector loses, such as a name ("CLV-coach") or a typing error. With thousands of examples
this separated stories from practical texts better than a logistic regression on the vectors, and it
has one closed solution, so that fitting again gives the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy import float32, float64
from numpy.typing import NDArray

from understanding.text import BUCKETS, bits

Matrix = NDArray[float64]
Vectors = NDArray[float32]

NARROW: Final = 3.0
"""How fast likeness falls with the angle."""
WORDS: Final = 0.6
"""How much the bits of words count beside the angle."""
SHARP: Final = 8.0
"""From the regression's numbers to shares that add up to one."""
_STEPS: Final = 127
"""Steps in which a number of a vector is kept, on each side of nought."""


@dataclass(frozen=True)
class Classifier:
    """The fitted numbers: n examples, k meanings."""

    meanings: tuple[str, ...]
    centre: Vectors
    """The mean of all vectors, taken off before the angle is measured."""
    vectors: Vectors
    """(n, 512), of length one."""
    weights: Vectors
    """(n, k): what being like an example says for each meaning."""
    rarity: Vectors
    """(buckets,): rare bits of words count more."""
    words: Vectors
    """(buckets, k): what a bit says for each meaning."""

    def shares(self, texts: Sequence[str], vectors: Vectors) -> Matrix:
        """(texts, k): how likely each meaning is; a row adds up to one."""
        alike = likeness(turned(vectors, self.centre), self.vectors)
        said = word_rows(texts, self.rarity) @ self.words
        return softmax(alike @ self.weights + WORDS * said)

    @classmethod
    def load(cls, file: Path) -> "Classifier":
        """The numbers of a file that `save` wrote."""
        with np.load(file, allow_pickle=False) as kept:
            return cls(
                meanings=tuple(str(name) for name in kept["meanings"]),
                centre=kept["centre"],
                vectors=opened(kept["vectors"]),
                weights=kept["weights"].astype(float32),
                rarity=kept["rarity"].astype(float32),
                words=kept["words"].astype(float32),
            )

    def save(self, file: Path) -> None:
        """Small: whole steps for the vectors, half precision for the rest."""
        np.savez_compressed(
            file,
            allow_pickle=False,
            meanings=np.array(self.meanings),
            centre=self.centre,
            vectors=kept_in_steps(self.vectors),
            weights=self.weights.astype(np.float16),
            rarity=self.rarity.astype(np.float16),
            words=self.words.astype(np.float16),
        )


def turned(vectors: Vectors, centre: Vectors) -> Vectors:
    """Vectors seen from the centre, of length one."""
    seen = vectors - centre
    return np.asarray(seen / np.linalg.norm(seen, axis=1, keepdims=True), dtype=float32)


def likeness(one: Vectors, other: Vectors) -> Matrix:
    """(m, n): 1 for the same direction, towards nought for others."""
    return np.asarray(np.exp(NARROW * (one @ other.T - 1)), dtype=float64)


def word_rows(texts: Sequence[str], rarity: Vectors) -> Vectors:
    """(texts, buckets): bits of words, rare ones more, of length one."""
    rows = np.zeros((len(texts), BUCKETS), dtype=float32)
    for row, text in zip(rows, texts, strict=True):
        found = bits(text)
        row[list(found)] = 1 + np.log(list(found.values()))
    rows *= rarity
    length = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
    return np.asarray(rows / length, dtype=float32)


def kept_in_steps(vectors: Vectors) -> NDArray[np.int8]:
    """Every row in whole steps; its largest number takes all of them."""
    most = np.abs(vectors).max(axis=1, keepdims=True)
    return np.asarray(np.round(vectors / most * _STEPS), dtype=np.int8)


def opened(steps: NDArray[np.int8]) -> Vectors:
    """What `kept_in_steps` kept, of length one again."""
    rows = steps.astype(float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=float32)


def softmax(scores: Matrix) -> Matrix:
    raised = np.exp(SHARP * (scores - scores.max(axis=1, keepdims=True)))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))
