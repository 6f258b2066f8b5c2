"""Nested cross-validation: everything that is chosen is chosen inside the training folds.

Input: features, labels, groups. Output: what the inner folds chose, and answers to the outer fold.
Seed: that of the folds.

For each setting the inner folds answer for one another; from their answers come the calibration, the threshold and
the setting's mark. The best setting is trained again on all training rows and answers once for the rows left out.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import scipy.sparse as sparse

from text_data import INNER_FOLDS, deal
from text_model import Setting, Weights, calibrate, calibrated, fit, prepare, probabilities


@dataclass(frozen=True)
class Choice:
    """The best setting on the inner folds; `f1` is of bad texts, `likelihood` the mean log of what was given to the truth."""

    setting: Setting
    calibration: tuple[float, float]
    threshold: float
    f1: float
    likelihood: float


@dataclass(frozen=True)
class Task:
    """What is learned from, by which figure of the inner folds a setting is chosen, and where answers are cut.

    `best` cuts where F1 was best on the inner folds; `half` at half of that F1, which is where F1 is best if the
    probabilities are true (Lipton, Elkan and Naryanaswamy 2014) and wavers less from fold to fold.
    """

    features: sparse.csr_matrix
    labels: np.ndarray
    groups: np.ndarray
    classes: int
    mark: Literal["f1", "likelihood"]
    cut: Literal["best", "half"]


def choose(task: Task, settings: tuple[Setting, ...], seed: int) -> Choice:
    """Tries every setting on inner folds of the task's rows."""
    folds = deal(task.groups, task.labels != 0, INNER_FOLDS, seed)
    logits = {setting: np.zeros((len(task.labels), task.classes)) for setting in settings}
    for fold in range(INNER_FOLDS):
        seen = folds != fold
        space = prepare(task.features[seen])
        for setting, answers in logits.items():
            answers[~seen] = fit(space, task.labels[seen], task.classes, setting).logits(task.features[~seen])
    return max((judge(task, setting, answers) for setting, answers in logits.items()), key=lambda choice: getattr(choice, task.mark))


def judge(task: Task, setting: Setting, logits: np.ndarray) -> Choice:
    """Calibration, threshold and mark of one setting, from out-of-fold answers."""
    pair = calibrate(logits, task.labels)
    moved = logits * pair[0] + np.eye(task.classes)[0] * pair[1]
    given = probabilities(moved)
    likelihood = float(np.log(given[np.arange(len(given)), task.labels]).mean())
    threshold, best = best_threshold(1 - given[:, 0], task.labels != 0)
    return Choice(setting, pair, threshold if task.cut == "best" else best / 2, best, likelihood)


def learn(task: Task, choice: Choice) -> Weights:
    """All rows, with what was chosen."""
    weights = fit(prepare(task.features), task.labels, task.classes, choice.setting)
    return calibrated(weights, choice.calibration)


def best_threshold(scores: np.ndarray, bad: np.ndarray) -> tuple[float, float]:
    """The middle between the two scores that the best cut lies between, and its F1."""
    order = np.argsort(-scores)
    found = np.cumsum(bad[order])
    marks = 2 * found / (np.arange(1, len(scores) + 1) + bad.sum())
    at = int(np.argmax(marks))
    after = scores[order[at + 1]] if at + 1 < len(scores) else 0.0
    return float((scores[order[at]] + after) / 2), float(marks[at])


def f1(chosen: np.ndarray, bad: np.ndarray) -> float:
    """Harmonic mean of precision and recall."""
    return float(2 * (chosen & bad).sum() / max(1, chosen.sum() + bad.sum()))
