"""The ranking without learning that a model has to beat: a decayed mean of the history's vectors.

Input: item vectors. Output: a scorer for ranking_metrics.evaluate. Seed: none.
"""

import numpy as np

from ranking_metrics import ScoreBatch

DECAY, LAST_STEPS = 0.7, 10


def decayed_mean(vectors: np.ndarray) -> ScoreBatch:
    """Scores all items by the dot product with the last 10 steps' sum, each worth 0.7 of the next."""

    def score(histories: list[list[int]]) -> np.ndarray:
        interests = np.zeros((len(histories), vectors.shape[1]), np.float32)
        for interest, history in zip(interests, histories, strict=True):
            for back, item in enumerate(reversed(history[-LAST_STEPS:])):
                interest += DECAY**back * vectors[item]
        return interests @ vectors.T

    return score
