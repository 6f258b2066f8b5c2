"""Writes interest-ranker 0.2.0: the weights of 0.1.0 in one byte each, nothing else changed.

Input: models/artifacts/interest-ranker/0.1.0/. Output: model.onnx, manifest.json and golden.json of 0.2.0, beside it.
Seed: none; the golden inputs are those of 0.1.0.

Every large matrix becomes int8 codes and one float32 scale a column (a column of a weight makes one output channel),
read back by DequantizeLinear with zero point 0. Small ones, norms, biases and thresholds stay float32.

Codes have a first axis of one, which a Squeeze takes away behind DequantizeLinear. Without it onnxruntime 1.32 makes
MatMulNBits of both with a MatMul, whose default rounds the activations to int8, too: scores were off by 1%, and other
engines than this do not round. Golden outputs come from onnxruntime, with its optimisations and without, which must
agree within the tolerance.
"""

from importlib.metadata import version
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import helper, numpy_helper

from artifact_files import file_facts, read_json, read_tensor, tensor, write_json

FAMILY = Path(__file__).resolve().parents[1] / "artifacts/interest-ranker"
SOURCE, TARGET = FAMILY / "0.1.0", FAMILY / "0.2.0"
OUTPUT_AXIS = 1
LARGEST_CODE = 127

# Smaller ones stay float32: facts, hinge and mix take 2.5 KB together. On 1,000 validation users a logit moved by .023
# in the mean where they were codes, too, and by .003 where they were not.
SMALLEST_BYTES = 4096


def to_codes(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Codes in -127..127, and for each column the scale that brings its largest magnitude to 127."""
    scales = (np.abs(matrix).max(axis=1 - OUTPUT_AXIS) / np.float32(LARGEST_CODE)).astype(np.float32)
    codes = np.divide(matrix, scales, out=np.zeros_like(matrix), where=scales > 0)
    return np.clip(np.rint(codes), -LARGEST_CODE, LARGEST_CODE).astype(np.int8), scales


def is_large(matrix: np.ndarray) -> bool:
    """Whether codes save enough bytes to be worth their error."""
    return matrix.dtype == np.float32 and matrix.ndim == 2 and matrix.nbytes >= SMALLEST_BYTES


def quantise(model: onnx.ModelProto) -> onnx.ModelProto:
    """The same graph; what is quantised keeps its name as the output of a Squeeze."""
    constants, nodes = [numpy_helper.from_array(np.array([0]), "first_axis")], []
    for initializer in model.graph.initializer:
        name, matrix = initializer.name, numpy_helper.to_array(initializer)
        if not is_large(matrix):
            constants.append(initializer)
            continue
        codes, scales = to_codes(matrix)
        inputs, wide = [f"{name}_codes", f"{name}_scales"], f"{name}_wide"
        constants += [numpy_helper.from_array(codes[None], inputs[0]), numpy_helper.from_array(scales, inputs[1])]
        nodes.append(helper.make_node("DequantizeLinear", inputs, [wide], name=wide, axis=OUTPUT_AXIS + 1))
        nodes.append(helper.make_node("Squeeze", [wide, "first_axis"], [name], name=name))
        print(f"{name:12} {matrix.shape} largest error {np.abs(codes * scales - matrix).max():.1e}")
    made = onnx.ModelProto()
    made.CopyFrom(model)
    del made.graph.initializer[:], made.graph.node[:]
    made.graph.initializer.extend(constants)
    made.graph.node.extend([*nodes, *model.graph.node])
    onnx.checker.check_model(made, full_check=True)
    return made


def open_session(path: Path, level: onnxruntime.GraphOptimizationLevel) -> onnxruntime.InferenceSession:
    """On the CPU, with so much optimisation of the graph."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = level
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def golden(path: Path) -> dict:
    """The cases of 0.1.0 with the answers of this file."""
    levels = onnxruntime.GraphOptimizationLevel
    session, plain = open_session(path, levels.ORT_ENABLE_ALL), open_session(path, levels.ORT_DISABLE_ALL)
    source = read_json(SOURCE / "golden.json")
    tolerance, cases = source["tolerance"], []
    for case in source["cases"]:
        inputs = {name: read_tensor(value) for name, value in case["inputs"].items()}
        scores, before = session.run(["scores"], inputs)[0], read_tensor(case["outputs"]["scores"])
        largest = float(np.abs(scores).max(initial=0))
        moved = float(np.abs(scores - before).max(initial=0))
        print(f"{case['name']:22} n={len(scores):5} largest={largest:.4g} difference from 0.1.0={moved:.2e}")
        apart = float(np.abs(scores - plain.run(["scores"], inputs)[0]).max(initial=0))
        if not apart <= tolerance["absolute"] + tolerance["relative"] * largest:
            raise SystemExit(f"{case['name']}: optimisation changes scores by {apart}; do not publish this file.")
        cases.append(case | {"outputs": {"scores": tensor(scores)}})
    return source | {"version": TARGET.name, "cases": cases}


def manifest(model: onnx.ModelProto, path: Path) -> dict:
    """That of 0.1.0; the weights, and so their seed and their data, are its own."""
    source = read_json(SOURCE / "manifest.json")
    tools = {name: version(name) for name in ("numpy", "onnx", "onnxruntime")}
    return source | {
        "version": TARGET.name,
        "description": f"{source['description']} The weights of {SOURCE.name} as int8 with one scale a channel.",
        **file_facts(path),
        "operators": sorted({node.op_type for node in model.graph.node}),
        "createdWith": source["createdWith"] | tools,
    }


def main() -> None:
    model = quantise(onnx.load(SOURCE / "model.onnx"))
    path = TARGET / "model.onnx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model.SerializeToString(deterministic=True))
    write_json(TARGET / "golden.json", golden(path))
    write_json(TARGET / "manifest.json", manifest(model, path))
    for file in sorted(TARGET.iterdir()):
        print(file.name, file.stat().st_size)


if __name__ == "__main__":
    main()
