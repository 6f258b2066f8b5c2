"""The item encoder 0.2.0: texts of one whole catalogue to vectors that know who is next to whom.

Input: item texts. Output: float32 vectors of 64, unit length or all zero. Seed: none.

An item that shares nothing with another keeps its vector of item-encoder 0.1.0.
"""

import numpy as np
import scipy.sparse as sparse

from catalogue_features import catalogue_features, random_projection
from catalogue_vectors import fit_vectors
from interest_data import ItemText
from item_encoder import encode

ENCODER_ID = "item-encoder/0.2.0"


def start_vectors(items: list[ItemText]) -> tuple[sparse.csr_matrix, np.ndarray]:
    """Feature rows, and the vectors that the fit starts from."""
    rows, names = catalogue_features(items)
    start = random_projection(rows, names)
    alone = np.abs(start).sum(axis=1) == 0
    start[alone] = encode([item for item, is_alone in zip(items, alone, strict=True) if is_alone])
    return rows, start


def encode_catalogue(items: list[ItemText]) -> np.ndarray:
    """[n, 64]. Every item's vector depends on the others: vectors of different catalogues must not be compared."""
    return fit_vectors(*start_vectors(items))
