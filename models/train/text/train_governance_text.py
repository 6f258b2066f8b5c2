"""Trains the two text classifiers of governance, once for each outer fold and once on everything.

Input: `--data`, a folder as read by text_data.py. Output: `--out`/<name>.npz, int8 tables, biases, folds and labels, and
beside it a .json of what was chosen and why. Seed: FOLD_SEED of text_data.py; inner folds of outer fold k have seed 100 + k.

Figures come from eval/evaluate_governance_text.py, which asks the model of each fold about that fold alone.
"""

import argparse
import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import scipy.sparse as sparse

from nested import Choice, Task, choose, learn
from text_data import FOLDS, SHARED, Texts, deal, read_claims, read_dark_patterns
from text_features import claim_features, shop_features
from text_model import Setting, to_codes, to_matrix

CACHE = Path(__file__).resolve().parents[2] / ".cache/governance-text"
INNER_SEED = 100


@dataclass(frozen=True)
class Plan:
    """Version and buckets of a classifier, and the settings that inner folds choose from, as Task of nested.py says."""

    version: str
    buckets: int
    mark: Literal["f1", "likelihood"]
    cut: Literal["best", "half"]
    settings: tuple[Setting, ...]


PLANS = {
    "dark-pattern-text": Plan(
        "0.2.0", 2**15, "likelihood", "half", tuple(Setting(strength, 1) for strength in (40, 160, 640))
    ),
    "claim-text": Plan(
        "0.1.0",
        2**12,
        "likelihood",
        "best",
        tuple(Setting(strength, sharing) for strength in (40, 160, 640, 2560) for sharing in (0, 1)),
    ),
}


def matrix_of(texts: Texts, buckets: int) -> sparse.csr_matrix:
    """Hashed features of every text."""
    if texts.name == "claim-text":
        rows = [claim_features(text, kind, buckets) for text, kind in zip(texts.texts, texts.product_classes)]
    else:
        rows = [shop_features(text, buckets) for text in texts.texts]
    return to_matrix(rows, buckets)


def train(texts: Texts, plan: Plan, out: Path) -> None:
    """One model for each outer fold, which never saw that fold, and the one that is published."""
    features, folds = matrix_of(texts, plan.buckets), deal(texts.groups, texts.bad, FOLDS)
    tables, choices = [], []
    for fold in [*range(FOLDS), FOLDS]:
        start, seen = time.monotonic(), folds != fold
        task = Task(features[seen], texts.labels[seen], texts.groups[seen], len(texts.classes), plan.mark, plan.cut)
        choice = choose(task, plan.settings, INNER_SEED + fold)
        weights = learn(task, choice)
        tables.append((*to_codes(weights.table), weights.bias.astype(np.float32)))
        choices.append(choice)
        print(told(texts.name, fold, choice), f"{time.monotonic() - start:.0f} s", flush=True)
    codes, scales, biases = (np.array(part) for part in zip(*tables))
    out.mkdir(parents=True, exist_ok=True)
    arrays = {"codes": codes, "scales": scales, "biases": biases, "folds": folds, "labels": texts.labels}
    np.savez_compressed(out / f"{texts.name}.npz", **arrays)
    log = {"classes": texts.classes, "buckets": plan.buckets, "choices": [asdict(choice) for choice in choices]}
    (out / f"{texts.name}.json").write_text(json.dumps(log, indent=2) + "\n", encoding="ascii")


def told(name: str, fold: int, choice: Choice) -> str:
    """A line for the log."""
    where = "everything" if fold == FOLDS else f"without fold {fold}"
    setting = choice.setting
    return (
        f"{name} {where}: strength {setting.strength} sharing {setting.sharing} threshold {choice.threshold:.3f} "
        f"calibration {choice.calibration[0]:.3f} {choice.calibration[1]:.3f} inner F1 {choice.f1:.4f} "
        f"log-likelihood {choice.likelihood:.4f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=SHARED)
    parser.add_argument("--out", type=Path, default=CACHE)
    parser.add_argument("--only", choices=sorted(PLANS))
    arguments = parser.parse_args()
    for texts in (read_dark_patterns(arguments.data), read_claims(arguments.data)):
        if arguments.only in (None, texts.name):
            train(texts, PLANS[texts.name], arguments.out)


if __name__ == "__main__":
    main()
