"""Writes manifest.json and golden.json of the item encoder 0.2.0.

Input: the texts of export_item_encoder.py, each group as a catalogue, and all of them as one.
Output: models/artifacts/item-encoder/0.2.0/. Seed: none.
"""

import sys
from importlib.metadata import version
from pathlib import Path

MODELS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(MODELS / "train"), str(MODELS / "train/zero_shot")]

import export_item_encoder as before  # noqa: E402
from artifact_files import plain, tensor, write_json  # noqa: E402
from catalogue_encoder import ENCODER_ID, encode_catalogue  # noqa: E402

VERSION = ENCODER_ID.split("/")[1]
FOLDER = MODELS / "artifacts/item-encoder" / VERSION

# A fit rounds at every step: a twin in another language ends near these numbers, not on them.
TOLERANCE = {"absolute": 0.05, "relative": 0}


def golden() -> dict:
    """Catalogues and their vectors."""
    catalogues = before.CASES | {"all-as-one": [item for items in before.CASES.values() for item in items]}
    cases = [
        {
            "name": name,
            "inputs": {"items": plain([before.to_record(item) for item in items])},
            "outputs": {"vectors": tensor(encode_catalogue(items))},
        }
        for name, items in catalogues.items()
    ]
    return {
        "$schema": "../../../schemas/golden.schema.json",
        "schemaVersion": 1, "name": "item-encoder", "version": VERSION, "tolerance": TOLERANCE, "cases": cases,
    }  # fmt: skip


def manifest() -> dict:
    """That of 0.1.0, but for what the whole catalogue changes."""
    source = before.manifest()
    return source | {
        "version": VERSION,
        "description": "Texts of one whole catalogue to unit vectors of 64, fitted so that the nearest by shared words, "
        "brand and category stay the nearest. No weights: the code is models/train/zero_shot/catalogue_encoder.py.",
        "inputs": [
            source["inputs"][0]
            | {"description": "ItemText: title, category path, brand of every item of the catalogue, in its order."}
        ],
        "trainedOn": [
            {
                "name": f"Amazon {name} 2014, 5-core (S3-Rec split): validation split, for the weights of kinds",
                "licence": "research use, no licence stated",
            }
            for name in ("Beauty", "Sports and Outdoors")
        ],
        "createdWith": {name: version(name) for name in ("numpy", "scipy", "torch")},
    }


if __name__ == "__main__":
    write_json(FOLDER / "manifest.json", manifest())
    write_json(FOLDER / "golden.json", golden())
