"""Writes interest-ranker 0.4.0: model.onnx, manifest.json and golden.json.

Input: models/.cache/simulated/heads-1.json of train/zero_shot/train_heads.py, and interest-ranker 0.3.0. Output:
models/artifacts/interest-ranker/0.4.0/. Seed: that of a golden case whose candidates are the history's own items.

Golden outputs come from onnxruntime. Probabilities must agree with PyTorch within the tolerance, and scores must be
those of 0.3.0 to the last bit.
"""

import json
import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

MODELS = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(MODELS / "export"), str(MODELS / "train"), str(MODELS / "train/zero_shot")]

from artifact_files import file_facts, read_json, read_tensor, tensor, write_json  # noqa: E402
from heads_graph import build  # noqa: E402
from heads_model import HEADS, Heads, features, predict, read_heads  # noqa: E402
from neighbour_ranker import DIMENSION, STEPS  # noqa: E402

FAMILY = MODELS / "artifacts/interest-ranker"
SOURCE, TARGET = FAMILY / "0.3.0", FAMILY / "0.4.0"
WEIGHTS = MODELS / ".cache/simulated/heads-1.json"
NAMES = ("history", "weights", "candidates")
SEED = 7
NESTED = HEADS[1:]


def own_items() -> dict[str, np.ndarray]:
    """Inputs where some candidates are the very items of the history, one of which was acted on twice."""
    random = np.random.default_rng(SEED)
    rows = random.normal(size=(12, DIMENSION))
    # Rounded to int8 as a page has them, so that they are not quite 1 long.
    scales = np.abs(rows / np.linalg.norm(rows, axis=1, keepdims=True)).max(axis=1, keepdims=True) / 127
    codes = np.rint(rows / np.linalg.norm(rows, axis=1, keepdims=True) / scales)
    vectors = (codes * scales).astype(np.float32)
    steps = np.array([0, 1, 2, 3, 1])
    history, weights = np.zeros((1, STEPS, DIMENSION), np.float32), np.zeros((1, STEPS), np.float32)
    history[0, -len(steps) :] = vectors[steps]
    weights[0, -len(steps) :] = [0.2, 0.9, 0.65, 0.4, 1.0]
    return {"history": history, "weights": weights, "candidates": vectors}


def golden(path: Path, heads: Heads) -> dict:
    """The cases of 0.3.0 and one more, each compared with PyTorch and with 0.3.0."""
    session, before = (onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"]) for file in (path, SOURCE / "model.onnx"))
    source = read_json(SOURCE / "golden.json")
    tolerance, cases = source["tolerance"], []
    own = {port: tensor(value) for port, value in own_items().items()}
    for name, packed in [*((case["name"], case["inputs"]) for case in source["cases"]), ("own-items", own)]:
        inputs = {port: read_tensor(value) for port, value in packed.items()}
        scores, chances = session.run(["scores", "probabilities"], inputs)
        expected = predict(features(*(torch.tensor(inputs[port]) for port in NAMES)), heads)[0].numpy()
        apart = float(np.abs(chances - expected).max(initial=0))
        print(f"{name:22} n={len(scores):5} difference={apart:.2e}")
        if not (np.isfinite(chances).all() and apart <= tolerance["absolute"]):
            raise SystemExit(f"{name}: onnxruntime and PyTorch differ by {apart}; do not publish this file.")
        if not np.array_equal(scores, before.run(["scores"], inputs)[0]):
            raise SystemExit(f"{name}: the scores are not those of {SOURCE.name}; do not publish this file.")
        outputs = {"scores": tensor(scores), "probabilities": tensor(chances)}
        cases.append({"name": name, "inputs": packed, "outputs": outputs})
    return source | {"version": TARGET.name, "cases": cases}


def manifest(model: onnx.ModelProto, path: Path) -> dict:
    """That of 0.3.0, with the heads and where they come from."""
    source = read_json(SOURCE / "manifest.json")
    return source | {
        "version": TARGET.name,
        "description": "The scores of 0.3.0, and four probabilities that were fitted to SIMULATED visitors.",
        **file_facts(path),
        "operators": sorted({node.op_type for node in model.graph.node}),
        "outputs": [
            *source["outputs"],
            {
                "name": "probabilities",
                "type": "float32",
                "shape": ["n", len(HEADS)],
                "description": f"{', '.join(HEADS)}, 0 to 1; {' >= '.join(NESTED)}. Simulated: no person's acts are in them.",
            },
        ],
        "heads": {head: {"output": "probabilities", "column": column} for column, head in enumerate(HEADS)},
        "seed": 1,
        "trainedOn": [
            *source["trainedOn"],
            {"name": "SIMULATED visitors of made-up shops (tests/bench/simulator), for the probabilities", "licence": "Apache-2.0"},
        ],
        "createdWith": {name: version(name) for name in ("numpy", "onnx", "onnxruntime", "scipy", "torch")},
    }


def main() -> None:
    heads = read_heads(json.loads(WEIGHTS.read_text()))
    model = build(heads)
    path = TARGET / "model.onnx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model.SerializeToString(deterministic=True))
    write_json(TARGET / "golden.json", golden(path, heads))
    write_json(TARGET / "manifest.json", manifest(model, path))
    for file in sorted(TARGET.iterdir()):
        print(file.name, file.stat().st_size)


if __name__ == "__main__":
    main()
