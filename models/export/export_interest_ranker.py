"""Writes the interest ranker's model.onnx, manifest.json and golden.json.

Input: `--weights`, the .npz of train_interest_ranker.py. Output: models/artifacts/interest-ranker/0.1.0/.
Seed: 7, for the random vectors of the golden cases; no text and no user of any data set is in them.

Golden outputs come from onnxruntime and must agree with the JAX model to 1e-5 of the largest score.
"""

import argparse
import sys
from importlib.metadata import version
from pathlib import Path

import jax.numpy as jnp
import numpy as np
import onnx
import onnxruntime

MODELS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(MODELS / "train"))

import interest_ranker_model as model  # noqa: E402
from artifact_files import file_facts, grid_tensor, tensor, write_json  # noqa: E402
from interest_ranker_graph import DIMENSION, OPSET, STEPS, build  # noqa: E402
from item_encoder import ENCODER_ID  # noqa: E402

VERSION = "0.1.0"
FOLDER = MODELS / "artifacts/interest-ranker" / VERSION
GOLDEN_SEED = 7
GRID, EXTREME = 1 / 128, 1024.0
ABSOLUTE, RELATIVE = 1e-5, 1e-5

Inputs = dict[str, np.ndarray]


def on_grid(rows: np.ndarray) -> np.ndarray:
    """Rows of about unit length as whole multiples of GRID, so that the file stays small and exact."""
    rows = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return (np.rint(rows / GRID) * GRID).astype(np.float32)


def units(rng: np.random.Generator, count: int) -> np.ndarray:
    """Random directions."""
    return on_grid(rng.normal(size=(count, DIMENSION)))


def near(rng: np.random.Generator, count: int, centre: np.ndarray) -> np.ndarray:
    """Random directions around one, so that the hinges are reached."""
    return on_grid(centre + 0.09 * rng.normal(size=(count, DIMENSION)))


def viewer(rng: np.random.Generator, history: np.ndarray) -> Inputs:
    """Left-padded history with random strengths, and ages that grow backwards."""
    used = len(history)
    inputs = {
        name: np.zeros(shape, np.float32)
        for name, shape in (("history", (1, STEPS, DIMENSION)), ("weights", (1, STEPS)), ("age", (1, STEPS)))
    }
    if used:
        inputs["history"][0, -used:] = history
        inputs["weights"][0, -used:] = rng.uniform(0.05, 1, used)
        inputs["age"][0, -used:] = np.log1p(np.cumsum(rng.exponential(20, used))[::-1])
    return inputs


def cases() -> dict[str, Inputs]:
    """Ordinary, empty, full, and values no honest caller sends."""
    rng = np.random.default_rng(GOLDEN_SEED)
    centre = units(rng, 1)
    few = viewer(rng, near(rng, 7, centre))
    full = viewer(rng, np.concatenate([units(rng, 20), near(rng, 30, centre)]))
    mixed = np.concatenate(
        [near(rng, 12, centre), units(rng, 12), few["history"][0, -2:], np.zeros((1, DIMENSION), np.float32)]
    )
    extreme = viewer(rng, EXTREME * units(rng, 50))
    extreme["weights"][:], extreme["age"][:] = EXTREME, 100
    gap = {name: value.copy() for name, value in full.items()}
    for name in gap:
        gap[name][:, 10:30] = 0
    tiny = {name: value * np.float32(1e-6) if name == "weights" else value for name, value in few.items()}
    return {
        "seven-steps": few | {"candidates": mixed},
        "full-history": full | {"candidates": mixed},
        "empty-history": viewer(rng, units(rng, 0)) | {"candidates": mixed},
        "one-step": viewer(rng, centre) | {"candidates": mixed},
        "one-candidate": few | {"candidates": centre},
        "no-candidates": few | {"candidates": units(rng, 0)},
        "hole-in-history": gap | {"candidates": mixed},
        "weights-near-zero": tiny | {"candidates": mixed},
        "thousand-candidates": few | {"candidates": np.concatenate([units(rng, 500), near(rng, 500, centre)])},
        "extreme-values": extreme | {"candidates": EXTREME * units(rng, 8)},
    }


