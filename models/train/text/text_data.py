"""Reads the labelled texts and lays them in folds that share neither a page nor a template.

Input: dark-patterns.en.tsv and claims.zh-Hant.csv of shared/data/governance. Output: rows, groups, folds.
Seed: FOLD_SEED, for the order in which groups of equal size are dealt.

A template is a text with its numbers, currencies and names taken out: `Only 3 left` and `Only 12 left` are one. Two
rows stand in one group where they come from one page or have one template, and so on from row to row; a group is
never split. Claims have no page: two of them stand in one group where more than LIKE of their character pairs agree.
"""

import csv
import random
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

SHARED = Path(__file__).resolve().parents[4] / "shared/data/governance"
FOLDS, INNER_FOLDS, FOLD_SEED = 5, 4, 0
LIKE = 0.5

NONE = "none"
DARK_PATTERNS = {
    "Not Dark Pattern": NONE,
    "Forced Action": "forced-action",
    "Misdirection": "misdirection",
    "Obstruction": "obstruction",
    "Scarcity": "scarcity",
    "Sneaking": "sneaking",
    "Social Proof": "social-proof",
    "Urgency": "urgency",
}
CLAIM_TYPES = (
    NONE,
    "beyond-permitted-function",
    "body-change",
    "disease-efficacy",
    "drug-efficacy-exaggeration",
    "drug-promotion-method",
    "exaggeration",
    "medical-wording",
)

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
CURRENCY = re.compile(r"[$€£¥₹]|\b(?:USD|EUR|GBP|AUD|CAD|Rs)\b")
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


@dataclass(frozen=True)
class Texts:
    """Labelled texts; `labels` are places in `classes`, whose first is NONE."""

    name: str
    classes: tuple[str, ...]
    texts: list[str]
    product_classes: list[str]
    labels: np.ndarray
    groups: np.ndarray

    @property
    def bad(self) -> np.ndarray:
        """Whether a text is anything but NONE."""
        return self.labels != 0


def read_dark_patterns(folder: Path = SHARED) -> Texts:
    """English texts of shops in the order of the file."""
    lines = (folder / "dark-patterns.en.tsv").read_text(encoding="utf-8").split("\n")[1:]
    rows = [line.split("\t") for line in lines if line]
    pages, texts, kinds = [row[0] for row in rows], [row[1] for row in rows], [row[3] for row in rows]
    classes = tuple(DARK_PATTERNS.values())
    labels = np.array([classes.index(DARK_PATTERNS[kind]) for kind in kinds])
    known = lower_words(texts)
    links = [(f"page {page}", f"template {template(text, known)}") for page, text in zip(pages, texts)]
    return Texts("dark-pattern-text", classes, texts, [""] * len(texts), labels, join(links))


def read_claims(folder: Path = SHARED) -> Texts:
    """Chinese claims in the order of the file."""
    with (folder / "claims.zh-Hant.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    texts = [row["text"] for row in rows]
    labels = np.array([CLAIM_TYPES.index(claim_type(row)) for row in rows])
    pairs = [bigrams(text) for text in texts]
    links = [(f"row {i}", f"row {j}") for i, one in enumerate(pairs) for j in range(i + 1) if is_like(one, pairs[j])]
    groups = join(links)[[k for k, (a, b) in enumerate(links) if a == b]]
    return Texts("claim-text", CLAIM_TYPES, texts, [row["product_class"] for row in rows], labels, groups)


def claim_type(row: dict[str, str]) -> str:
    """The authority's 60 wordings of what is wrong, as seven types."""
    if row["label"] == "0":
        return NONE
    kind, product_class = row["type"], row["product_class"]
    if product_class == "cosmetic":
        return "medical-wording" if kind == "醫療用語" else "body-change"
    if product_class == "tcm-otc":
        return "drug-efficacy-exaggeration" if re.search("誇張藥物|保證藥物", kind) else "drug-promotion-method"
    if kind.startswith("超出"):
        return "beyond-permitted-function"
    return "disease-efficacy" if kind == "涉及療效" else "exaggeration"


def lower_words(texts: list[str]) -> set[str]:
    """Words that stand in lower case somewhere: what never does is taken for a name."""
    return {word for text in texts for word in WORD.findall(unicodedata.normalize("NFKC", text)) if word.islower()}


def template(text: str, known: set[str]) -> str:
    """A text without numbers, currencies and names; where fewer than two words are left, its names stay."""
    normal = unicodedata.normalize("NFKC", text)
    numbered = NUMBER.sub(" # ", CURRENCY.sub(" # ", normal))
    named = WORD.sub(lambda word: word[0].lower() if word[0].lower() in known else " @ ", numbered)
    bare = re.sub("[^a-z#@]+", " ", named.lower())
    words = re.sub("#(?: #)+", "#", re.sub("@(?: @)+", "@", bare)).split()
    if sum(word not in "#@" for word in words) >= 2:
        return " ".join(words)
    return "= " + " ".join(re.sub(r"[^\w#]+", " ", numbered.lower()).split())


def bigrams(text: str) -> set[str]:
    """Pairs of neighbouring letters; marks, digits and the masks OO are nothing."""
    bare = re.sub(r"[\W\d_Oo○]+", "", unicodedata.normalize("NFKC", text))
    return {bare[i : i + 2] for i in range(len(bare) - 1)} or {bare}


def is_like(one: set[str], other: set[str]) -> bool:
    """Whether two texts share more than LIKE of all their pairs."""
    return len(one & other) > LIKE * len(one | other) or one == other


def join(links: list[tuple[str, str]]) -> np.ndarray:
    """The group of each link's first end, numbered by first appearance."""
    parents: dict[str, str] = {}

    def root(name: str) -> str:
        parents.setdefault(name, name)
        while parents[name] != name:
            parents[name] = parents[parents[name]]
            name = parents[name]
        return name

    for one, other in links:
        parents[root(one)] = root(other)
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(root(one), len(numbers)) for one, _ in links])


def deal(groups: np.ndarray, bad: np.ndarray, count: int, seed: int = FOLD_SEED) -> np.ndarray:
    """A fold for each row: the largest group first, each to where good and bad rows then are most even."""
    order = sorted(set(groups.tolist()))
    random.Random(seed).shuffle(order)
    sizes = Counter(groups.tolist())
    order.sort(key=lambda group: -sizes[group])
    held = np.zeros((count, 2))
    wanted = np.maximum(1, np.array([(~bad).sum(), bad.sum()])) / count
    folds = np.zeros(len(groups), int)
    for group in order:
        rows = groups == group
        added = np.array([(~bad[rows]).sum(), bad[rows].sum()])
        costs = [float((((held[fold] + added) / wanted) ** 2 - (held[fold] / wanted) ** 2).sum()) for fold in range(count)]
        fold = int(np.argmin(costs))
        held[fold] += added
        folds[rows] = fold
    return folds
