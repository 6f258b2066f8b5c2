"""TF-IDF and logistic regression, what a text classifier has to beat.

Input: texts and whether they are bad. Output: log-odds. Seed: none.
TF-IDF and loss as scikit-learn has them (smoothed idf, unit length, L2 and an intercept without penalty).
"""

import re
from collections import Counter
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize

WORD = re.compile(r"\w\w+")


@dataclass(frozen=True)
class Baseline:
    """Runs of `low` to `high` words, or characters, and the inverse strength of the penalty."""

    words: bool
    low: int
    high: int
    strength: float


def runs(text: str, baseline: Baseline) -> list[str]:
    """The terms of a text."""
    parts = WORD.findall(text.lower()) if baseline.words else f" {' '.join(text.lower().split())} "
    glue = " " if baseline.words else ""
    widths = range(baseline.low, baseline.high + 1)
    return [glue.join(parts[i : i + n]) for n in widths for i in range(len(parts) - n + 1)]


def count(terms: list[list[str]], known: dict[str, int]) -> sparse.csr_matrix:
    """How often each known term stands in each text."""
    rows = [Counter(term for term in text if term in known) for text in terms]
    starts = np.cumsum([0] + [len(row) for row in rows])
    places = [known[term] for row in rows for term in row]
    values = [float(value) for row in rows for value in row.values()]
    return sparse.csr_matrix((values, places, starts), (len(rows), len(known)))


def weigh(counts: sparse.csr_matrix, idf: np.ndarray) -> sparse.csr_matrix:
    """Times idf, to unit length."""
    weighed = counts @ sparse.diags(idf)
    lengths = np.sqrt(np.asarray(weighed.multiply(weighed).sum(1)).ravel())
    return (sparse.diags(1 / np.where(lengths > 0, lengths, 1)) @ weighed).tocsr()


def answer(seen: list[str], bad: np.ndarray, asked: list[str], baseline: Baseline) -> np.ndarray:
    """Log-odds that each asked text is bad, from the texts seen."""
    terms = [runs(text, baseline) for text in seen]
    known = {term: at for at, term in enumerate(sorted({term for text in terms for term in text}))}
    counts = count(terms, known)
    idf = np.log((1 + len(seen)) / (1 + np.bincount(counts.indices, minlength=len(known)))) + 1
    weights = regress(weigh(counts, idf), bad, baseline.strength)
    return weigh(count([runs(text, baseline) for text in asked], known), idf) @ weights[:-1] + weights[-1]


def regress(rows: sparse.csr_matrix, bad: np.ndarray, strength: float) -> np.ndarray:
    """Weights, and the intercept last."""
    signs, turned = np.where(bad, 1.0, -1.0), rows.T.tocsr()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margins = signs * (rows @ weights[:-1] + weights[-1])
        pull = -signs * np.exp(-np.logaddexp(0, margins))
        value = strength * np.logaddexp(0, -margins).sum() + 0.5 * weights[:-1] @ weights[:-1]
        return float(value), np.append(strength * (turned @ pull) + weights[:-1], strength * pull.sum())

    return minimize(loss, np.zeros(rows.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
