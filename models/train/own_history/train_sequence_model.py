"""Trains the sequence model on a site's own histories, choosing the epoch on validation.

Input: `--data`, a folder as read by interest_data.py; the two last items of every history are never trained on.
Output: models/.cache/own-history/<name>-<seed>.pt and a line on stdout every third epoch. Seed: `--seed`, 1.

The softmax runs over the right item and 1,500 others drawn anew for each batch, their logits raised by
ln(items / 1,500); `--full` takes all items instead (on a CPU in bfloat16), and `--plain` leaves the text out: with
both it is the SASRec of the card's table. Runs on a GPU where there is one, or where `--device` says.
"""

import argparse
import math
import sys
import time
from pathlib import Path

import numpy as np
import torch
from scipy.sparse.linalg import svds
from torch.nn import functional

TRAIN = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TRAIN), str(TRAIN / "own_history")]

from interest_data import read_sequences, split  # noqa: E402
from ranking_metrics import Case, Metrics, evaluate  # noqa: E402
from sequence_model import STEPS, SequenceModel, interests, padded  # noqa: E402
from terms import read_records, terms_of, tfidf  # noqa: E402

NEGATIVES, TOKENS_A_BATCH, TEXT_DIMENSIONS = 1500, 2048, 256
LEARNING_RATE, LEAST_RATE_SHARE, EPOCHS, LARGEST_GRADIENT = 2e-3, 0.05, 12, 5.0
EPOCHS_A_CHECK, CHECKED_USERS = 3, 4000


def text_of(folder: Path) -> torch.Tensor:
    """[items, 256]: the TF-IDF rows' largest singular directions, of mean squared length 1."""
    rows = tfidf([terms_of(record) for record in read_records(folder)])
    left, size, _ = svds(rows.astype(np.float64), k=TEXT_DIMENSIONS, random_state=0)
    order = np.argsort(-size)
    dense = (left[:, order] * size[order]).astype(np.float32)
    return torch.tensor(dense * np.sqrt(len(dense) / (dense**2).sum()))


def batches(histories: list[list[int]], random: np.random.Generator) -> list[list[int]]:
    """Rows of histories of like length, some 2,048 steps a batch, in random order."""
    order = np.argsort([len(history) + random.random() for history in histories])
    found: list[list[int]] = [[]]
    for row in order:
        if len(histories[row]) < 2:
            continue
        found[-1].append(row)
        if len(found[-1]) * len(histories[row]) >= TOKENS_A_BATCH:
            found.append([])
    return [found[index] for index in random.permutation(len(found)) if found[index]]


def loss_of(model: SequenceModel, history: torch.Tensor, negatives: int) -> torch.Tensor:
    """Mean cross entropy of each next item; `negatives` 0 for the full softmax."""
    vectors = model.item_vectors()
    present = history[:, :-1] >= 0
    interest, wanted = model(history[:, :-1], vectors)[present], history[:, 1:][present]
    if negatives == 0:
        if vectors.device.type == "cpu":
            interest, vectors = interest.bfloat16(), vectors.bfloat16()
        return functional.cross_entropy(interest @ vectors.T, wanted)
    drawn = torch.randint(0, len(vectors), (negatives,), device=vectors.device)
    others = interest @ vectors[drawn].T + math.log((len(vectors) - 1) / negatives)
    others = others.masked_fill(wanted[:, None] == drawn[None], -1e9)
    right = (interest * vectors[wanted]).sum(1, keepdim=True)
    return functional.cross_entropy(torch.cat([right, others], 1), torch.zeros_like(wanted))


def check(model: SequenceModel, cases: list[Case]) -> Metrics:
    """The model alone."""
    _, vectors = interests(model, [cases[0][0]])
    return evaluate(lambda histories: interests(model, histories)[0] @ vectors.T, cases, 500)


def train(folder: Path, target: Path, options: argparse.Namespace) -> None:
    """Keeps the weights of the best checked epoch."""
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    sequences = read_sequences(folder)
    histories = [sequence[:-2][-STEPS - 1 :] for sequence in sequences]
    cases = split(sequences, "validation")
    drawn = np.random.default_rng(0).choice(len(cases), CHECKED_USERS, replace=False)
    model = SequenceModel(None if options.plain else text_of(folder), max(map(max, sequences)) + 1).to(options.device)
    optimiser = torch.optim.AdamW(model.parameters(), lr=LEARNING_RATE, weight_decay=0, betas=(0.9, 0.98))
    steps, step, best, started = len(batches(histories, random)), 0, 0.0, time.monotonic()
    for epoch in range(1, options.epochs + 1):
        losses = []
        for batch in batches(histories, random):
            step += 1
            falling = max(LEAST_RATE_SHARE, 1 - (1 - LEAST_RATE_SHARE) * step / (steps * options.epochs))
            optimiser.param_groups[0]["lr"] = LEARNING_RATE * min(1, step / steps) * falling
            rows = padded([histories[row] for row in batch]).to(options.device)
            loss = loss_of(model, rows, 0 if options.full else NEGATIVES)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), LARGEST_GRADIENT)
            optimiser.step()
            losses.append(loss.item())
        if epoch % EPOCHS_A_CHECK == 0 or epoch == options.epochs:
            metrics = check(model, [cases[row] for row in drawn])
            found = f"HR@10 {metrics.hit_rate:.4f} NDCG@10 {metrics.ndcg:.4f}"
            print(f"{epoch} loss {np.mean(losses):.4f} {found} {time.monotonic() - started:.0f} s", flush=True)
            if metrics.ndcg > best:
                best = metrics.ndcg
                torch.save(model.state_dict(), target)


def main() -> None:
    root = TRAIN.parents[1]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=root / "../shared/data/interest/beauty")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--name", help="of the weights' file; the data's folder where it is left out")
    options = parser.parse_args()
    torch.set_num_threads(1)
    cache = root / "models/.cache/own-history"
    cache.mkdir(parents=True, exist_ok=True)
    train(options.data, cache / f"{options.name or options.data.name}-{options.seed}.pt", options)


if __name__ == "__main__":
    main()
