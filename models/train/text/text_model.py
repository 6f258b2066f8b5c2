"""The classifier: one linear layer over hashed features, with a softmax.

Input: a sparse matrix of hashed features and labels. Output: a table [buckets, classes] and a bias.
Seed: none; the loss is convex and starts at zero.

All classes but NONE share one column besides their own, so that the rare ones learn from the others what is bad at
all; the two add up to one table. A bucket that few training texts touch may have a larger weight than one that most
do (the prior is 1 / idf²), which is what TF-IDF does, without a table of idf in the reader of features.
"""

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize

STEPS = 100
SMALLEST_VALUE = 1e-9
LARGEST_CODE = 127


@dataclass(frozen=True)
class Setting:
    """How strongly the data weighs against the prior, and the share of the column that bad classes have in common."""

    strength: float
    sharing: float


@dataclass(frozen=True)
class Space:
    """Training texts [n, r] in the r directions that they span, and the way back from there to the buckets."""

    rows: np.ndarray
    back: np.ndarray


@dataclass(frozen=True)
class Weights:
    """Logits are `features @ table + bias`; the first class is NONE."""

    table: np.ndarray
    bias: np.ndarray

    def logits(self, features: sparse.csr_matrix) -> np.ndarray:
        """[n, classes]."""
        return features @ self.table + self.bias


def to_matrix(rows: list[tuple[np.ndarray, np.ndarray]], buckets: int) -> sparse.csr_matrix:
    """Rows of (buckets, values), those in one bucket added up."""
    starts = np.cumsum([0] + [len(places) for places, _ in rows])
    places = np.concatenate([places for places, _ in rows])
    values = np.concatenate([values for _, values in rows]).astype(float)
    matrix = sparse.csr_matrix((values, places, starts), (len(rows), buckets))
    matrix.sum_duplicates()
    return matrix


def rarity(features: sparse.csr_matrix) -> np.ndarray:
    """Smoothed idf of each bucket; 0 where no text touches it."""
    counts = np.bincount(features.indices, minlength=features.shape[1])
    return np.where(counts > 0, np.log((1 + features.shape[0]) / (1 + counts)) + 1, 0)


def prepare(features: sparse.csr_matrix) -> Space:
    """Texts are far fewer than buckets, so that the loss is minimised where only the texts' own directions are."""
    scale = rarity(features)
    length = np.sqrt(features.multiply(features).sum(1).mean() * (scale[scale > 0] ** 2).mean())
    scaled = (features @ sparse.diags(scale / length)).tocsr()
    values, vectors = np.linalg.eigh((scaled @ scaled.T).toarray())
    kept = values > SMALLEST_VALUE * values[-1]
    roots = np.sqrt(values[kept])
    back = sparse.diags(scale / length) @ (scaled.T @ (vectors[:, kept] / roots))
    return Space(vectors[:, kept] * roots, back)


def fit(space: Space, labels: np.ndarray, classes: int, setting: Setting) -> Weights:
    """The least of strength * (negative log-likelihood) + half of the squared weights."""
    mix = np.vstack([np.eye(classes), setting.sharing * (np.arange(classes) != 0)])
    wanted = np.eye(classes)[labels]
    width = space.rows.shape[1]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(width + 1, classes + 1)
        logits = (space.rows @ weights[:-1] + weights[-1]) @ mix
        log_sum = log_sum_exp(logits)
        error = (np.exp(logits - log_sum) - wanted) @ mix.T
        unlikely = (log_sum[:, 0] - (wanted * logits).sum(1)).sum()
        value = setting.strength * unlikely + 0.5 * (weights[:-1] ** 2).sum()
        gradient = np.vstack([setting.strength * (space.rows.T @ error) + weights[:-1], setting.strength * error.sum(0)])
        return float(value), gradient.ravel()

    start = np.zeros((width + 1) * (classes + 1))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS, "maxcor": 15})
    weights = found.x.reshape(width + 1, classes + 1) @ mix
    return Weights(space.back @ weights[:-1], weights[-1])


def log_sum_exp(logits: np.ndarray) -> np.ndarray:
    """[n, 1]."""
    largest = logits.max(1, keepdims=True)
    return largest + np.log(np.exp(logits - largest).sum(1, keepdims=True))


def probabilities(logits: np.ndarray) -> np.ndarray:
    """Softmax by rows."""
    return np.exp(logits - log_sum_exp(logits))


def calibrate(logits: np.ndarray, labels: np.ndarray) -> tuple[float, float]:
    """Factor of all logits and addend of NONE's that make out-of-fold probabilities likeliest."""
    wanted = np.arange(len(labels)), labels

    def loss(pair: np.ndarray) -> float:
        moved = logits * np.exp(pair[0])
        moved[:, 0] += pair[1]
        return float((log_sum_exp(moved)[:, 0] - moved[wanted]).mean())

    found = minimize(loss, np.zeros(2), method="Nelder-Mead", options={"xatol": 1e-4, "fatol": 1e-7})
    return float(np.exp(found.x[0])), float(found.x[1])


def calibrated(weights: Weights, pair: tuple[float, float]) -> Weights:
    """Both folded into the weights."""
    bias = weights.bias * pair[0]
    bias[0] += pair[1]
    return Weights(weights.table * pair[0], bias)


def to_codes(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 codes and, for each column, the scale that brings its largest magnitude to 127."""
    scales = (np.abs(table).max(0) / LARGEST_CODE).astype(np.float32)
    codes = np.divide(table, scales, out=np.zeros_like(table), where=scales > 0)
    return np.clip(np.rint(codes), -LARGEST_CODE, LARGEST_CODE).astype(np.int8), scales
