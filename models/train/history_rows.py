"""Histories as padded rows of items, and the ages that data without times is given.

Input: lists of item rows. Output: arrays. Seed: none; nothing here is random.
"""

import numpy as np


def padded(histories: list[list[int]], steps: int) -> np.ndarray:
    """[b, steps] item rows, right-aligned; -1 is padding."""
    rows = np.full((len(histories), steps), -1)
    for row, history in zip(rows, histories, strict=True):
        kept = history[-steps:]
        row[steps - len(kept) :] = kept
    return rows


def daily_age(rows: np.ndarray) -> np.ndarray:
    """log1p of hours for one step a day, the last a day ago; 0 at padding."""
    steps = rows.shape[1]
    return np.where(rows >= 0, np.log1p(24.0 * np.arange(steps, 0, -1)), 0).astype(np.float32)
