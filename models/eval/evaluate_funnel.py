"""Recall@20 and NDCG@20 of counting on views, carts and buys: which item will this visitor buy for the first time?

Input: `--data`, a folder with train_view.csv, train_cart.csv, train_buy.csv (`user,item,ts`) and test_buy.csv
(`user,item`). Output: a table on stdout. Seed: none.

Full ranking over all items. `validation` asks for the last buy in training, knows what that visitor did before it,
and forgets the visitor's views and carts of that item: the data's makers did the same to the test items, none of
which stands among its visitor's views or carts. So a returning look at the same item, the strongest sign there is
in a shop, is worth nothing here, and no figure here says how a shop would do with it.
"""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp

MODELS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(MODELS / "train"), str(MODELS / "train/own_history")]

from tables import TWO_BYTE_LEVELS, cut, quantise, table_bytes  # noqa: E402

ACTS = ("view", "cart", "buy")
BUY, NEVER, TOP = 2, 2**40, 20
# Chosen on validation; the card tells what was tried.
REACH, HALF_LIFE_HOURS, ROW_DAMPING, STEPS, DECAY, VIEW_WEIGHT = 10, 168.0, 0.5, 100, 0.95, 0.5


@dataclass(frozen=True)
class Event:
    """The strongest thing done with an item, at the last time anything was."""

    at: int
    item: int
    act: int


@dataclass(frozen=True)
class Cut:
    """Each visitor's events in time order, and the item asked for."""

    events: list[list[Event]]
    targets: np.ndarray


def read(path: Path) -> np.ndarray:
    """Whole numbers of a CSV with one header line."""
    return np.loadtxt(path, delimiter=",", skiprows=1, dtype=np.int64)


def read_cut(folder: Path, phase: str) -> Cut:
    """What is known before the asked-for buy."""
    rows = [read(folder / f"train_{act}.csv") for act in ACTS]
    targets = np.zeros(1 + int(rows[BUY][:, 0].max()), int)
    until, forgotten = np.full(len(targets), NEVER), np.full(len(targets), -1)
    if phase == "test":
        asked = read(folder / "test_buy.csv")
        targets[asked[:, 0]] = asked[:, 1]
    else:
        for user, item, at in rows[BUY][np.argsort(rows[BUY][:, 2], kind="stable")]:
            targets[user], until[user], forgotten[user] = item, at, item
    known: list[dict[int, Event]] = [{} for _ in targets]
    for act, table in enumerate(rows):
        for user, item, at in table.tolist():
            if at < until[user] and item != forgotten[user]:
                before = known[user].get(item, Event(at, item, act))
                known[user][item] = Event(max(at, before.at), item, act)
    return Cut([sorted(one.values(), key=lambda event: (event.at, event.item)) for one in known], targets)


def count(events: list[list[Event]], items: int) -> sp.csr_matrix:
    """Pairs up to 10 apart, 1 / distance, halved for each week between, over the root of the row's visitors."""
    rows, columns, values = [], [], []
    for one in events:
        item, at = np.array([event.item for event in one]), np.array([event.at for event in one])
        for step in range(1, min(len(one), REACH + 1)):
            closeness = 2.0 ** -np.minimum((at[step:] - at[:-step]) / 3600 / HALF_LIFE_HOURS, 30) / step
            rows += [item[:-step], item[step:]]
            columns += [item[step:], item[:-step]]
            values += [closeness, closeness]
    cells = (np.concatenate(values).astype(np.float32), (np.concatenate(rows), np.concatenate(columns)))
    visitors = np.maximum(np.bincount([event.item for one in events for event in one], minlength=items), 1)
    return (sp.diags((visitors**-ROW_DAMPING).astype(np.float32)) @ sp.csr_matrix(cells, shape=(items, items))).tocsr()


def scores(events: list[list[Event]], table: sp.csr_matrix) -> sp.csr_matrix:
    """The last 100 items' rows, each worth 0.95 of the next newer; a view counts half of a cart or a buy."""
    rows, columns, values = [], [], []
    for row, one in enumerate(events):
        for back, event in enumerate(reversed(one[-STEPS:])):
            rows.append(row)
            columns.append(event.item)
            values.append(DECAY**back * (VIEW_WEIGHT if event.act == 0 else 1.0))
    cells = (np.array(values, np.float32), (rows, columns))
    return (sp.csr_matrix(cells, shape=(len(events), table.shape[0])) @ table).tocsr()


def item_knn(known: Cut, items: int) -> sp.csr_matrix:
    """Cosines of buys with buys."""
    cells = [(user, event.item) for user, one in enumerate(known.events) for event in one if event.act == BUY]
    rows, columns = zip(*cells, strict=True)
    bought = sp.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=(len(known.events), items))
    damping = sp.diags((np.maximum(np.asarray(bought.sum(0)).ravel(), 1) ** -0.5).astype(np.float32))
    table = (damping @ (bought.T @ bought) @ damping).tocsr()
    return (bought @ table).tocsr()


def measure(name: str, score: sp.csr_matrix, known: Cut, masked_from: int) -> None:
    """One line; items with an act of `masked_from` or stronger are masked, ties go to more visitors, then against."""
    popularity = 1e-7 * np.bincount([event.item for one in known.events for event in one], minlength=score.shape[1])
    hits, gain = 0, 0.0
    for user, (one, target) in enumerate(zip(known.events, known.targets, strict=True)):
        row = score[user].toarray().ravel() + popularity
        row[[event.item for event in one if event.act >= masked_from]] = -np.inf
        rank = int((row >= row[target]).sum()) - 1
        if rank < TOP:
            hits, gain = hits + 1, gain + 1 / np.log2(rank + 2.0)
    print(f"| {name} | {hits / len(known.events):.4f} | {gain / len(known.events):.4f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=MODELS.parent / "../shared/data/interest/funnel")
    parser.add_argument("--phase", choices=("validation", "test"), default="validation")
    options = parser.parse_args()
    known = read_cut(options.data, options.phase)
    items = 1 + max(int(known.targets.max()), max(event.item for one in known.events for event in one))
    whole = count(known.events, items)
    # With one byte a value so many scores are alike that NDCG@20 loses 6% on validation.
    kept = quantise(cut(whole), TWO_BYTE_LEVELS)
    print(f"{options.phase}, {len(known.events)} visitors\n\n| ranking | Recall@20 | NDCG@20 |\n|---|---|---|")
    measure("popularity", sp.csr_matrix((len(known.events), items), dtype=np.float32), known, BUY)
    measure("item-kNN of buys", item_knn(known, items), known, BUY)
    measure("views, carts and buys, whole table", scores(known.events, whole), known, BUY)
    measure("views, carts and buys, as shipped", scores(known.events, kept), known, BUY)
    measure("the same, what was seen masked too", scores(known.events, kept), known, 0)
    print(f"\n{table_bytes(kept, TWO_BYTE_LEVELS):,} B ({kept.nnz:,} of {whole.nnz:,} pairs)")


if __name__ == "__main__":
    main()
