"""Figures of interest-ranker 0.3.0 over vectors of item-encoder 0.2.0: no interaction trains anything.

Input: `--data`, a folder as read by interest_data.py, and `--phase`. Output: a table on stdout. Seed: none.

Full ranking over all items, history masked, ties against the target, strengths 1. The counts of the prior are those of
the histories alone: neither the validation nor the test item of any user is in them when it is the target.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnxruntime
import scipy.sparse as sparse
import torch

MODELS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(MODELS / "train"), str(MODELS / "train/zero_shot")]

import neighbour_ranker as ranker  # noqa: E402
from catalogue_features import catalogue_features, random_projection  # noqa: E402
from catalogue_vectors import fit_vectors  # noqa: E402
from decayed_mean import DECAY, LAST_STEPS  # noqa: E402
from history_rows import padded  # noqa: E402
from interest_data import MAX_HISTORY, read_items, read_sequences, split  # noqa: E402
from item_encoder import quantise  # noqa: E402
from ranking_metrics import ScoreBatch, evaluate  # noqa: E402

# What log1p of an item's count is worth: beside TF-IDF chosen on validation from .03, .06, .12 and .2, and beside the
# ranker as it was before prior() of neighbour_ranker.py.
TFIDF_SHARE, RANKER_SHARE = 0.12, 0.033
CHECKED = 50


def ranked(vectors: np.ndarray) -> ScoreBatch:
    """The ranker's scores of all items."""
    table = torch.from_numpy(np.vstack([vectors, np.zeros((1, vectors.shape[1]), np.float32)]))

    def score(histories: list[list[int]]) -> np.ndarray:
        rows = padded(histories, min(MAX_HISTORY, max(len(history) for history in histories)))
        weights = torch.from_numpy((rows >= 0).astype(np.float32))
        return ranker.scores(table[rows], weights, table[:-1]).numpy()

    return score


def text_neighbours(rows: sparse.csr_matrix) -> ScoreBatch:
    """Sparse TF-IDF: the dot product with the last ten steps' decayed sum."""
    turned = rows.T.tocsr()

    def score(histories: list[list[int]]) -> np.ndarray:
        steps = [
            (DECAY**back, viewer, item)
            for viewer, history in enumerate(histories)
            for back, item in enumerate(history[: -LAST_STEPS - 1 : -1])
        ]
        share, viewer, item = (np.array(part) for part in zip(*steps, strict=True))
        shares = sparse.csr_matrix((share, (viewer, item)), (len(histories), rows.shape[0]))
        return (shares @ rows @ turned).toarray()

    return score


def with_prior(score: ScoreBatch, prior: np.ndarray) -> ScoreBatch:
    """Adds a prior [items]."""
    return lambda histories: score(histories) + prior.astype(np.float32)


def largest_difference(vectors: np.ndarray, histories: list[list[int]]) -> float:
    """Between the published file under onnxruntime and PyTorch, over all items, as a share of the largest score."""
    session = onnxruntime.InferenceSession(MODELS / "artifacts/interest-ranker/0.3.0/model.onnx")
    worst = 0.0
    for history in histories:
        row = padded([history], MAX_HISTORY)[0]
        present = (row >= 0).astype(np.float32)
        inputs = {
            "history": (vectors[row] * present[:, None])[None], "weights": present[None], "candidates": vectors,
        }  # fmt: skip
        expected = ranked(vectors)([history])[0]
        worst = max(worst, np.abs(session.run(["scores"], inputs)[0] - expected).max() / np.abs(expected).max())
    return worst


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=MODELS / "../../shared/data/interest/beauty")
    parser.add_argument("--phase", choices=("validation", "test"), default="validation")
    parser.add_argument("--only", default="", help="part of the name of the rows to compute")
    args = parser.parse_args()
    cases = split(read_sequences(args.data), args.phase)
    rows, names = catalogue_features(read_items(args.data))
    start = random_projection(rows, names)
    vectors = quantise(fit_vectors(rows, start))
    histories = [history for history, _ in cases]
    counts = np.log1p(np.bincount([item for history in histories for item in history], minlength=len(vectors)))
    prior = ranker.prior(histories, len(vectors))
    by_text, fitted = text_neighbours(rows), ranked(vectors)
    print(f"{args.data.name} {args.phase}: {len(cases)} users, {len(vectors)} items, {rows.shape[1]} features", flush=True)
    tables: dict[str, Callable] = {
        "popularity": lambda histories: np.tile(counts, (len(histories), 1)),
        "popularity of late": lambda histories: np.tile(prior, (len(histories), 1)),
        "sparse TF-IDF, decayed mean": by_text,
        "sparse TF-IDF, decayed mean + counts": with_prior(by_text, TFIDF_SHARE * counts),
        "signs of the features, int8": ranked(quantise(start)),
        "fitted vectors, int8": fitted,
        "signs of the features, int8 + prior": with_prior(ranked(quantise(start)), prior),
        "fitted vectors, int8 + counts": with_prior(fitted, RANKER_SHARE * counts),
        "fitted vectors, int8 + prior": with_prior(fitted, prior),
    }
    for name, score in ((name, score) for name, score in tables.items() if args.only in name):
        metrics = evaluate(score, cases)
        print(f"{name:36} HR@10 {metrics.hit_rate:.4f} NDCG@10 {metrics.ndcg:.4f}", flush=True)
    print(f"model.onnx beside PyTorch: {largest_difference(vectors, histories[:CHECKED]):.1e}")


if __name__ == "__main__":
    main()
