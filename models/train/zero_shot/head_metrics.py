"""How good probabilities are.

Input: probabilities and outcomes of 0 or 1. Output: numbers. Seed: none.
"""

import numpy as np
from scipy.stats import rankdata

BINS, LEAST = 10, 1e-9


def log_loss(chances: np.ndarray, outcomes: np.ndarray) -> float:
    """In nats, the mean."""
    chances = np.clip(chances, LEAST, 1 - LEAST)
    return float(-np.mean(outcomes * np.log(chances) + (1 - outcomes) * np.log(1 - chances)))


def spared(chances: np.ndarray, outcomes: np.ndarray) -> float:
    """Share of the log-loss of a constant, the rows' own rate, that is spared; below 0 where the constant is better."""
    return 1 - log_loss(chances, outcomes) / log_loss(np.full(len(outcomes), outcomes.mean()), outcomes)


def brier(chances: np.ndarray, outcomes: np.ndarray) -> float:
    """Mean square of the difference."""
    return float(np.mean((chances - outcomes) ** 2))


def calibration_error(chances: np.ndarray, outcomes: np.ndarray) -> float:
    """Mean distance of what was said from what came, over ten bins of equally many rows in the order of what was said."""
    order = np.argsort(chances, kind="stable")
    bins = np.array_split(order, BINS)
    apart = [len(rows) * abs(chances[rows].mean() - outcomes[rows].mean()) for rows in bins]
    return float(sum(apart) / len(order))


def area_under_curve(chances: np.ndarray, outcomes: np.ndarray) -> float:
    """How often one that came was given more than one that did not; a tie counts half."""
    came = outcomes > 0
    ranks, count = rankdata(chances)[came], int(came.sum())
    return float((ranks.sum() - count * (count + 1) / 2) / (count * (len(outcomes) - count)))
