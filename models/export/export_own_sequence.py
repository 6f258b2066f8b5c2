"""Writes a site's own sequence model: the encoder as int8 ONNX, its golden cases, and 64 int8 numbers an item.

Input: `--weights`, of train_sequence_model.py; `--data`, to measure what int8 costs on validation. Output:
model.onnx, golden.json and items.npz (`codes` int8 [items, 64], `steps` float32 [items]) in a folder named after the
weights' file, beside it. Seed: 7, for the random vectors of the golden cases.

Golden outputs come from onnxruntime and must agree with PyTorch, float32 weights, to 1e-5 of the largest number
before the weights become int8, and with and without onnxruntime's own optimisations after.
"""

import argparse
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

MODELS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(MODELS / "train"), str(MODELS / "train/own_history")]

from artifact_files import tensor, write_json  # noqa: E402
from interest_data import read_sequences, split  # noqa: E402
from own_history_graph import DIMENSION, STEPS, build  # noqa: E402
from quantise_interest_ranker import open_session, quantise  # noqa: E402
from ranking_metrics import evaluate  # noqa: E402
from sequence_model import INPUT_GAIN, SequenceModel, interests  # noqa: E402

GOLDEN_SEED, ABSOLUTE, RELATIVE = 7, 1e-5, 1e-5
LARGEST_CODE, CHECKED_USERS = 127, 4000
LEVELS = onnxruntime.GraphOptimizationLevel


def to_inputs(history: np.ndarray) -> dict[str, np.ndarray]:
    """The last 50 vectors, left-padded with zeros."""
    kept = history[-STEPS:]
    inputs = {"history": np.zeros((1, STEPS, DIMENSION), np.float32), "present": np.zeros((1, STEPS), np.float32)}
    if len(kept):
        inputs["history"][0, -len(kept) :], inputs["present"][0, -len(kept) :] = kept, 1
    return inputs


def cases() -> dict[str, dict[str, np.ndarray]]:
    """None, one, a few, all steps, and vectors far too long."""
    random = np.random.default_rng(GOLDEN_SEED)
    drawn = random.normal(size=(STEPS, DIMENSION)).astype(np.float32) / 8
    counts = {"empty-history": 0, "one-step": 1, "seven-steps": 7, "full-history": STEPS}
    found = {name: to_inputs(drawn[:count]) for name, count in counts.items()}
    return found | {"extreme-values": to_inputs(1024 * drawn)}


def torch_interest(model: SequenceModel, inputs: dict[str, np.ndarray]) -> np.ndarray:
    """PyTorch's own answer."""
    present = torch.tensor(inputs["present"]) > 0
    with torch.no_grad():
        steps = torch.tensor(inputs["history"]) * INPUT_GAIN + model.position.flip(0)
        return model.encode(steps * present[..., None], present)[:, -1].numpy()


def check(found: np.ndarray, expected: np.ndarray, name: str) -> None:
    """Refuses a file whose answers differ."""
    largest, apart = float(np.abs(expected).max()), float(np.abs(found - expected).max())
    print(f"{name:34} largest {largest:.4g} apart {apart:.1e}")
    if not apart <= ABSOLUTE + RELATIVE * largest:
        raise SystemExit(f"{name}: answers lie {apart} apart; do not use this file.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=MODELS / ".cache/own-history/beauty-1.pt")
    parser.add_argument("--data", type=Path, default=MODELS.parent / "../shared/data/interest/beauty")
    options = parser.parse_args()
    torch.set_num_threads(1)
    state = torch.load(options.weights, weights_only=True, map_location="cpu")
    model = SequenceModel(state.get("text"), len(state["residual"]))
    model.load_state_dict(state)
    model.eval()
    target = options.weights.with_suffix("")
    target.mkdir(exist_ok=True)
    wide = build({name: value.numpy() for name, value in state.items()})
    session = onnxruntime.InferenceSession(wide.SerializeToString(), providers=["CPUExecutionProvider"])
    for name, inputs in cases().items():
        check(session.run(["interest"], inputs)[0], torch_interest(model, inputs), f"{name}, against PyTorch")
    path = target / "model.onnx"
    path.write_bytes(quantise(wide).SerializeToString(deterministic=True))
    narrow = open_session(path, LEVELS.ORT_ENABLE_ALL)
    write_json(target / "golden.json", golden(narrow, open_session(path, LEVELS.ORT_DISABLE_ALL)))
    measure(model, narrow, options.data, target)
    for file in sorted(target.iterdir()):
        print(file.name, file.stat().st_size)


def golden(narrow: onnxruntime.InferenceSession, plain: onnxruntime.InferenceSession) -> dict:
    """Each case with the int8 file's answer."""
    found = []
    for name, inputs in cases().items():
        interest = narrow.run(["interest"], inputs)[0]
        check(interest, plain.run(["interest"], inputs)[0], f"{name}, optimised and not")
        packed = {port: tensor(value) for port, value in inputs.items()}
        found.append({"name": name, "inputs": packed, "outputs": {"interest": tensor(interest)}})
    return {"tolerance": {"absolute": ABSOLUTE, "relative": RELATIVE}, "cases": found}


def measure(model: SequenceModel, narrow: onnxruntime.InferenceSession, data: Path, target: Path) -> None:
    """Writes the items' codes and prints what int8 costs: encoder and items in float32, then both in int8."""
    cases_of_users = split(read_sequences(data), "validation")
    drawn = np.random.default_rng(0).choice(len(cases_of_users), CHECKED_USERS, replace=False)
    users = [cases_of_users[row] for row in drawn]
    _, vectors = interests(model, [users[0][0]])
    steps = np.abs(vectors).max(1) / np.float32(LARGEST_CODE)
    codes = np.rint(vectors / steps[:, None]).astype(np.int8)
    np.savez_compressed(target / "items.npz", codes=codes, steps=steps)
    read_back = codes * steps[:, None]

    def int8(histories: list[list[int]]) -> np.ndarray:
        found = [narrow.run(["interest"], to_inputs(read_back[history]))[0] for history in histories]
        return np.concatenate(found) @ read_back.T

    wide = evaluate(lambda histories: interests(model, histories)[0] @ vectors.T, users, 500)
    cut = evaluate(int8, users, 500)
    print(f"float32 HR@10 {wide.hit_rate:.4f} NDCG@10 {wide.ndcg:.4f}; int8 {cut.hit_rate:.4f} {cut.ndcg:.4f}")


if __name__ == "__main__":
    main()
