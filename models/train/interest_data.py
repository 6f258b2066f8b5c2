"""Reads the public sequence data and splits it leave-one-out.

Input: a folder with `sequences.txt` (`user item item ...`, ids from 1) and `items.jsonl`.
Output: item texts by row (row = id - 1) and, for a phase, (history, target) of every user.
Seed: none; nothing here is random.
"""

import html
import json
from dataclasses import dataclass
from pathlib import Path

MAX_HISTORY = 50

# The data writes brand and category path into one list; a list that starts with a root has no brand.
ROOTS = {
    "Skin Care", "Hair Care", "Tools & Accessories", "Makeup", "Bath & Body", "Fragrance",
    "Sports & Outdoors", "Clothing", "Cell Phones & Accessories", "Automotive",
}  # fmt: skip


@dataclass(frozen=True)
class ItemText:
    """What the encoder reads of one item; the fields of `ItemText` in encode-item.ts."""

    title: str
    category: tuple[str, ...] = ()
    brand: str = ""
    description: str = ""


def to_item_text(record: dict) -> ItemText:
    """One line of items.jsonl as the encoder's input; the brand `Unknown` is no brand."""
    levels = [html.unescape(level) for level in record["attributes"]]
    has_brand = bool(levels) and levels[0] not in ROOTS
    brand = levels[0] if has_brand and levels[0] != "Unknown" else ""
    return ItemText(html.unescape(record["text"]), tuple(levels[1:] if has_brand else levels), brand)


def read_items(folder: Path) -> list[ItemText]:
    """All items, row = id - 1."""
    lines = (folder / "items.jsonl").read_text(encoding="utf-8").splitlines()
    return [to_item_text(json.loads(line)) for line in lines]


def read_sequences(folder: Path) -> list[list[int]]:
    """One list of item rows a user, oldest first."""
    lines = (folder / "sequences.txt").read_text(encoding="utf-8").splitlines()
    return [[int(item) - 1 for item in line.split()[1:]] for line in lines]


def split(sequences: list[list[int]], phase: str) -> list[tuple[list[int], int]]:
    """(history, target) of every user: `validation` targets the last but one item, `test` the last."""
    offset = {"validation": 2, "test": 1}[phase]
    return [(sequence[:-offset], sequence[-offset]) for sequence in sequences]
