"""HR@10 and NDCG@10 over the whole catalogue, history masked.

Input: a function that scores all items for a batch of histories. Output: the two means.
Seed: none. Ties count against the target, so that a model that scores all items alike gets nothing.
"""

from dataclasses import dataclass
from collections.abc import Callable

import numpy as np

Case = tuple[list[int], int]
ScoreBatch = Callable[[list[list[int]]], np.ndarray]


@dataclass(frozen=True)
class Metrics:
    """Both are means over users, 0..1."""

    hit_rate: float
    ndcg: float


def ranks(scores: np.ndarray, batch: list[Case]) -> np.ndarray:
    """0 for the best; the number of unseen items that score as high as the target or higher."""
    targets = np.array([target for _, target in batch])
    rows = np.arange(len(batch))
    wanted = scores[rows, targets].copy()
    for row, (history, _) in enumerate(batch):
        scores[row, history] = -np.inf
    scores[rows, targets] = wanted
    return (scores >= wanted[:, None]).sum(axis=1) - 1


def to_metrics(rank: np.ndarray) -> Metrics:
    """Means over the users whose ranks these are."""
    hits = rank < 10
    return Metrics(float(hits.mean()), float((hits / np.log2(rank + 2.0)).mean()))


def evaluate(score: ScoreBatch, cases: list[Case], batch_size: int = 64) -> Metrics:
    """Every case once, in batches of histories of like length so that short ones are not padded far."""
    ordered = sorted(cases, key=lambda case: len(case[0]))
    found = [
        ranks(np.array(score([history for history, _ in batch])), batch)
        for batch in (ordered[i : i + batch_size] for i in range(0, len(ordered), batch_size))
    ]
    return to_metrics(np.concatenate(found))
