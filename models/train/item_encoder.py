"""The item encoder in Python: the twin of sdk/core/src/interest/encode-item.ts, bit for bit.

Input: item texts. Output: float32 vectors of 64, unit length or all zero.
Seed: none; every sign comes from a 32-bit hash of the feature itself.

Sums are whole numbers and the few real operations (+, *, /, square root) run in the same order in both
languages, so that the same text gives the same bits.
"""

from collections import Counter
from functools import cache
from math import isqrt

import numpy as np

from interest_data import ItemText
from item_text import clean_text, grams, is_bigram_script, words

ENCODER_ID = "item-encoder/0.1.0"
DIMENSION = 64
MASK = 0xFFFFFFFF

# How many UTF-16 units are read of each text, and how many category levels.
MAX_TITLE_UNITS, MAX_NAME_UNITS, MAX_DESCRIPTION_UNITS, MAX_LEVELS = 300, 100, 600, 12

# Tuned on the validation split of Amazon Beauty (train/tune_item_encoder.py); the description's share is
# chosen, not tuned: that data has no descriptions.
TITLE_SHARE, CATEGORY_SHARE, BRAND_SHARE, DESCRIPTION_SHARE = 1.0, 0.4, 1.4, 0.4
WORD, SHORT_WORD, FUNCTION_WORD, GRAM = 20, 10, 2, 2
LEVEL, PATH, LEVEL_WORD, BRAND_NAME, BRAND_WORD = 20, 6, 10, 20, 8

FUNCTION_WORDS = frozenset(
    "a an and as at by for from in is it of on or our that the this to with without you your "
    "all count fl g gram grams inch inches kit ml new ounce ounces oz pack pcs piece pieces set size".split()
)

Weights = dict[str, int]


def hash32(feature: str) -> int:
    """FNV-1a over the little-endian bytes of the UTF-16 units."""
    state = 0x811C9DC5
    for byte in feature.encode("utf-16-le", "surrogatepass"):
        state = ((state ^ byte) * 0x01000193) & MASK
    return state


def mix32(state: int) -> int:
    """The 32-bit finaliser of MurmurHash3."""
    state ^= state >> 16
    state = state * 0x85EBCA6B & MASK
    state ^= state >> 13
    state = state * 0xC2B2AE35 & MASK
    return state ^ (state >> 16)


@cache
def signs(feature: str) -> np.ndarray:
    """64 values of -1 or +1 that stand for a feature."""
    seed = hash32(feature)
    bits = mix32(seed ^ 0x9E3779B9) | mix32(seed ^ 0x7F4A7C15) << 32
    return np.array([1 if bits >> i & 1 else -1 for i in range(DIMENSION)], np.int64)


def word_weight(word: str) -> int:
    """Function words and shop filler count least; numbers and very short words half."""
    if word in FUNCTION_WORDS:
        return FUNCTION_WORD
    is_short = len(word) <= 2 and not (len(word) == 2 and is_bigram_script(ord(word[0])))
    return SHORT_WORD if is_short or all("0" <= char <= "9" for char in word) else WORD


def text_sums(text: str, max_units: int) -> np.ndarray:
    """Words and sub-words of running text."""
    clean = clean_text(text, max_units)
    features = [(f"w:{word}", word_weight(word)) for word in words(clean)]
    return project(features + [(f"g:{gram}", GRAM) for gram in grams(clean)])


def category_sums(category: tuple[str, ...]) -> np.ndarray:
    """Each level, the path down to it, and its words, which share features with title words."""
    features: list[tuple[str, int]] = []
    path = ""
    for level in category[:MAX_LEVELS]:
        tokens = words(clean_text(level, MAX_NAME_UNITS))
        name = " ".join(tokens)
        path = f"{path}/{name}"
        if name:
            features += [(f"l:{name}", LEVEL), (f"p:{path}", PATH), *((f"w:{word}", LEVEL_WORD) for word in tokens)]
    return project(features)


def brand_sums(brand: str) -> np.ndarray:
    """The brand's name as one feature, and its words, which share features with title words."""
    tokens = words(clean_text(brand, MAX_NAME_UNITS))
    names = [(f"b:{' '.join(tokens)}", BRAND_NAME)] if tokens else []
    return project(names + [(f"w:{word}", BRAND_WORD) for word in tokens])


def project(features: list[tuple[str, int]]) -> np.ndarray:
    """Whole-number sum of sign vectors; n occurrences of a feature count as floor(16 sqrt(n))."""
    sums = np.zeros(DIMENSION, np.int64)
    for (feature, weight), count in Counter(features).items():
        sums += signs(feature) * (weight * isqrt(256 * count))
    return sums


def length(vectors: np.ndarray) -> np.ndarray:
    """Euclidean length of each row, added up from the first dimension to the last."""
    total = np.zeros(len(vectors))
    for i in range(DIMENSION):
        total += vectors[:, i] * vectors[:, i]
    return np.sqrt(total)


def scaled(rows: np.ndarray, wanted: float) -> np.ndarray:
    """Rows brought to one length; rows of zeros stay."""
    lengths = length(rows)
    scale = np.divide(wanted, lengths, out=np.zeros(len(rows)), where=lengths > 0)
    return rows * scale[:, None]


def encode(items: list[ItemText]) -> np.ndarray:
    """[n, 64] float32."""
    parts = (
        (TITLE_SHARE, [text_sums(item.title, MAX_TITLE_UNITS) for item in items]),
        (CATEGORY_SHARE, [category_sums(item.category) for item in items]),
        (BRAND_SHARE, [brand_sums(item.brand) for item in items]),
        (DESCRIPTION_SHARE, [text_sums(item.description, MAX_DESCRIPTION_UNITS) for item in items]),
    )
    total = np.zeros((len(items), DIMENSION))
    for share, rows in parts:
        total = total + scaled(np.array(rows, np.float64).reshape(-1, DIMENSION), share)
    lengths = length(total)[:, None]
    return np.divide(total, lengths, out=np.zeros_like(total), where=lengths > 0).astype(np.float32)


def quantise(vectors: np.ndarray) -> np.ndarray:
    """What a device sees: int8 with one scale an item (largest magnitude / 127), read back as float32."""
    scale = np.abs(vectors).max(axis=1, keepdims=True, initial=0) / np.float32(127)
    codes = np.divide(vectors, scale, out=np.zeros_like(vectors), where=scale > 0)
    return (np.rint(codes) * scale).astype(np.float32)
