"""Reads what made-up visitors did at made-up shops: logs of tests/bench/simulator/export-log.ts.

Input: `log-<repetition>-<part>.jsonl` in models/.cache/simulated, one shop a line. Output: features of heads_model.py
and what came of it, one row a clip that was looked at. Seed: those of the shops.

Slates of visitors who had liked nothing yet are left out: the SDK asks no model about them.
"""

import base64
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from heads_model import features
from neighbour_ranker import DIMENSION

REPETITIONS = (1, 2, 3)

# Watched is what the SDK calls watched to the midpoint.
WATCHED = 0.5


@dataclass(frozen=True)
class Sights:
    """Clips that were looked at."""

    features: np.ndarray
    """[n, 2]."""
    outcomes: np.ndarray
    """[n, 4] of 0 or 1, in the order of heads_model.HEADS."""
    is_ranked: np.ndarray
    """[n] whether interest-ranker 0.3.0 ordered the slate, and not chance."""
    click_chance: np.ndarray
    """[n] how likely a click was, which no model can know."""

    def only(self, rows: np.ndarray) -> "Sights":
        """Those of these rows."""
        return Sights(self.features[rows], self.outcomes[rows], self.is_ranked[rows], self.click_chance[rows])


def read_sights(folder: Path, repetition: int, part: str) -> Sights:
    """All shops of one file."""
    rows = [row for line in (folder / f"log-{repetition}-{part}.jsonl").open() for row in read_shop(json.loads(line))]
    values, sights, ranked = (np.concatenate(list(column)) for column in zip(*rows, strict=True))
    outcomes = np.column_stack([sights[:, 3] >= WATCHED, sights[:, 4:7]]).astype(np.float64)
    return Sights(values.astype(np.float64), outcomes, ranked, sights[:, 7])


def read_shop(shop: dict) -> list[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Features, sights as they were logged and whether the slate was ranked, slate by slate."""
    vectors = torch.from_numpy(np.frombuffer(base64.b64decode(shop["vectors"]), "<f4").reshape(-1, DIMENSION).copy())
    rows = []
    for slate in shop["slates"]:
        if not slate["steps"] or not slate["sights"]:
            continue
        sights = np.array(slate["sights"])
        history = vectors[slate["steps"]][None]
        values = features(history, torch.tensor([slate["weights"]], dtype=torch.float32), vectors[sights[:, 0].astype(int)])[0].numpy()
        rows.append((values, sights, np.full(len(sights), slate["policy"] != "lots")))
    return rows
