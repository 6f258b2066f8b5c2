"""HR@10 and NDCG@10 of what a site's own history gives: counts, text neighbours, a learned sequence model, and sums.

Input: `--data`, a folder as read by interest_data.py; `--weights`, of train_sequence_model.py; `--zero-shot`, an
.npz with `interest` [users, 64] and `items` [items, 64] of a model that saw nothing of this data. Output: a table on
stdout; "cold" is HR@10 among the targets with fewer than 5 occurrences in what was counted. Seed: none.

Full ranking over all items, history masked, ties against the target. Counted and trained on all but each history's
two last items, in both phases; `--refit` counts everything before the phase's target instead, as a site would.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import scipy.sparse as sp
import torch

MODELS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(MODELS / "train"), str(MODELS / "train/own_history")]

import tables  # noqa: E402
from interest_data import MAX_HISTORY, read_items, read_sequences, split  # noqa: E402
from item_encoder import encode, quantise  # noqa: E402
from plain_counting import cosine_table, next_table, plain_counting  # noqa: E402
from ranking_metrics import Case, ranks, to_metrics  # noqa: E402
from sequence_model import SequenceModel, interests  # noqa: E402
from terms import read_records, terms_of, tfidf  # noqa: E402

BATCH, COLD = 500, 5
# Chosen on validation: what one unit of the sequence model's inner product is worth beside the tables' sums.
SEQUENCE_WEIGHT = 0.1

Scorer = Callable[[np.ndarray], np.ndarray]


def int8(vectors: np.ndarray) -> np.ndarray:
    """As they read back from 64 int8 numbers and a step for each row."""
    step = np.abs(vectors).max(1, keepdims=True) / 127
    return (np.round(vectors / step) * step).astype(np.float32)


def sparse(scores: sp.csr_matrix) -> Scorer:
    """Rows of a sparse matrix."""
    return lambda users: scores[users].toarray()


def dense(interest: np.ndarray, vectors: np.ndarray) -> Scorer:
    """Inner products."""
    return lambda users: interest[users] @ vectors.T


def added(*parts: tuple[float, Scorer]) -> Scorer:
    """A weighted sum."""
    return lambda users: sum(np.float32(weight) * score(users) for weight, score in parts)


def cosine_of(rows: sp.csr_matrix, histories: list[list[int]]) -> Scorer:
    """All cosines with the last 10 items' decayed sum: TF-IDF that cannot be shipped."""
    interest, across = (tables.decayed(histories, rows.shape[0], 10, 0.7) @ rows).tocsr(), rows.T.tocsr()
    return lambda users: (interest[users] @ across).toarray()


class Report:
    """Prints one line a ranking."""

    def __init__(self, cases: list[Case], popularity: np.ndarray) -> None:
        self._cases = cases
        self._cold = np.array([popularity[target] < COLD for _, target in cases])
        print(f"{len(cases)} users, {int(self._cold.sum())} cold targets\n")
        print("| ranking | HR@10 | NDCG@10 | cold HR@10 |\n|---|---|---|---|", flush=True)

    def line(self, name: str, score: Scorer) -> None:
        """Every case once."""
        found = []
        for first in range(0, len(self._cases), BATCH):
            users = np.arange(first, min(first + BATCH, len(self._cases)))
            found.append(ranks(np.array(score(users)), [self._cases[user] for user in users]))
        rank = np.concatenate(found)
        metrics = to_metrics(rank)
        cold = float((rank[self._cold] < 10).mean())
        print(f"| {name} | {metrics.hit_rate:.4f} | {metrics.ndcg:.4f} | {cold:.4f} |", flush=True)


def without_learning(report: Report, counted: list[list[int]], histories: list[list[int]], rows: sp.csr_matrix) -> None:
    """Popularity, plain counting, TF-IDF and their sum."""
    items = rows.shape[0]
    popularity = tables.occurrences(counted, items).astype(np.float32)
    plain = sparse(plain_counting(histories, cosine_table(counted, items), next_table(counted, items)))
    report.line("popularity", lambda users: np.tile(popularity, (len(users), 1)))
    report.line("item-kNN + Markov", plain)
    text = cosine_of(rows, histories)
    report.line("TF-IDF, all cosines", text)
    report.line("item-kNN + Markov + 0.6 x TF-IDF", added((1, plain), (0.6, text)))


