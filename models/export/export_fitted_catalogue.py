"""Writes a made-up catalogue that is larger than anyone's neighbourhood, and its vectors of item-encoder 0.2.0.

Input: none. Output: sdk/core/src/interest/catalogue-encoder/fixtures/fitted-catalogue.json, for the twin's test: golden.json
has no catalogue of more than 129 items, where a fit samples others. Seed: none.
"""

import sys
from pathlib import Path

MODELS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(MODELS / "train"), str(MODELS / "train/zero_shot")]

from artifact_files import plain, tensor, write_json  # noqa: E402
from catalogue_encoder import encode_catalogue  # noqa: E402
from interest_data import ItemText  # noqa: E402

FIXTURE = MODELS.parent / "sdk/core/src/interest/catalogue-encoder/fixtures/fitted-catalogue.json"

BRANDS = ("Oakwell", "Nordhus", "Maison Lune", "Forge & Sons", "")
COLOURS = ("red", "sea green", "black", "sand")
THINGS = {
    "desk lamp": ("Home", "Lighting"), "ceiling lamp": ("Home", "Lighting"), "wool blanket": ("Home", "Textiles"),
    "chef's knife": ("Kitchen", "Knives"), "frying pan": ("Kitchen", "Pans"), "kettle": ("Kitchen",),
    "running socks": ("Sport", "Running"), "yoga mat": ("Sport", "Yoga"),
}  # fmt: skip


def items() -> list[ItemText]:
    """160 items; no two share all of their words."""
    combined = [(thing, colour, brand) for thing in THINGS for colour in COLOURS for brand in BRANDS]
    return [
        ItemText(f"{colour} {thing} no. {number}, {number % 7 + 3} of {number % 11}", THINGS[thing], brand)
        for number, (thing, colour, brand) in enumerate(combined)
    ]


if __name__ == "__main__":
    made = items()
    records = [{"title": item.title, "category": list(item.category), "brand": item.brand} for item in made]
    write_json(FIXTURE, {"items": plain(records), "vectors": tensor(encode_catalogue(made))})
