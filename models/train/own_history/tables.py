"""Two tables of similar items: counted from a site's own ordered histories, and by the cosine of the items' text.

Input: histories as lists of item rows, or TF-IDF rows. Output: sparse [items, items]; row = an item of a history,
column = a candidate. Seed: none; nothing here is random.

    count: each pair of one history, the second at most 20 later, adds 1 / sqrt(distance) x n(row)^-0.3 x
           n(column)^-0.1, where n counts an item's occurrences; the way back adds 0.3 of that
    score: sum over the last 20 items of the history, each worth 0.65 of the next newer, of count's row
           + 0.6 x the sum over the last 10, each worth 0.7 of the next newer, of text's row, whose candidates
           are raised by 1 + 3 / (1 + n): text speaks louder where there is little to count
"""

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

# All chosen on validation, Beauty first; the card tells what was tried.
REACH, DISTANCE_POWER, BACKWARD = 20, 0.5, 0.3
ROW_DAMPING, COLUMN_DAMPING = 0.3, 0.1
COUNT_STEPS, COUNT_DECAY = 20, 0.65
TEXT_STEPS, TEXT_DECAY, TEXT_WEIGHT = 10, 0.7, 0.6
NEW_ITEM_GAIN = 3.0
NEIGHBOURS = 50
BYTE_LEVELS, TWO_BYTE_LEVELS = 255, 65535


@dataclass(frozen=True)
class Pairs:
    """Ordered pairs of items of one history, `distance` positions apart."""

    earlier: np.ndarray
    later: np.ndarray
    distance: np.ndarray


def occurrences(histories: list[list[int]], items: int) -> np.ndarray:
    """How often each item stands in the histories."""
    return np.bincount(np.concatenate([np.array(one, int) for one in histories]), minlength=items)


def find_pairs(histories: list[list[int]], reach: int) -> Pairs:
    """All pairs at most `reach` positions apart."""
    earlier, later, distance = [], [], []
    for history in histories:
        rows = np.array(history, np.int32)
        for step in range(1, min(len(rows), reach + 1)):
            earlier.append(rows[:-step])
            later.append(rows[step:])
            distance.append(np.full(len(rows) - step, step))
    return Pairs(np.concatenate(earlier), np.concatenate(later), np.concatenate(distance))


def count_table(histories: list[list[int]], items: int) -> sp.csr_matrix:
    """The counted table before it is cut."""
    popularity = np.maximum(occurrences(histories, items), 1).astype(np.float64)
    pairs = find_pairs(histories, REACH)
    closeness = pairs.distance**-DISTANCE_POWER

    def one_way(rows: np.ndarray, columns: np.ndarray, share: float) -> sp.csr_matrix:
        weight = share * closeness * popularity[rows] ** -ROW_DAMPING * popularity[columns] ** -COLUMN_DAMPING
        return sp.csr_matrix((weight.astype(np.float32), (rows, columns)), shape=(items, items))

    return one_way(pairs.earlier, pairs.later, 1.0) + one_way(pairs.later, pairs.earlier, BACKWARD)


def text_table(rows: sp.csr_matrix, neighbours: int = NEIGHBOURS, batch: int = 1000) -> sp.csr_matrix:
    """Cosines of the nearest other items."""
    parts, across = [], rows.T.tocsr()
    for first in range(0, rows.shape[0], batch):
        cosine = (rows[first : first + batch] @ across).toarray()
        here = np.arange(len(cosine))
        cosine[here, here + first] = 0
        nearest = np.argpartition(-cosine, neighbours, axis=1)[:, :neighbours]
        values = np.take_along_axis(cosine, nearest, 1).ravel()
        cells = (values, (np.repeat(here, neighbours), nearest.ravel()))
        parts.append(sp.csr_matrix(cells, shape=(len(cosine), rows.shape[0])))
    table = sp.vstack(parts).tocsr()
    table.eliminate_zeros()
    return table


def raise_new(table: sp.csr_matrix, popularity: np.ndarray) -> sp.csr_matrix:
    """Columns times 1 + 3 / (1 + occurrences)."""
    return (table @ sp.diags((1 + NEW_ITEM_GAIN / (1 + popularity)).astype(np.float32))).tocsr()


def cut(table: sp.csr_matrix, neighbours: int = NEIGHBOURS) -> sp.csr_matrix:
    """The largest values of each row; of equal ones at the border any."""
    keep = np.zeros(table.nnz, bool)
    for start, end in zip(table.indptr[:-1], table.indptr[1:], strict=True):
        if end - start <= neighbours:
            keep[start:end] = True
        else:
            keep[start + np.argpartition(-table.data[start:end], neighbours)[:neighbours]] = True
    rows = np.repeat(np.arange(table.shape[0]), np.diff(table.indptr))
    return sp.csr_matrix((table.data[keep], (rows[keep], table.indices[keep])), shape=table.shape)


def quantise(table: sp.csr_matrix, levels: int = BYTE_LEVELS) -> sp.csr_matrix:
    """Values as they read back from whole numbers 1..levels and the row's largest: largest x number / levels."""
    rows = np.repeat(np.arange(table.shape[0]), np.diff(table.indptr))
    largest = np.zeros(table.shape[0], np.float32)
    np.maximum.at(largest, rows, table.data)
    step = largest / levels
    result = table.copy()
    result.data = np.maximum(np.round(table.data / step[rows]), 1) * step[rows]
    return result


def table_bytes(table: sp.csr_matrix, levels: int = BYTE_LEVELS) -> int:
    """Size as stored: 2 bytes for a neighbour and 1 or 2 for its value; 4 for a row's largest and 2 for its length."""
    return (3 if levels == BYTE_LEVELS else 4) * table.nnz + 6 * table.shape[0]


def decayed(histories: list[list[int]], items: int, steps: int, decay: float) -> sp.csr_matrix:
    """[histories, items]: the sum of what each of the last `steps` items is worth, 1 for the newest."""
    rows, columns, values = [], [], []
    for row, history in enumerate(histories):
        newest_first = history[: -steps - 1 : -1]
        rows += [row] * len(newest_first)
        columns += newest_first
        values += [decay**back for back in range(len(newest_first))]
    return sp.csr_matrix((np.array(values, np.float32), (rows, columns)), shape=(len(histories), items))


def count_scores(histories: list[list[int]], table: sp.csr_matrix) -> sp.csr_matrix:
    """[histories, items] of the counted table."""
    return (decayed(histories, table.shape[0], COUNT_STEPS, COUNT_DECAY) @ table).tocsr()


def text_scores(histories: list[list[int]], table: sp.csr_matrix) -> sp.csr_matrix:
    """[histories, items] of the text table, before its weight."""
    return (decayed(histories, table.shape[0], TEXT_STEPS, TEXT_DECAY) @ table).tocsr()