def jax_scores(params: model.Params, inputs: Inputs) -> np.ndarray:
    """The trained model's own answer."""
    encoded = model.encode(params, *(jnp.array(inputs[name]) for name in ("history", "weights", "age")))
    return np.array(model.score(params, encoded, jnp.array(inputs["history"]), jnp.array(inputs["candidates"]))[0])


def packed(inputs: Inputs) -> dict:
    """Vectors as int8 multiples, the rest as float32."""
    step = GRID * (EXTREME if np.abs(inputs["history"]).max() > 1 else 1)
    return {
        name: grid_tensor(value, step) if name in ("history", "candidates") else tensor(value)
        for name, value in inputs.items()
    }


def checked_outputs(session: onnxruntime.InferenceSession, params: model.Params) -> list[dict]:
    """Golden cases, each compared with JAX."""
    found = []
    for name, inputs in cases().items():
        scores = session.run(["scores"], inputs)[0]
        expected = jax_scores(params, inputs)
        largest = max(1.0, float(np.abs(expected).max(initial=0)))
        difference = float(np.abs(scores - expected).max(initial=0))
        print(f"{name:22} n={len(scores):5} largest={largest:.4g} difference={difference:.2e}")
        if not (np.isfinite(scores).all() and difference <= ABSOLUTE * largest):
            raise SystemExit(f"{name}: onnxruntime and JAX differ by {difference}; do not publish this file.")
        found.append({"name": name, "inputs": packed(inputs), "outputs": {"scores": tensor(scores)}})
    return found


def manifest(proto: onnx.ModelProto, path: Path, seed: int) -> dict:
    """What the model is, for programs."""

    def port(name: str, shape: list, description: str) -> dict:
        return {"name": name, "type": "float32", "shape": shape, "description": description}

    return {
        "$schema": "../../../schemas/manifest.schema.json",
        "schemaVersion": 1,
        "name": "interest-ranker",
        "version": VERSION,
        "kind": "interest-ranker",
        "description": "Scores candidates against what one viewer did so far, from item vectors alone.",
        **file_facts(path),
        "opset": OPSET,
        "operators": sorted({node.op_type for node in proto.graph.node}),
        "inputs": [
            port("history", [1, STEPS, DIMENSION], "Item vectors, oldest first, left-padded with zeros."),
            port("weights", [1, STEPS], "Strength of the interest, above 0 and up to 1; 0 is padding. Never negative."),
            port("age", [1, STEPS], "log1p of hours since; 0 at padding."),
            port("candidates", ["n", DIMENSION], "Item vectors, n of 0 or more."),
        ],
        "outputs": [port("scores", ["n"], "Logits.")],
        "score": {
            "output": "scores",
            "higherIsBetter": True,
            "meaning": "Logit of being the next item among uniformly drawn ones. Not a probability, "
            "not comparable between viewers; 0 for every candidate when the history is empty.",
        },
        "encoder": ENCODER_ID,
        "seed": seed,
        "trainedOn": [
            {"name": "Amazon Beauty 2014, 5-core (S3-Rec split)", "licence": "research use, no licence stated"}
        ],
        "licence": "Apache-2.0",
        "createdWith": {name: version(name) for name in ("jax", "numpy", "onnx", "onnxruntime")},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=MODELS / ".cache/interest-ranker.npz")
    parser.add_argument("--seed", type=int, default=20261124, help="the seed that the weights were trained with")
    args = parser.parse_args()
    weights = dict(np.load(args.weights))
    proto = build(weights)
    path = FOLDER / "model.onnx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(proto.SerializeToString(deterministic=True))
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    found = checked_outputs(session, {name: jnp.array(value) for name, value in weights.items()})
    write_json(FOLDER / "golden.json", {
        "$schema": "../../../schemas/golden.schema.json",
        "schemaVersion": 1, "name": "interest-ranker", "version": VERSION,
        "tolerance": {"absolute": ABSOLUTE, "relative": RELATIVE}, "cases": found,
    })  # fmt: skip
    write_json(FOLDER / "manifest.json", manifest(proto, path, args.seed))
    for file in sorted(FOLDER.iterdir()):
        print(file.name, file.stat().st_size)


if __name__ == "__main__":
    main()