def sequence_parts(weights: Path, histories: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    """Interest vectors of all users and item vectors."""
    state = torch.load(weights, weights_only=True, map_location="cpu")
    model = SequenceModel(state.get("text"), len(state["residual"]))
    model.load_state_dict(state)
    return interests(model, histories)


def with_tables(report: Report, options: argparse.Namespace, history: tuple[list[list[int]], list[list[int]]]) -> None:
    """Counts and text neighbours as they ship, and what adds to them; `history` is what is counted, and the users'."""
    counted, histories = history
    rows = tfidf([terms_of(record) for record in read_records(options.data)])
    if not options.tables_only:
        without_learning(report, counted, histories, rows)
    whole, popularity = tables.count_table(counted, rows.shape[0]), tables.occurrences(counted, rows.shape[0])
    nearest = tables.raise_new(tables.text_table(rows, 100), popularity)
    full, full_text = (sparse(tables.count_scores(histories, whole)), sparse(tables.text_scores(histories, nearest)))
    kept = tables.quantise(tables.cut(whole))
    kept_text = tables.quantise(tables.raise_new(tables.text_table(rows), popularity))
    count, text = sparse(tables.count_scores(histories, kept)), sparse(tables.text_scores(histories, kept_text))
    weight = tables.TEXT_WEIGHT
    report.line("counts, whole table", full)
    report.line("counts, as shipped", count)
    report.line("text neighbours, as shipped", text)
    report.line("counts + text, whole tables", added((1, full), (weight, full_text)))
    report.line("counts + text, as shipped", added((1, count), (weight, text)))
    if options.weights:
        interest, vectors = sequence_parts(options.weights, histories)
        report.line("sequence model, float32", dense(interest, vectors))
        report.line("sequence model, int8 items", dense(interest, int8(vectors)))
        for share in options.sequence_weight:
            both = added((1, full), (weight, full_text), (share, dense(interest, vectors)))
            shipped = added((1, count), (weight, text), (share, dense(interest, int8(vectors))))
            report.line(f"counts + text + {share} x sequence, whole", both)
            report.line(f"counts + text + {share} x sequence, as shipped", shipped)
    zero_shot(report, options, count, histories)
    print(f"\n{tables.table_bytes(kept):,} B of counts ({kept.nnz:,} of {whole.nnz:,} pairs)")
    print(f"{tables.table_bytes(kept_text):,} B of text neighbours")


def zero_shot(report: Report, options: argparse.Namespace, count: Scorer, histories: list[list[int]]) -> None:
    """64 numbers an item that no history of this data made, beside its counts."""
    if options.zero_shot:
        loaded = np.load(options.zero_shot)
        alone, name = dense(loaded["interest"], loaded["items"]), "zero-shot model"
    else:
        vectors = quantise(encode(read_items(options.data)))
        alone = dense(np.asarray(tables.decayed(histories, len(vectors), 10, 0.7) @ vectors), vectors)
        name = "item-encoder 0.1.0, decayed mean"
    report.line(name, alone)
    for share in options.zero_shot_weight:
        report.line(f"counts + {share} x {name}", added((1, count), (share, alone)))


def main() -> None:
    beauty = MODELS.parent / "../shared/data/interest/beauty"
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=beauty)
    parser.add_argument("--phase", choices=("validation", "test"), default="validation")
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--sequence-weight", type=float, nargs="+", default=[SEQUENCE_WEIGHT])
    parser.add_argument("--zero-shot", type=Path)
    parser.add_argument("--zero-shot-weight", type=float, nargs="+", default=[0.6])
    parser.add_argument("--refit", action="store_true")
    parser.add_argument("--tables-only", action="store_true", help="leave out what the tables are compared with")
    options = parser.parse_args()
    torch.set_num_threads(1)
    sequences = read_sequences(options.data)
    cases = split(sequences, options.phase)
    before = {"validation": 2, "test": 1 if options.refit else 2}[options.phase]
    counted = [sequence[:-before] for sequence in sequences]
    print(f"{options.data.name}, {options.phase}{', refit' if options.refit else ''}, ", end="")
    items = max(map(max, sequences)) + 1
    report = Report(cases, tables.occurrences([sequence[:-2] for sequence in sequences], items))
    with_tables(report, options, (counted, [history[-MAX_HISTORY:] for history, _ in cases]))


if __name__ == "__main__":
    main()
