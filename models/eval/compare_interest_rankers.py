"""HR@10 and NDCG@10 of two published interest rankers, and how far their answers lie apart.

Input: `--versions`, two folders of models/artifacts/interest-ranker; `--data`, one folder or more as read by
interest_data.py. Output: a table for each data set on stdout. Seed: 20261124, for the users that `--users` draws.

The protocol is evaluate_interest_ranker.py's: leave-one-out, full ranking, history masked, ties against the target,
strengths 1, one day a step, item vectors after int8. onnxruntime runs each file in one thread up to `interest` and
`hinge_out`; their products with all items are taken here for the present steps alone, as an absent step adds 0.
`checked_users` compares that with the file's own `scores`.
"""

import argparse
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

MODELS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(MODELS / "train"))

from history_rows import daily_age, padded  # noqa: E402
from interest_data import MAX_HISTORY, read_items, read_sequences, split  # noqa: E402
from item_encoder import encode, quantise  # noqa: E402
from ranking_metrics import Case, ranks, to_metrics  # noqa: E402

FAMILY = MODELS / "artifacts/interest-ranker"
BATCH, TOP, HINGES, CHECKED_USERS = 64, 10, 6, 200
SEED = 20261124
NO_CANDIDATES = np.zeros((0, 64), np.float32)


class Ranker:
    """A published file, with the two tensors that a viewer's scores are made of as further outputs."""

    def __init__(self, path: Path, vectors: np.ndarray) -> None:
        model = onnx.load(path)
        weights = {value.name: numpy_helper.to_array(value) for value in model.graph.initializer}
        self._thresholds = [float(weights[f"threshold_{k}"]) for k in range(HINGES)]
        for name in ("interest", "hinge_out"):
            model.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, None))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(model.SerializeToString(), options)
        self._vectors = vectors

    def score(self, history: list[int]) -> np.ndarray:
        """Every item's score."""
        used = min(len(history), MAX_HISTORY)
        interest, hinge = self._session.run(["interest", "hinge_out"], self._inputs(history, NO_CANDIDATES))
        closeness = self._vectors @ self._vectors[history[-used:]].T
        total = self._vectors @ interest[:, 0]
        for k, threshold in enumerate(self._thresholds):
            total += np.maximum(closeness - np.float32(threshold), 0) @ hinge[-used:, k]
        return total

    def own_scores(self, history: list[int]) -> np.ndarray:
        """The same by the file alone."""
        return self._session.run(["scores"], self._inputs(history, self._vectors))[0]

    def _inputs(self, history: list[int], candidates: np.ndarray) -> dict[str, np.ndarray]:
        rows = padded([history], MAX_HISTORY)
        steps = np.where(rows[..., None] >= 0, self._vectors[np.maximum(rows, 0)], 0).astype(np.float32)
        strength = (rows >= 0).astype(np.float32)
        return {"history": steps, "weights": strength, "age": daily_age(rows), "candidates": candidates}


@dataclass
class Comparison:
    """What is gathered over the users."""

    ranks: tuple[list[np.ndarray], list[np.ndarray]] = field(default_factory=lambda: ([], []))
    largest: float = 0.0
    means: list[float] = field(default_factory=list)
    spreads: list[float] = field(default_factory=list)
    same_set: int = 0
    same_order: int = 0

    def add(self, batch: list[Case], first: np.ndarray, second: np.ndarray) -> None:
        """Scores [users, items] of both; they are masked here."""
        difference = np.abs(second - first)
        self.largest = max(self.largest, float(difference.max()))
        self.means += difference.mean(axis=1).tolist()
        self.spreads += first.std(axis=1).tolist()
        for found, scores in zip(self.ranks, (first, second), strict=True):
            found.append(ranks(scores, batch))
        for one, other in zip(first, second, strict=True):
            before, after = top(one), top(other)
            self.same_set += set(before) == set(after)
            self.same_order += before == after


def top(scores: np.ndarray) -> list[int]:
    """The ten best rows, best first; of equal scores the lower row."""
    rows = np.flatnonzero(scores >= np.partition(scores, -TOP)[-TOP])
    return rows[np.lexsort((rows, -scores[rows]))][:TOP].tolist()


def checked_users(ranker: Ranker, cases: list[Case]) -> float:
    """The largest difference from the file's own scores, relative to the largest score, over the first users."""
    pairs = ((ranker.score(history), ranker.own_scores(history)) for history, _ in cases[:CHECKED_USERS])
    return max(float(np.abs(made - own).max() / np.abs(own).max()) for made, own in pairs)


def compare(rankers: list[Ranker], cases: list[Case]) -> Comparison:
    """Every case once."""
    found = Comparison()
    for batch in (cases[i : i + BATCH] for i in range(0, len(cases), BATCH)):
        first, second = (np.array([ranker.score(history) for history, _ in batch]) for ranker in rankers)
        found.add(batch, first, second)
    return found


def report(versions: list[str], found: Comparison) -> None:
    """The table and the differences."""
    print("| ranking | HR@10 | NDCG@10 |\n|---|---|---|")
    for version, rank in zip(versions, found.ranks, strict=True):
        metrics = to_metrics(np.concatenate(rank))
        print(f"| interest-ranker {version} | {metrics.hit_rate:.4f} | {metrics.ndcg:.4f} |")
    users = len(found.means)
    print(f"\ndifference of logits: largest {found.largest:.4f}, mean {np.mean(found.means):.5f}")
    print(f"standard deviation of a user's logits over all items, mean: {np.mean(found.spreads):.4f}")
    print(f"the same ten: {found.same_set / users:.4f}; in the same order: {found.same_order / users:.4f}", flush=True)


def main() -> None:
    beauty = MODELS.parent / "../shared/data/interest/beauty"
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--versions", nargs=2, default=["0.1.0", "0.2.0"])
    parser.add_argument("--data", type=Path, nargs="+", default=[beauty, beauty.parent / "sports"])
    parser.add_argument("--phase", choices=("validation", "test"), default="test")
    parser.add_argument("--users", type=int, help="draw so many; all where it is left out")
    args = parser.parse_args()
    for folder in args.data:
        vectors = quantise(encode(read_items(folder)))
        cases = split(read_sequences(folder), args.phase)
        if args.users is not None:
            drawn = np.random.default_rng(SEED).choice(len(cases), args.users, replace=False)
            cases = [cases[i] for i in sorted(drawn)]
        rankers = [Ranker(FAMILY / version / "model.onnx", vectors) for version in args.versions]
        print(f"\n{folder.name}, {args.phase}, {len(cases)} users, {len(vectors)} items\n")
        report(args.versions, compare(rankers, cases))
        checks = ", ".join(f"{checked_users(ranker, cases):.1e}" for ranker in rankers)
        print(f"products taken here against the files' own scores: {checks}", flush=True)


if __name__ == "__main__":
    main()
