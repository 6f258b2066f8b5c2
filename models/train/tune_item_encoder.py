"""Measures the item encoder's shares and weights on the validation split, each alone halved and doubled.

Input: `--data`, a folder as read by interest_data.py. Output: a table on stdout; nothing is written, a better value
goes into item_encoder.py and encode-item.ts by hand. Seed: none.
"""

import argparse
from pathlib import Path

import item_encoder
from decayed_mean import decayed_mean
from interest_data import ItemText, read_items, read_sequences, split
from ranking_metrics import Case, evaluate

KNOBS = (
    "CATEGORY_SHARE", "BRAND_SHARE", "SHORT_WORD", "FUNCTION_WORD", "GRAM", "PATH", "LEVEL_WORD", "BRAND_WORD",
)  # fmt: skip


def measure(items: list[ItemText], cases: list[Case]) -> str:
    """Validation figures of the constants as they stand."""
    metrics = evaluate(decayed_mean(item_encoder.quantise(item_encoder.encode(items))), cases, 512)
    return f"HR@10 {metrics.hit_rate:.4f} NDCG@10 {metrics.ndcg:.4f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=Path(__file__).resolve().parents[2] / "../shared/data/interest/beauty"
    )
    args = parser.parse_args()
    items, cases = read_items(args.data), split(read_sequences(args.data), "validation")
    print(f"{'as it stands':24} {measure(items, cases)}", flush=True)
    for name in KNOBS:
        value = getattr(item_encoder, name)
        for factor in (0.5, 2):
            setattr(item_encoder, name, type(value)(value * factor))
            print(f"{name:16} x {factor:<5} {measure(items, cases)}", flush=True)
        setattr(item_encoder, name, value)


if __name__ == "__main__":
    main()
