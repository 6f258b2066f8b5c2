"""Items as TF-IDF rows: what text neighbours and the sequence model's text projection are made of.

Input: lines of items.jsonl. Output: a sparse matrix of unit rows. Seed: none; nothing here is random.
"""

import html
import json
import math
import re
from collections import Counter
from pathlib import Path

import numpy as np
import scipy.sparse as sp

from interest_data import ROOTS

# Chosen on Beauty's validation split; see the card.
WORD_SHARE, BRAND_SHARE, PATH_SHARE, ATTRIBUTE_WORD_SHARE = 1.0, 1.5, 0.7, 0.5

Terms = dict[str, float]


def read_records(folder: Path) -> list[dict]:
    """Lines of items.jsonl, HTML entities undone; row = id - 1."""
    lines = (folder / "items.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    return [
        {"text": html.unescape(record["text"]), "attributes": [html.unescape(one) for one in record["attributes"]]}
        for record in records
    ]


def words(text: str) -> list[str]:
    """Runs of a-z and 0-9, lower case."""
    return re.findall(r"[a-z0-9]+", text.lower())


def brand_and_path(attributes: list[str]) -> tuple[str, list[str]]:
    """The brand, '' where there is none, and the category path from its root."""
    if not attributes or attributes[0] in ROOTS:
        return "", attributes
    return ("" if attributes[0] == "Unknown" else attributes[0].lower()), attributes[1:]


def terms_of(record: dict) -> Terms:
    """Title words, brand, every prefix of the category path and words of the attributes, each with its share."""
    brand, path = brand_and_path(record["attributes"])
    fields = (
        (words(record["text"]), WORD_SHARE),
        ([f"#{brand}"] if brand else [], BRAND_SHARE),
        (["@" + "/".join(path[: level + 1]) for level in range(len(path))], PATH_SHARE),
        (words(" ".join(record["attributes"])), ATTRIBUTE_WORD_SHARE),
    )
    terms: Terms = {}
    for tokens, share in fields:
        for token, count in Counter(tokens).items():
            terms[token] = terms.get(token, 0) + share * (1 + math.log(count))
    return terms


def tfidf(documents: list[Terms]) -> sp.csr_matrix:
    """[items, terms] float32, term weight x (ln((1 + items) / (1 + document frequency)) + 1), rows of unit length."""
    frequency = Counter(term for document in documents for term in document)
    column = {term: index for index, term in enumerate(frequency)}
    idf = {term: math.log((1 + len(documents)) / (1 + count)) + 1 for term, count in frequency.items()}
    cells = [
        (row, column[term], weight * idf[term])
        for row, document in enumerate(documents)
        for term, weight in document.items()
    ]
    rows, columns, values = zip(*cells, strict=True)
    return unit_rows(sp.csr_matrix((values, (rows, columns)), shape=(len(documents), len(column)), dtype=np.float32))


def unit_rows(matrix: sp.csr_matrix) -> sp.csr_matrix:
    """Every row of length 1; an empty row stays empty."""
    length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(1)).ravel())
    return (sp.diags((1 / np.maximum(length, 1e-9)).astype(np.float32)) @ matrix).tocsr()
