"""Writes the text classifiers of governance: model.onnx, manifest.json, golden.json, and a model for each fold.

Input: `--weights`, the folder that train_governance_text.py wrote. Output: models/artifacts/<name>/<version>/.
Seed: none; the texts of the golden cases are written here and stand in no data set.

`folds/` is for evaluation alone: model k never saw the texts that folds.json puts in fold k. Golden outputs come from
onnxruntime and must agree with the same arithmetic in PyTorch.
"""

import argparse
import json
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper

MODELS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(MODELS / "train"), str(MODELS / "train/text")]

from artifact_files import file_facts, plain, tensor, write_json  # noqa: E402
from shop_words import CLASS_OF  # noqa: E402
from text_data import FOLD_SEED, FOLDS  # noqa: E402
from text_features import claim_features, shop_features  # noqa: E402
from train_governance_text import PLANS  # noqa: E402

OPSET = 17
SMALLEST_SIZE, LARGEST_SIZE = 256, 16384
ABSOLUTE, RELATIVE = 1e-5, 1e-5

SHOP_TEXTS = {
    "few-left": "Hurry! Only 3 left in stock",
    "someone-bought": "Ann from Leeds bought this 5 minutes ago",
    "timer": "Your basket is kept for 09:59",
    "menu": "Women's Boots",
    "returns": "You can send anything back within 30 days; see “Returns”.",
    "empty": "",
    "white-space": " \t\n \u3000 ",
    "emoji": "🔥🔥 20% OFF 🔥🔥",
    "full-width": "Ｏｎｌｙ ３ ｌｅｆｔ！",
    "other-language": "Noch 3 Stück auf Lager – Straße, ΣΊΣΥΦΟΣ, İstanbul, 只剩三件",
    "long": "Last chance to save 10% today. " * 60,
    "classes": "Just two remaining — shoppers BOUGHT seven; I don’t want savings. Quietly wishing it’d last, John",
    "lone-surrogate": "only \ud83d left",
}
CLAIM_TEXTS = {
    "cures": ("每天一包，三天治好失眠", "food"),
    "same-for-cosmetic": ("每天一包，三天治好失眠", "cosmetic"),
    "normal-function": ("鈣有助於維持骨骼的正常發育", "food"),
    "beyond-permit": ("降低膽固醇，也能預防中風", "health-food"),
    "guaranteed": ("保證三天見效，絕無副作用", "tcm-otc"),
    "empty": ("", "food"),
    "simplified": ("七天瘦十公斤，１００％有效！", "cosmetic"),
}


@dataclass(frozen=True)
class Kind:
    """What the manifest says of one classifier."""

    description: str
    reader: str
    data: str
    licence: str
    meaning: str


KINDS = {
    "dark-pattern-text": Kind(
        "How likely an English text of a shop is one that people called a dark pattern, and of which of seven kinds.",
        "readShopText of sdk/core/src/governance/text-model",
        "yamanalab/ec-darkpattern, 1,904 texts",
        "Apache-2.0",
        "Probabilities that people would put the text under each class, calibrated on texts of shops half of which were "
        "called dark patterns. A hint for a person who looks, never a verdict: scarcity that is true breaks no law.",
    ),
    "claim-text": Kind(
        "How likely a Chinese advertising claim is one that Taiwan's health authority named as a violation, by type.",
        "readClaim of sdk/core/src/governance/text-model",
        "Taiwan health authority guidance, gathered by kyle355469/AI_final, 406 phrases",
        "no licence stated",
        "Probabilities that the authority would put the claim under each class. Of all goods but food the data has "
        "violations alone, so that every claim about those is taken for one. A hint for a person who looks, never a "
        "verdict.",
    ),
}


@dataclass(frozen=True)
class Trained:
    """A table of int8 codes [buckets, classes], a scale a class, a bias a class."""

    codes: np.ndarray
    scales: np.ndarray
    bias: np.ndarray


