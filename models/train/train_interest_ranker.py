"""Trains the interest ranker on leave-one-out sequences.

Input: `--data`, a folder as read by interest_data.py. Output: `--out`, an .npz of weights and, beside it, a .json
log. Seed: `--seed`, 20261124 when not given.

The data has neither times nor strengths, so both are made up: strengths uniform in 0.3..1, ages growing backwards
by lognormal gaps at a pace drawn for each user. A third of the samples has strength 1 and a third one day a step.
"""

import argparse
import json
import time
from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np

import interest_ranker_model as model
from history_rows import daily_age, padded
from interest_data import MAX_HISTORY, read_items, read_sequences, split
from item_encoder import encode, quantise
from ranking_metrics import Case, Metrics, evaluate

SHORT_STEPS = 12
BATCH, NEGATIVES = 256, 512
VALIDATION_USERS = 6000
WEIGHT_DECAY = 0.01


def made_up_strengths(rows: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Strengths and ages for a batch, 0 at padding."""
    batch, steps = rows.shape
    strength = np.where(rng.random((batch, 1)) < 1 / 3, 1.0, rng.uniform(0.3, 1.0, rows.shape))
    pace = np.exp(rng.uniform(np.log(0.02), np.log(200), (batch, 1)))
    gaps = pace * np.exp(rng.normal(0, 1, rows.shape))
    hours = np.cumsum(gaps[:, ::-1], axis=1)[:, ::-1]
    age = np.where(rng.random((batch, 1)) < 1 / 3, daily_age(rows), np.log1p(hours))
    return np.where(rows >= 0, strength, 0).astype(np.float32), np.where(rows >= 0, age, 0).astype(np.float32)


def vectors_of(table: jax.Array, rows: jax.Array) -> jax.Array:
    """Item vectors of padded rows; zeros at padding."""
    return jnp.where((rows >= 0)[..., None], table[jnp.maximum(rows, 0)], 0)


def loss(params: model.Params, table: jax.Array, batch: dict[str, jax.Array]) -> jax.Array:
    """Softmax over the target and shared uniform negatives; a negative that is target or history is left out."""
    history = vectors_of(table, batch["rows"])
    encoded = model.encode(params, history, batch["strength"], batch["age"])
    targets, negatives = batch["targets"], batch["negatives"]
    candidates = table[jnp.concatenate([targets, negatives])]
    scores = model.score(params, encoded, history, candidates)
    size = len(targets)
    wanted = jnp.diagonal(scores[:, :size])
    seen = (batch["rows"][:, :, None] == negatives).any(1) | (targets[:, None] == negatives)
    others = jnp.where(seen, model.MASKED, scores[:, size:])
    return (jax.nn.logsumexp(jnp.concatenate([wanted[:, None], others], 1), axis=1) - wanted).mean()


@partial(jax.jit, donate_argnums=(0, 1))
def update(params: model.Params, state: tuple, table: jax.Array, batch: dict[str, jax.Array], rate: jax.Array):
    """One AdamW step (0.9, 0.98), gradient length capped at 1."""
    value, gradient = jax.value_and_grad(loss)(params, table, batch)
    size = jnp.sqrt(sum((g**2).sum() for g in gradient.values()))
    gradient = {name: g / jnp.maximum(size, 1) for name, g in gradient.items()}
    first, second, count = state
    count = count + 1
    first = {name: 0.9 * first[name] + 0.1 * g for name, g in gradient.items()}
    second = {name: 0.98 * second[name] + 0.02 * g**2 for name, g in gradient.items()}

    def moved(name: str) -> jax.Array:
        step = (first[name] / (1 - 0.9**count)) / (jnp.sqrt(second[name] / (1 - 0.98**count)) + 1e-8)
        decay = WEIGHT_DECAY if params[name].ndim == 2 and name != "recency" else 0.0
        return params[name] - rate * (step + decay * params[name])

    return {name: moved(name) for name in params}, (first, second, count), value


def samples_of(sequences: list[list[int]]) -> dict[int, list[Case]]:
    """Every (prefix, next item) of the training part, by padded length."""
    samples: dict[int, list[Case]] = {SHORT_STEPS: [], MAX_HISTORY: []}
    for sequence in sequences:
        train = sequence[:-2]
        for i in range(1, len(train)):
            samples[SHORT_STEPS if i <= SHORT_STEPS else MAX_HISTORY].append((train[:i], train[i]))
    return samples


def batches(samples: dict[int, list[Case]], items: int, rng: np.random.Generator):
    """One epoch in random order; each batch has one padded length."""
    plan = [
        (steps, order[i : i + BATCH])
        for steps, cases in samples.items()
        for order in [rng.permutation(len(cases))]
        for i in range(0, len(cases) - BATCH + 1, BATCH)
    ]
    for index in rng.permutation(len(plan)):
        steps, chosen = plan[index]
        cases = [samples[steps][i] for i in chosen]
        rows = padded([history for history, _ in cases], steps)
        strength, age = made_up_strengths(rows, rng)
        targets = np.array([target for _, target in cases])
        yield {
            "rows": rows,
            "strength": strength,
            "age": age,
            "targets": targets,
            "negatives": rng.integers(0, items, NEGATIVES),
        }


@jax.jit
def score_all(params: model.Params, table: jax.Array, rows: jax.Array, age: jax.Array) -> jax.Array:
    """[b, items] with strength 1 for every step."""
    history = vectors_of(table, rows)
    encoded = model.encode(params, history, (rows >= 0).astype(jnp.float32), age)
    return model.score(params, encoded, history, table)


def measure(params: model.Params, table: jax.Array, cases: list[Case]) -> Metrics:
    """Full ranking, one step a day."""

    def score(histories: list[list[int]]) -> np.ndarray:
        longest = max(len(history) for history in histories)
        steps = next(steps for steps in (4, 8, SHORT_STEPS, 24, MAX_HISTORY) if steps >= min(longest, MAX_HISTORY))
        filled = histories + [histories[0]] * (64 - len(histories))
        rows = padded(filled, steps)
        return np.array(score_all(params, table, rows, daily_age(rows)))[: len(histories)]

    return evaluate(score, cases)


def train(args: argparse.Namespace) -> None:
    """Keeps the weights of the best validation NDCG@10 over a fixed sample of users."""
    rng = np.random.default_rng(args.seed)
    sequences = read_sequences(args.data)
    table = jnp.array(quantise(encode(read_items(args.data))))
    cases = split(sequences, "validation")
    watched = [cases[i] for i in rng.choice(len(cases), VALIDATION_USERS, replace=False)]
    samples = samples_of(sequences)
    steps_total = args.epochs * sum(len(group) // BATCH for group in samples.values())
    params = model.initial(args.seed)
    zeros = {name: jnp.zeros_like(value) for name, value in params.items()}
    state = (zeros, {name: jnp.zeros_like(value) for name, value in params.items()}, jnp.array(0.0))
    started, done, best, log = time.monotonic(), 0, -1.0, []
    for epoch in range(args.epochs):
        losses = []
        for batch in batches(samples, len(table), rng):
            rate = args.rate * min(1, done / 200) * (0.02 + 0.98 * 0.5 * (1 + np.cos(np.pi * done / steps_total)))
            params, state, value = update(params, state, table, batch, jnp.array(rate))
            losses.append(value)
            done += 1
        metrics = measure(params, table, watched)
        log.append(
            {
                "epoch": epoch + 1,
                "loss": float(np.mean(losses)),
                "validationHitRate": metrics.hit_rate,
                "validationNdcg": metrics.ndcg,
                "seconds": round(time.monotonic() - started),
            }
        )
        print(json.dumps(log[-1]), flush=True)
        if metrics.ndcg > best:
            best = metrics.ndcg
            args.out.parent.mkdir(parents=True, exist_ok=True)
            np.savez(args.out, **{name: np.array(value) for name, value in params.items()})
        elif epoch - max(range(len(log)), key=lambda i: log[i]["validationNdcg"]) >= args.patience:
            break
    args.out.with_suffix(".json").write_text(json.dumps(log, indent=2) + "\n")


def main() -> None:
    root = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=root / "../shared/data/interest/beauty")
    parser.add_argument("--out", type=Path, default=root / "models/.cache/interest-ranker.npz")
    parser.add_argument("--seed", type=int, default=20261124)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--patience", type=int, default=2)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
