"""Text to hashed features, the Python twin of sdk/core/src/governance/text-model/read-text-features.ts, bit for bit.

Input: a text and, for claims, the class of the goods. Output: buckets and values, in the order the TypeScript gives.
Seed: none; bucket and sign of a feature come from a 32-bit hash of the feature itself.

Each block of features has one length, whatever the text's: a feature that stands `n` times among `total` counts as
weight * sqrt(n / total). A quotient, a root and a product of doubles are rounded alike everywhere, and a logarithm is
not.
"""

import re
import sys
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from item_encoder import hash32, mix32  # noqa: E402
from shop_words import CLASS_OF  # noqa: E402

MAX_UNITS = 1000
SPACES = re.compile("[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")
DIGIT = re.compile("[0-9]")
NUMBER = re.compile("[0-9]+(?:[.,:][0-9]+)*")
TOKEN = re.compile("[a-z]+(?:['\u2019][a-z]+)*|[^ a-z]")
CASED_TOKEN = re.compile("[A-Za-z]+(?:['\u2019][A-Za-z]+)*|[^ A-Za-z]")
ENDINGS = ("ing", "ed", "ly", "s")
MAX_CLASSED, CLASSED_RUN, FARTHEST = 200, 4, 5
MARKS = "!?.$%|:"
SHAPE_WEIGHT, CLASS_WEIGHT = 0.5, 0.5

Block = tuple[float, list[str]]


def cut(text: str) -> str:
    """The first MAX_UNITS UTF-16 units."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * MAX_UNITS].decode("utf-16-le", "surrogatepass")


def clean(text: str) -> str:
    """Cut, NFKC, one space where there was any white space, and cut again: NFKC can lengthen."""
    return cut(SPACES.sub(" ", unicodedata.normalize("NFKC", cut(text))).strip(" "))


def grams(prefix: str, text: str, widths: tuple[int, int]) -> list[str]:
    """Every run of so many characters, from the narrowest to the widest."""
    low, high = widths
    return [prefix + text[i : i + n] for n in range(low, high + 1) for i in range(len(text) - n + 1)]


def word_grams(text: str) -> list[str]:
    """Words, numbers and marks, each alone and with the one behind it."""
    tokens = ["<", *TOKEN.findall(NUMBER.sub("0", text)), ">"]
    return [f"w{token}" for token in tokens] + [f"w{a} {b}" for a, b in zip(tokens, tokens[1:])]


def shape(text: str) -> list[str]:
    """How a text looks: capitals, length, numbers and marks."""
    letters, capitals = len(re.findall("[A-Za-z]", text)), len(re.findall("[A-Z]", text))
    words = [word for word in text.split(" ") if word]
    titled = sum("A" <= word[0] <= "Z" for word in words)
    return [
        f"su{fifth(capitals, letters)}",
        f"st{fifth(titled, len(words))}",
        f"sl{(1 + len(text)).bit_length()}",
        f"sw{min(12, len(words))}",
        f"sn{min(3, len(NUMBER.findall(text)))}",
        *(f"s{mark}" for mark in MARKS if mark in text),
    ]


def word_classes(text: str) -> list[str]:
    """What each of the first words, numbers and marks is: its class, or how an unknown word looks."""
    return ["<", *(word_class(token) for token in CASED_TOKEN.findall(NUMBER.sub("0", text))[:MAX_CLASSED]), ">"]


def word_class(token: str) -> str:
    """Of one word; a number or mark is its own."""
    if not re.match("[A-Za-z]", token):
        return token
    lower = token.lower().replace("\u2019", "'")
    if lower in CLASS_OF:
        return CLASS_OF[lower]
    if token[0].isupper():
        return "XX" if token.isupper() else "Xx"
    return next((f"x{end}" for end in ENDINGS if len(lower) > len(end) + 2 and lower.endswith(end)), "x")


def class_grams(classes: list[str]) -> list[str]:
    """Every run of 1 to CLASSED_RUN classes."""
    widths = range(1, CLASSED_RUN + 1)
    return ["L" + " ".join(classes[i : i + n]) for n in widths for i in range(len(classes) - n + 1)]


def class_pairs(classes: list[str]) -> list[str]:
    """Every two classes with one to FARTHEST - 1 others between them."""
    return [f"g{a}_{b}" for i, a in enumerate(classes) for b in classes[i + 2 : i + FARTHEST + 1]]


def fifth(part: int, whole: int) -> int:
    """Which fifth of the whole the part fills: 0 to 4."""
    return min(4, 5 * part // max(1, whole))


def shop_blocks(text: str) -> list[Block]:
    """English texts of shops."""
    cased, classes = DIGIT.sub("0", text), word_classes(text)
    return [
        (1.0, grams("c", f" {cased.lower()} ", (1, 5))),
        (1.0, grams("k", f" {cased} ", (1, 4))),
        (1.0, word_grams(text.lower())),
        (SHAPE_WEIGHT, shape(text)),
        (1.0, class_grams(classes)),
        (1.0, class_pairs(classes)),
    ]


def claim_blocks(text: str, product_class: str) -> list[Block]:
    """Chinese claims: characters by themselves, and again under the class of the goods."""
    lower = DIGIT.sub("0", text.lower())
    return [
        (1.0, grams("c", lower, (1, 4))),
        (1.0, grams(f"j{product_class}:", lower, (1, 3))),
        (CLASS_WEIGHT, [f"p{product_class}"]),
    ]


@cache
def place(feature: str, buckets: int) -> tuple[int, int]:
    """Bucket and sign of a feature; `buckets` is a power of two."""
    mixed = mix32(hash32(feature))
    return mixed & (buckets - 1), 1 if mixed >> 31 == 0 else -1


def read(blocks: list[Block], buckets: int) -> tuple[np.ndarray, np.ndarray]:
    """Buckets as int32 and values as float32, each feature once, in the order of its first place."""
    places, values = [], []
    for weight, features in blocks:
        for feature, count in Counter(features).items():
            bucket, sign = place(feature, buckets)
            places.append(bucket)
            values.append(sign * weight * float(np.sqrt(count / len(features))))
    return np.array(places, np.int32), np.array(values).astype(np.float32)


def shop_features(text: str, buckets: int) -> tuple[np.ndarray, np.ndarray]:
    """Features of an English text of a shop."""
    return read(shop_blocks(clean(text)), buckets)


def claim_features(text: str, product_class: str, buckets: int) -> tuple[np.ndarray, np.ndarray]:
    """Features of a Chinese claim about goods of a class."""
    return read(claim_blocks(clean(text), product_class), buckets)
