"""HR@10 and NDCG@10 of the interest ranker beside two rankings without learning, on the test split.

Input: `--weights`, the .npz of train_interest_ranker.py; `--data`, one folder or more as read by interest_data.py.
Output: a table on stdout. Seed: none; ages are one day a step and every strength is 1.

Also runs the published model.onnx for a few users and compares its scores with the weights'.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

import jax.numpy as jnp
import numpy as np
import onnxruntime

MODELS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(MODELS / "train"))

from decayed_mean import decayed_mean  # noqa: E402
from history_rows import daily_age, padded  # noqa: E402
from interest_data import MAX_HISTORY, read_items, read_sequences, split  # noqa: E402
from item_encoder import encode, quantise  # noqa: E402
from ranking_metrics import Case, Metrics, ScoreBatch, evaluate  # noqa: E402
from train_interest_ranker import measure, score_all  # noqa: E402

ONNX = MODELS / "artifacts/interest-ranker/0.1.0/model.onnx"
COMPARED_USERS = 200


def popularity(cases: list[Case], items: int) -> ScoreBatch:
    """Scores by how often an item stands in all histories."""
    counts = Counter(item for history, _ in cases for item in history)
    scores = np.array([counts[item] for item in range(items)], np.float32)
    return lambda histories: np.tile(scores, (len(histories), 1))


def largest_onnx_difference(params: dict, vectors: np.ndarray, cases: list[Case]) -> float:
    """Between model.onnx and the weights, over all items for the first users, relative to the largest score."""
    session = onnxruntime.InferenceSession(ONNX, providers=["CPUExecutionProvider"])
    worst = 0.0
    for history, _ in cases[:COMPARED_USERS]:
        rows = padded([history], MAX_HISTORY)
        inputs = {
            "history": np.where(rows[..., None] >= 0, vectors[np.maximum(rows, 0)], 0).astype(np.float32),
            "weights": (rows >= 0).astype(np.float32), "age": daily_age(rows), "candidates": vectors,
        }  # fmt: skip
        expected = np.array(score_all(params, jnp.array(vectors), rows, daily_age(rows)))[0]
        actual = session.run(["scores"], inputs)[0]
        worst = max(worst, float(np.abs(actual - expected).max() / np.abs(expected).max()))
    return worst


def line(name: str, metrics: Metrics) -> str:
    """One row of the table."""
    return f"| {name} | {metrics.hit_rate:.4f} | {metrics.ndcg:.4f} |"


def main() -> None:
    beauty = MODELS.parent / "../shared/data/interest/beauty"
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=MODELS / ".cache/interest-ranker.npz")
    parser.add_argument("--data", type=Path, nargs="+", default=[beauty, beauty.parent / "sports"])
    parser.add_argument("--phase", choices=("validation", "test"), default="test")
    args = parser.parse_args()
    params = {name: jnp.array(value) for name, value in np.load(args.weights).items()}
    for folder in args.data:
        vectors = quantise(encode(read_items(folder)))
        cases = split(read_sequences(folder), args.phase)
        print(f"\n{folder.name}, {args.phase}, {len(cases)} users, {len(vectors)} items\n")
        print("| ranking | HR@10 | NDCG@10 |\n|---|---|---|")
        print(line("popularity", evaluate(popularity(cases, len(vectors)), cases)), flush=True)
        print(line("decayed mean", evaluate(decayed_mean(vectors), cases)), flush=True)
        print(line("interest-ranker", measure(params, jnp.array(vectors), cases)), flush=True)
        print(f"\nmodel.onnx against the weights: {largest_onnx_difference(params, vectors, cases):.1e}", flush=True)


if __name__ == "__main__":
    main()
