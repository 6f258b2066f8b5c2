"""Fits the heads of interest-ranker 0.4.0 to what made-up visitors did: SIMULATED, no person among them.

Input: `--logs`, a folder written by tests/bench/simulator/export-log.ts. Output: models/.cache/simulated/heads-<n>.json
of each repetition, the first of which is published, and figures on its validation shops. Seed: that of the shops; the
fit draws nothing.

Weights come from all slates, half of which chance put in order: on ranked ones an item without any closeness stands only
where it sells well, which would make closeness seem worth less than it is. Bases are then moved until the mean of what
is said on ranked slates is what came there, since those are the slates that a site shows.
"""

import argparse
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from scipy.optimize import brentq, minimize

from head_metrics import area_under_curve, calibration_error, spared
from heads_model import HEADS, Heads, predict
from simulated_logs import REPETITIONS, Sights, read_sights

MODELS = Path(__file__).resolve().parents[2]
RIDGE, FARTHEST = 1.0, 20.0

# Features are cut where so many of the training sights lie below: what lies above had been told twice what came.
MOST_SHARE = 0.995


def fit_logistic(features: np.ndarray, outcomes: np.ndarray) -> tuple[float, ...]:
    """Base and weights by greatest likelihood, the weights with a small ridge."""
    rows = np.column_stack([np.ones(len(features)), features])
    ridge = np.array([0.0, *[RIDGE] * features.shape[1]])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        logits = rows @ weights
        apart = 1 / (1 + np.exp(-logits)) - outcomes
        value = np.logaddexp(0, logits).sum() - outcomes @ logits + ridge @ weights**2 / 2
        return float(value), rows.T @ apart + ridge * weights

    return tuple(minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B").x.tolist())


def move_base(weights: tuple[float, ...], features: np.ndarray, outcomes: np.ndarray) -> tuple[float, ...]:
    """The base at which the mean of what is said is the rate of what came; the weights stay."""
    rest = features @ np.array(weights[1:])
    base = brentq(lambda base: float(np.mean(1 / (1 + np.exp(-base - rest)) - outcomes)), -FARTHEST, FARTHEST)
    return (float(base), *weights[1:])


def fit_heads(sights: Sights) -> Heads:
    """Six weights and two shares, and where features are cut."""
    most = np.quantile(sights.features, MOST_SHARE, axis=0)
    sights = replace(sights, features=np.minimum(sights.features, most))
    ranked = sights.only(sights.is_ranked)
    watch, click = (
        move_base(fit_logistic(sights.features, sights.outcomes[:, head]), ranked.features, ranked.outcomes[:, head])
        for head in (0, 1)
    )
    _, clicks, carts, buys = sights.outcomes.sum(0)
    return Heads(watch, click, float(carts / clicks), float(buys / carts), tuple(most.tolist()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--logs", type=Path, default=MODELS / ".cache/simulated")
    options = parser.parse_args()
    for repetition in REPETITIONS:
        train = read_sights(options.logs, repetition, "train")
        heads = fit_heads(train)
        print(f"repetition {repetition}: {len(train.features)} sights\n{json.dumps(heads.to_json())}")
        (options.logs / f"heads-{repetition}.json").write_text(json.dumps(heads.to_json()) + "\n")
        known = read_sights(options.logs, repetition, "validation")
        for name, part in (("ranked", known.only(known.is_ranked)), ("lots", known.only(~known.is_ranked))):
            said = predict(torch.tensor(part.features, dtype=torch.float32), heads).numpy().astype(np.float64)
            for head, chances, outcomes in zip(HEADS, said.T, part.outcomes.T, strict=True):
                print(
                    f"  {name:6} {head:6} rate {outcomes.mean():.4f} said {chances.mean():.4f} "
                    f"spared {spared(chances, outcomes):+.4f} error {calibration_error(chances, outcomes):.4f} "
                    f"AUC {area_under_curve(chances, outcomes):.4f}"
                )


if __name__ == "__main__":
    main()
