"""Writes the item encoder's manifest.json and golden.json.

Input: texts written for this purpose, below. Output: models/artifacts/item-encoder/0.1.0/. Seed: none.
"""

import sys
from pathlib import Path

MODELS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(MODELS / "train"))

from artifact_files import plain, tensor, write_json  # noqa: E402
from interest_data import ItemText  # noqa: E402
from item_encoder import encode  # noqa: E402

VERSION = "0.1.0"
FOLDER = MODELS / "artifacts/item-encoder" / VERSION

CASES: dict[str, list[ItemText]] = {
    "no-items": [],
    "english": [
        ItemText("Matte lipstick, long wear, rose 3.5 g", ("Beauty", "Makeup", "Lips"), "Maison Lune"),
        ItemText("Velvet lip tint in coral", ("Beauty", "Makeup", "Lips"), "Maison Lune"),
        ItemText("Stainless steel chef's knife 20 cm", ("Kitchen", "Knives"), "Forge & Sons"),
        ItemText("Kettle", (), "", "A kettle for the stove. Boils a litre in four minutes; the handle stays cool."),
    ],
    "chinese": [
        ItemText("春季新款碎花连衣裙 收腰显瘦", ("女装", "连衣裙"), "南风"),
        ItemText("真丝吊带连衣裙", ("女装", "连衣裙"), "南风"),
        ItemText("云南小粒咖啡豆 500g 中度烘焙", ("食品", "咖啡"), "山雀咖啡", "产自保山, 日晒处理, 现烘现发。"),
    ],
    "other-languages": [
        ItemText("抹茶ロールケーキ", ("スイーツ",), "京の店"),
        ItemText("국산 참기름 300ml", ("식품", "기름")),
        ItemText("Crème brûlée à la vanille, STRASSE Größe İstanbul", ("Épicerie",)),
        ItemText("सूती कुर्ता", ("कपड़े",)),
        ItemText("مصباح مكتب", ("إضاءة",)),
        ItemText("ΟΔΥΣΣΕΥΣ σανδάλια"),
    ],
    "edges": [
        ItemText(""),
        ItemText("🔥🔥 ✨ !!!", ("—",)),
        ItemText("a"),
        ItemText("ＦＵＬＬ　ｗｉｄｔｈ ① ﬁne ½"),
        ItemText("lone \ud800 high and \udc00 low", ("\udfff",)),
        ItemText("the the the the the lamp lamp"),
        ItemText("𠮷野家 𠮷"),
        ItemText("x" * 299 + "🧶 beyond"),
        ItemText("ﷺ" * 200 + " cut after it grew"),
        ItemText("word " * 400, tuple(f"level {i}" for i in range(14)), "brand " * 40, "text " * 300),
    ],
}


def to_record(item: ItemText) -> dict:
    """The item as the TypeScript contract has it; absent fields are left out."""
    record: dict = {"title": item.title, "category": list(item.category)}
    return (
        record
        | ({"brand": item.brand} if item.brand else {})
        | ({"description": item.description} if item.description else {})
    )


def golden() -> dict:
    """Texts and their vectors."""
    cases = [
        {
            "name": name,
            "inputs": {"items": plain([to_record(item) for item in items])},
            "outputs": {"vectors": tensor(encode(items))},
        }
        for name, items in CASES.items()
    ]
    return {
        "$schema": "../../../schemas/golden.schema.json",
        "schemaVersion": 1, "name": "item-encoder", "version": VERSION,
        "tolerance": {"absolute": 1e-7, "relative": 0}, "cases": cases,
    }  # fmt: skip


def manifest() -> dict:
    """What the encoder is, for programs."""
    return {
        "$schema": "../../../schemas/manifest.schema.json",
        "schemaVersion": 1,
        "name": "item-encoder",
        "version": VERSION,
        "kind": "item-encoder",
        "description": "Text of an item to a unit vector of 64 by hashed random projection. "
        "No weights: the code is sdk/core/src/interest/encode-item.ts.",
        "file": None,
        "sha256": None,
        "sizeBytes": None,
        "opset": None,
        "operators": [],
        "inputs": [
            {
                "name": "items",
                "type": "json",
                "shape": ["n"],
                "description": "ItemText: title, category path, brand, description.",
            }
        ],
        "outputs": [
            {
                "name": "vectors",
                "type": "float32",
                "shape": ["n", 64],
                "description": "Unit length, or all zero for an item without letters and digits.",
            }
        ],
        "score": None,
        "encoder": None,
        "seed": None,
        "trainedOn": [
            {
                "name": "Amazon Beauty 2014, 5-core (S3-Rec split): validation split, for weights and shares",
                "licence": "research use, no licence stated",
            }
        ],
        "licence": "Apache-2.0",
        "createdWith": {"numpy": "2.4.6"},
    }


if __name__ == "__main__":
    write_json(FOLDER / "manifest.json", manifest())
    write_json(FOLDER / "golden.json", golden())
