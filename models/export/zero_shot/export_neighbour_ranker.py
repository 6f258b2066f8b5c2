"""Writes interest-ranker 0.3.0: model.onnx, manifest.json and golden.json.

Input: the constants of train/zero_shot/neighbour_ranker.py, and the golden inputs of 0.1.0 without the ages.
Output: models/artifacts/interest-ranker/0.3.0/. Seed: none.

Golden outputs come from onnxruntime and must agree with PyTorch to 1e-5 of the largest score.
"""

import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

MODELS = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(MODELS / "export"), str(MODELS / "train"), str(MODELS / "train/zero_shot")]

import neighbour_ranker  # noqa: E402
from artifact_files import file_facts, read_json, read_tensor, tensor, write_json  # noqa: E402
from neighbour_ranker_graph import build  # noqa: E402

FAMILY = MODELS / "artifacts/interest-ranker"
SOURCE, TARGET = FAMILY / "0.1.0", FAMILY / "0.3.0"
NAMES = ("history", "weights", "candidates")


def golden(path: Path) -> dict:
    """The cases of 0.1.0 with the answers of this file, each compared with PyTorch."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    source = read_json(SOURCE / "golden.json")
    tolerance, cases = source["tolerance"], []
    for case in source["cases"]:
        packed = {name: case["inputs"][name] for name in NAMES}
        inputs = {name: read_tensor(value) for name, value in packed.items()}
        scores = session.run(["scores"], inputs)[0]
        expected = neighbour_ranker.scores(*(torch.tensor(inputs[name]) for name in NAMES))[0].numpy()
        largest = float(np.abs(expected).max(initial=0))
        apart = float(np.abs(scores - expected).max(initial=0))
        print(f"{case['name']:22} n={len(scores):5} largest={largest:.4g} difference={apart:.2e}")
        if not (np.isfinite(scores).all() and apart <= tolerance["absolute"] + tolerance["relative"] * largest):
            raise SystemExit(f"{case['name']}: onnxruntime and PyTorch differ by {apart}; do not publish this file.")
        cases.append({"name": case["name"], "inputs": packed, "outputs": {"scores": tensor(scores)}})
    return source | {"version": TARGET.name, "cases": cases}


def manifest(model: onnx.ModelProto, path: Path) -> dict:
    """What the model is, for programs; the ports are those of 0.1.0 without the age."""
    source = read_json(SOURCE / "manifest.json")
    return source | {
        "version": TARGET.name,
        "description": "Scores candidates by how densely what one viewer did lies around them. Four constants, no weight.",
        **file_facts(path),
        "operators": sorted({node.op_type for node in model.graph.node}),
        "inputs": [port for port in source["inputs"] if port["name"] in NAMES],
        "outputs": [{"name": "scores", "type": "float32", "shape": ["n"], "description": "Roots of densities, 0 or more."}],
        "score": {
            "output": "scores",
            "higherIsBetter": True,
            "meaning": "Root of the density of a viewer's history around an item. Not a probability; 0 for every "
            "candidate when the history is empty. A prior is added: 0.033 times log1p of an item's count did best.",
        },
        "encoder": "item-encoder/0.2.0",
        "seed": None,
        "trainedOn": [
            {"name": f"Amazon {name} 2014, 5-core (S3-Rec split): validation split, for the constants", "licence": licence}
            for name, licence in (
                ("Beauty", "research use, no licence stated"),
                ("Sports and Outdoors", "research use, no licence stated"),
            )
        ],
        "createdWith": {name: version(name) for name in ("numpy", "onnx", "onnxruntime", "torch")},
    }


def main() -> None:
    model = build()
    path = TARGET / "model.onnx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model.SerializeToString(deterministic=True))
    write_json(TARGET / "golden.json", golden(path))
    write_json(TARGET / "manifest.json", manifest(model, path))
    for file in sorted(TARGET.iterdir()):
        print(file.name, file.stat().st_size)


if __name__ == "__main__":
    main()