def build(name: str, trained: Trained) -> onnx.ModelProto:
    """Softmax(values · table[buckets] + bias). A first axis of one keeps onnxruntime from rounding activations."""
    size, float32 = trained.codes.shape[1], TensorProto.FLOAT
    constants = {
        "codes": trained.codes[None],
        "scales": trained.scales,
        "bias": trained.bias,
        "first_axis": np.array([0], np.int64),
    }
    nodes = [
        helper.make_node("DequantizeLinear", ["codes", "scales"], ["wide"], axis=2),
        helper.make_node("Squeeze", ["wide", "first_axis"], ["table"]),
        helper.make_node("Cast", ["buckets"], ["places"], to=TensorProto.INT64),
        helper.make_node("Gather", ["table", "places"], ["rows"], axis=0),
        helper.make_node("MatMul", ["values", "rows"], ["product"]),
        helper.make_node("Add", ["product", "bias"], ["logits"]),
        helper.make_node("Softmax", ["logits"], ["probabilities"], axis=-1),
    ]
    graph = helper.make_graph(
        nodes,
        name,
        [helper.make_tensor_value_info(port, float32, ["features"]) for port in ("buckets", "values")],
        [helper.make_tensor_value_info("probabilities", float32, [size])],
        [numpy_helper.from_array(value, key) for key, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8)
    onnx.checker.check_model(model, full_check=True)
    return model


def inputs_of(name: str, text: object, buckets: int) -> dict[str, np.ndarray]:
    """Features as the TypeScript gives them: float32, padded with zeros to a power of four."""
    places, values = claim_features(*text, buckets) if name == "claim-text" else shop_features(text, buckets)
    size = SMALLEST_SIZE
    while size < len(places):
        size *= 4
    room = (0, size - len(places))
    return {"buckets": np.pad(places, room).astype(np.float32), "values": np.pad(values, room)}


def in_torch(trained: Trained, inputs: dict[str, np.ndarray]) -> np.ndarray:
    """The same answer by PyTorch."""
    table = torch.from_numpy(trained.codes).float() * torch.from_numpy(trained.scales)
    rows = table[torch.from_numpy(inputs["buckets"]).long()]
    logits = torch.from_numpy(inputs["values"]) @ rows + torch.from_numpy(trained.bias)
    return torch.softmax(logits, dim=-1).numpy()


def golden(name: str, path: Path, trained: Trained) -> dict:
    """Cases with onnxruntime's answers, which PyTorch must give, too."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    cases = []
    for case, text in (CLAIM_TEXTS if name == "claim-text" else SHOP_TEXTS).items():
        inputs = inputs_of(name, text, len(trained.codes))
        given = session.run(["probabilities"], inputs)[0]
        apart = float(np.abs(given - in_torch(trained, inputs)).max())
        print(f"{name:18} {case:18} {len(inputs['buckets']):6} {given.round(3)} PyTorch differs by {apart:.1e}")
        if not apart <= ABSOLUTE + RELATIVE * given.max():
            raise SystemExit(f"{name} {case}: PyTorch and onnxruntime differ by {apart}; do not publish this file.")
        packed = {port: tensor(value) for port, value in inputs.items()}
        cases.append({"name": case, "inputs": packed, "outputs": {"probabilities": tensor(given)}})
    return {
        "$schema": "../../../schemas/golden.schema.json",
        "schemaVersion": 1,
        "name": name,
        "version": PLANS[name].version,
        "tolerance": {"absolute": ABSOLUTE, "relative": RELATIVE},
        "cases": cases,
    }


def manifest(name: str, path: Path, log: dict) -> dict:
    """What programs need to know of the published file."""
    kind = KINDS[name]
    model = onnx.load(path)
    ports = {"buckets": "Places of the text's features", "values": "Their values"}
    return {
        "$schema": "../../../schemas/manifest.schema.json",
        "schemaVersion": 1,
        "name": name,
        "version": PLANS[name].version,
        "kind": "text-classifier",
        "description": kind.description,
        **file_facts(path),
        "opset": OPSET,
        "operators": sorted({node.op_type for node in model.graph.node}),
        "inputs": [
            {
                "name": port,
                "type": "float32",
                "shape": ["features"],
                "description": f"{meaning}, as {kind.reader} gives them; padded with zeros.",
            }
            for port, meaning in ports.items()
        ],
        "outputs": [
            {
                "name": "probabilities",
                "type": "float32",
                "shape": [len(log["classes"])],
                "description": "One a class, in the order of `classes.names`; they add up to 1.",
            }
        ],
        "score": None,
        "classes": {
            "output": "probabilities",
            "names": log["classes"],
            "threshold": round(log["choices"][FOLDS]["threshold"], 4),
            "meaning": kind.meaning,
        },
        "encoder": None,
        "seed": FOLD_SEED,
        "trainedOn": [{"name": kind.data, "licence": kind.licence}],
        "licence": "Apache-2.0",
        "createdWith": {tool: version(tool) for tool in ("numpy", "onnx", "onnxruntime", "scipy")},
    }


def write(name: str, weights: Path) -> None:
    """All files of one classifier but its card."""
    folder = MODELS / "artifacts" / name / PLANS[name].version
    (folder / "folds").mkdir(parents=True, exist_ok=True)
    log = json.loads((weights / f"{name}.json").read_text(encoding="ascii"))
    with np.load(weights / f"{name}.npz") as arrays:
        parts = zip(arrays["codes"], arrays["scales"], arrays["biases"])
        models, marks = [Trained(*part) for part in parts], {key: arrays[key] for key in ("folds", "labels")}
    paths = [folder / f"folds/fold-{fold}.onnx" for fold in range(FOLDS)] + [folder / "model.onnx"]
    for path, trained in zip(paths, models, strict=True):
        path.write_bytes(build(name, trained).SerializeToString(deterministic=True))
    thresholds = [round(choice["threshold"], 4) for choice in log["choices"][:FOLDS]]
    rows = {key: "".join(map(str, values)) for key, values in marks.items()}
    write_json(folder / "folds/folds.json", {"thresholds": thresholds, **rows, "baselines": {}})
    texts = CLAIM_TEXTS if name == "claim-text" else SHOP_TEXTS
    if name == "dark-pattern-text":
        write_json(folder / "words.json", CLASS_OF)
    write_json(folder / "texts.json", {case: plain(text)["value"] for case, text in texts.items()})
    write_json(folder / "golden.json", golden(name, paths[-1], models[-1]))
    write_json(folder / "manifest.json", manifest(name, paths[-1], log))
    print(name, {path.name: path.stat().st_size for path in [*paths, folder / "golden.json"]})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=MODELS / ".cache/governance-text")
    parser.add_argument("--only", choices=sorted(KINDS))
    arguments = parser.parse_args()
    for name in KINDS:
        if arguments.only in (None, name):
            write(name, arguments.weights)


if __name__ == "__main__":
    main()
