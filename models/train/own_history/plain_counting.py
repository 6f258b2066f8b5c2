"""The counting that a better one has to beat: item-kNN and Markov steps, nothing tuned.

Input: histories. Output: sparse [items, items] tables. Seed: none; nothing here is random.
"""

import numpy as np
import scipy.sparse as sp

from tables import decayed, occurrences


def cosine_table(histories: list[list[int]], items: int) -> sp.csr_matrix:
    """Histories with both items, over the root of both items' occurrences."""
    rows = np.repeat(np.arange(len(histories)), [len(history) for history in histories])
    cells = (np.ones(len(rows), np.float32), (rows, np.concatenate(histories)))
    seen = sp.csr_matrix(cells, shape=(len(histories), items))
    seen.data[:] = 1
    together = (seen.T @ seen).tocsr()
    together.setdiag(0)
    damping = sp.diags((np.maximum(occurrences(histories, items), 1) ** -0.5).astype(np.float32))
    return (damping @ together @ damping).tocsr()


def next_table(histories: list[list[int]], items: int) -> sp.csr_matrix:
    """How often the column came right after the row, over how often anything did."""
    rows = np.concatenate([history[:-1] for history in histories]).astype(int)
    columns = np.concatenate([history[1:] for history in histories]).astype(int)
    table = sp.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=(items, items))
    left = np.maximum(np.asarray(table.sum(1)).ravel(), 1)
    return (sp.diags((1 / left).astype(np.float32)) @ table).tocsr()


def plain_counting(histories: list[list[int]], cosine: sp.csr_matrix, following: sp.csr_matrix) -> sp.csr_matrix:
    """The last ten items' cosines, each 0.7 of the next newer, and the newest one's followers."""
    items = cosine.shape[0]
    return (decayed(histories, items, 10, 0.7) @ cosine + decayed(histories, items, 1, 1.0) @ following).tocsr()
