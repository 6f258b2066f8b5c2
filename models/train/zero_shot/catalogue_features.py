"""What the items of one catalogue have in common: sparse rows of weighted features of their texts.

Input: item texts, no interaction. Output: unit rows, or all zero for an item that shares nothing with another.
Seed: none; nothing here is random.
"""

from collections import Counter

import numpy as np
import scipy.sparse as sparse

from interest_data import ItemText
from item_encoder import MAX_LEVELS, MAX_NAME_UNITS, MAX_TITLE_UNITS, signs
from item_text import clean_text, words

# What a kind of feature counts before its rarity is taken in: set by hand on validation, flat around these values.
WORD, PAIR, FIRST_WORD, BRAND, LEVEL, PATH = 1.0, 0.5, 1.0, 1.5, 0.5, 0.5
LEAST_ITEMS = 2
DIMENSION = 64

Features = dict[str, float]


def features_of(item: ItemText) -> Features:
    """Each once: words of title and brand, word pairs, the title's first word, brand, category levels and paths."""
    title = words(clean_text(item.title, MAX_TITLE_UNITS))
    brand = words(clean_text(item.brand, MAX_NAME_UNITS))
    found = {f"w:{word}": WORD for word in title + brand}
    found |= {f"2:{first} {second}": PAIR for first, second in zip(title, title[1:], strict=False)}
    found |= {f"f:{title[0]}": FIRST_WORD} if title else {}
    found |= {f"b:{' '.join(brand)}": BRAND} if brand else {}
    path = ""
    for level in item.category[:MAX_LEVELS]:
        name = " ".join(words(clean_text(level, MAX_NAME_UNITS)))
        path = f"{path}/{name}"
        found |= {f"l:{name}": LEVEL, f"p:{path}": PATH}
    return found


def unit_rows(rows: sparse.csr_matrix) -> sparse.csr_matrix:
    """Each row at length 1; rows of zeros stay."""
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    scale = np.divide(1, lengths, out=np.zeros(len(lengths)), where=lengths > 0)
    return sparse.csr_matrix(sparse.diags(scale) @ rows).astype(np.float32)


def catalogue_features(items: list[ItemText]) -> tuple[sparse.csr_matrix, list[str]]:
    """[n, features] and the features' names; one that a single item has is left out, one of all weighs nothing."""
    found = [features_of(item) for item in items]
    held_by = Counter(name for features in found for name in features)
    names = [name for name, count in held_by.items() if count >= LEAST_ITEMS]
    columns = {name: column for column, name in enumerate(names)}
    entries = [
        (row, columns[name], weight * np.log(len(items) / held_by[name]))
        for row, features in enumerate(found)
        for name, weight in features.items()
        if name in columns
    ]
    row, column, value = (np.array(part) for part in zip(*entries, strict=True)) if entries else ([], [], [])
    return unit_rows(sparse.csr_matrix((value, (row, column)), (len(items), len(names)))), names


def random_projection(rows: sparse.csr_matrix, names: list[str]) -> np.ndarray:
    """[n, 64] float32, unit or zero: each feature as the 64 signs of its hash, so that every fit starts alike."""
    table = np.array([signs(name) for name in names], np.float32).reshape(-1, DIMENSION)
    sums = np.asarray(rows @ table)
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.divide(sums, lengths, out=np.zeros_like(sums), where=lengths > 0)
