"""Figures of the two text classifiers of governance, out of fold, beside TF-IDF with logistic regression.

Input: models/artifacts/<name>/<version>/folds/, and `--data` as read by text_data.py. Output: tables on stdout, and
the baseline's F1 in folds.json, for the bench. Seed: that of the folds; the baseline's inner folds of outer fold k have
seed 100 + k, like the classifier's.

Each fold is asked of the model that never saw it, by onnxruntime, once. The baseline chooses terms and penalty on the
same inner folds, by F1.
"""

import argparse
import sys
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
import onnxruntime

MODELS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(MODELS / "train"), str(MODELS / "train/text"), str(MODELS / "export")]

from artifact_files import read_json, write_json  # noqa: E402
from nested import f1  # noqa: E402
from text_data import FOLDS, INNER_FOLDS, SHARED, Texts, deal, read_claims, read_dark_patterns  # noqa: E402
from text_features import claim_features, shop_features  # noqa: E402
from tfidf_baseline import Baseline, answer  # noqa: E402
from train_governance_text import INNER_SEED, PLANS  # noqa: E402

BINS = 10
STRENGTHS = (10.0, 100.0)
WORDS = [Baseline(True, 1, high, strength) for high, strength in product((1, 2), STRENGTHS)]
CHARACTERS = [Baseline(False, 1, 5, strength) for strength in STRENGTHS]


@dataclass(frozen=True)
class Answers:
    """Out-of-fold probabilities [n, classes], and whether each text was chosen as bad."""

    probabilities: np.ndarray
    chosen: np.ndarray


def ask(texts: Texts, folds: np.ndarray, folder: Path, thresholds: list[float]) -> Answers:
    """Every text, of the model of its fold."""
    given = np.zeros((len(texts.texts), len(texts.classes)))
    for fold in range(FOLDS):
        session = onnxruntime.InferenceSession(folder / f"fold-{fold}.onnx", providers=["CPUExecutionProvider"])
        for row in np.flatnonzero(folds == fold):
            given[row] = session.run(["probabilities"], features_of(texts, row))[0]
    return Answers(given, 1 - given[:, 0] >= np.array(thresholds)[folds])


def features_of(texts: Texts, row: int) -> dict[str, np.ndarray]:
    """Inputs of a model, without padding."""
    buckets = PLANS[texts.name].buckets
    if texts.name == "claim-text":
        places, values = claim_features(texts.texts[row], texts.product_classes[row], buckets)
    else:
        places, values = shop_features(texts.texts[row], buckets)
    return {"buckets": places.astype(np.float32), "values": values}


def baseline(texts: Texts, folds: np.ndarray, choices: list[Baseline]) -> np.ndarray:
    """What TF-IDF with logistic regression chooses, each fold by the setting that its inner folds like best."""
    chosen = np.zeros(len(folds), bool)
    for fold in range(FOLDS):
        seen = np.flatnonzero(folds != fold)
        inner = deal(texts.groups[seen], texts.bad[seen], INNER_FOLDS, INNER_SEED + fold)
        marks = [f1(cross(texts, seen, inner, choice) > 0, texts.bad[seen]) for choice in choices]
        best, asked = choices[int(np.argmax(marks))], np.flatnonzero(folds == fold)
        chosen[asked] = logits(texts, seen, asked, best) > 0
    return chosen


def cross(texts: Texts, rows: np.ndarray, inner: np.ndarray, choice: Baseline) -> np.ndarray:
    """Out-of-fold log-odds of the rows."""
    given = np.zeros(len(rows))
    for fold in range(INNER_FOLDS):
        given[inner == fold] = logits(texts, rows[inner != fold], rows[inner == fold], choice)
    return given


def logits(texts: Texts, seen: np.ndarray, asked: np.ndarray, choice: Baseline) -> np.ndarray:
    """Log-odds of the rows asked."""
    return answer([texts.texts[i] for i in seen], texts.bad[seen], [texts.texts[i] for i in asked], choice)


