"""Figures of the heads of interest-ranker 0.4.0 on made-up shops that neither trained nor tuned them: SIMULATED.

Input: `--logs`, a folder with logs and heads-<n>.json of train/zero_shot/train_heads.py. Output: tables on stdout, once
for each configuration. Seed: that of the shops.

Each repetition has shops, people and weights of its own; a figure is the mean of three and their standard deviation.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np
import torch

MODELS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(MODELS / "train"), str(MODELS / "train/zero_shot")]

from head_metrics import area_under_curve, brier, calibration_error, log_loss, spared  # noqa: E402
from heads_model import HEADS, Heads, predict, read_heads  # noqa: E402
from simulated_logs import REPETITIONS, Sights, read_sights  # noqa: E402

CLICK = HEADS.index("pClick")


def figures(chances: np.ndarray, outcomes: np.ndarray) -> list[float]:
    """One line of the table."""
    constant = log_loss(np.full(len(outcomes), outcomes.mean()), outcomes)
    said = [outcomes.mean(), chances.mean(), log_loss(chances, outcomes), constant, 100 * spared(chances, outcomes)]
    return [*said, brier(chances, outcomes), calibration_error(chances, outcomes), area_under_curve(chances, outcomes)]


def judged(folder: Path, repetition: int) -> dict[str, list[float]]:
    """By slates and head; and what a click's true chance, which nobody knows, would have."""
    heads = read_heads(json.loads((folder / f"heads-{repetition}.json").read_text()))
    sights = read_sights(folder, repetition, "test")
    rows = {}
    for name, part in (("ranked", sights.only(sights.is_ranked)), ("by chance", sights.only(~sights.is_ranked))):
        rows |= {f"{name}, {head}": row for head, row in zip(HEADS, judge_part(part, heads), strict=True)}
        rows[f"{name}, a click's true chance"] = figures(part.click_chance, part.outcomes[:, CLICK])
    return rows


def judge_part(part: Sights, heads: Heads) -> list[list[float]]:
    """A line for each head."""
    said = predict(torch.tensor(part.features, dtype=torch.float32), heads).numpy().astype(np.float64)
    return [figures(chances, outcomes) for chances, outcomes in zip(said.T, part.outcomes.T, strict=True)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--logs", type=Path, default=MODELS / ".cache/simulated")
    options = parser.parse_args()
    repetitions = [judged(options.logs, repetition) for repetition in REPETITIONS]
    print("| slates, head | rate | said | log-loss | of the rate | spared, % | Brier | ECE | AUC |\n|---|" + "---:|" * 8)
    for name in repetitions[0]:
        values = np.array([one[name] for one in repetitions])
        cells = [f"{mean:.4f} ± {spread:.4f}" for mean, spread in zip(values.mean(0), values.std(0, ddof=1), strict=True)]
        print(f"| {name} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