def print_binary(name: str, chosen: np.ndarray, texts: Texts, folds: np.ndarray) -> float:
    """F1 by fold with mean and spread, and of all folds together; gives the mean."""
    by_fold = [f1(chosen[folds == fold], texts.bad[folds == fold]) for fold in range(FOLDS)]
    found, wrong = (chosen & texts.bad).sum(), (chosen & ~texts.bad).sum()
    print(
        f"{name:34} mean F1 {np.mean(by_fold):.4f} sd {np.std(by_fold, ddof=1):.4f} "
        f"({' '.join(f'{value:.4f}' for value in by_fold)}) together {f1(chosen, texts.bad):.4f} "
        f"precision {found / max(1, found + wrong):.4f} recall {found / texts.bad.sum():.4f} "
        f"false alarms {wrong} missed {(texts.bad & ~chosen).sum()}",
        flush=True,
    )
    return round(float(np.mean(by_fold)), 4)


def print_classes(texts: Texts, answers: Answers) -> None:
    """Precision and recall of each class among texts that were chosen, the likeliest bad class being the answer."""
    named = np.where(answers.chosen, 1 + answers.probabilities[:, 1:].argmax(1), 0)
    for place, name in enumerate(texts.classes):
        hit = ((named == place) & (texts.labels == place)).sum()
        said, there = (named == place).sum(), (texts.labels == place).sum()
        print(f"  {name:28} precision {hit / max(1, said):.3f} ({hit}/{said}) recall {hit / there:.3f} ({hit}/{there})")


def print_calibration(probabilities: np.ndarray, bad: np.ndarray) -> None:
    """Expected calibration error over ten bins of equal width, Brier score, and the bins."""
    bins = np.minimum(BINS - 1, (probabilities * BINS).astype(int))
    rows = [(at, bins == at) for at in range(BINS) if (bins == at).any()]
    gaps = [held.mean() * abs(probabilities[held].mean() - bad[held].mean()) for _, held in rows]
    print(f"  expected calibration error {sum(gaps):.4f}, Brier {((probabilities - bad) ** 2).mean():.4f}")
    for at, held in rows:
        said, seen = probabilities[held].mean(), bad[held].mean()
        print(f"  {at / BINS:.1f} to {(at + 1) / BINS:.1f}: {held.sum():4} texts, said {said:.3f}, seen {seen:.3f}")


def evaluate(texts: Texts, with_baseline: bool) -> Answers:
    """All tables of one classifier."""
    folder = MODELS / "artifacts" / texts.name / PLANS[texts.name].version / "folds"
    folds, told = deal(texts.groups, texts.bad, FOLDS), read_json(folder / "folds.json")
    if told["folds"] != "".join(map(str, folds)):
        raise SystemExit(f"{texts.name}: the data is not what the folds were made of; train again.")
    print(f"{texts.name}: {len(texts.texts)} texts, {len(set(texts.groups.tolist()))} groups, {texts.bad.sum()} bad")
    answers = ask(texts, folds, folder, told["thresholds"])
    print_binary(f"{texts.name} {PLANS[texts.name].version}", answers.chosen, texts, folds)
    if with_baseline:
        told["baselines"] = {
            name: print_binary(name, baseline(texts, folds, choices), texts, folds)
            for name, choices in (("TF-IDF of words", WORDS), ("TF-IDF of characters", CHARACTERS))
        }
        write_json(folder / "folds.json", told)
    print_classes(texts, answers)
    print_calibration(1 - answers.probabilities[:, 0], texts.bad)
    for kind in sorted(set(texts.product_classes) - {""}):
        rows = np.array(texts.product_classes) == kind
        found, said = (answers.chosen & texts.bad)[rows].sum(), answers.chosen[rows].sum()
        print(f"  {kind:12} {rows.sum():4} texts, {texts.bad[rows].sum()} bad: found {found}, chosen {said}")
    return answers


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=SHARED)
    parser.add_argument("--without-baseline", action="store_true", help="the classifiers alone, in seconds")
    parser.add_argument("--only", choices=sorted(PLANS))
    arguments = parser.parse_args()
    for texts in (read_dark_patterns(arguments.data), read_claims(arguments.data)):
        if arguments.only in (None, texts.name):
            evaluate(texts, not arguments.without_baseline)


if __name__ == "__main__":
    main()
