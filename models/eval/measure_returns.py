"""How often a visitor who acted on an item buys it at a later visit: real people beside the simulated heads.

Input: `--data`, a folder with train_view.csv, train_cart.csv and train_buy.csv (`user,item,ts`). Output: tables on
stdout. Seed: none.

A visit ends with half an hour of nothing. At each visit every item counts that its visitor acted on at an earlier one
and did not buy yet, by the strongest act so far and by how long ago the last one was. The data keeps one time of each
act, visitor and item, and nothing but people who bought something in the end: the rates are those of no shop, and
only their order and their ratios say anything. Nothing here enters a weight.
"""

import argparse
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

MODELS = Path(__file__).resolve().parents[1]
ACTS = ("view", "cart", "buy")
VIEW, CART, BUY = range(3)
VISIT_SECONDS = 30 * 60
HOUR = 3600
AGES = (("under 6 hours", 6 * HOUR), ("under 2 days", 48 * HOUR), ("under 2 weeks", 336 * HOUR), ("longer", np.inf))
PLACES = (("the last item", 1), ("2nd to 5th last", 5), ("6th to 20th last", 20), ("before", np.inf))


@dataclass
class Tally:
    """By strongest act and a class of age or place: how many were open, came into the cart, and were bought."""

    counts: dict[tuple[int, str], np.ndarray] = field(default_factory=dict)
    returns: int = 0
    """Visits after a visitor's first."""
    strangers: int = 0
    """Buys there of items on which the visitor had done nothing at an earlier visit."""

    def add(self, act: int, kind: str, outcomes: tuple[bool, bool]) -> None:
        """One item at one visit."""
        self.counts.setdefault((act, kind), np.zeros(3))[:] += (1, *outcomes)


def read_events(folder: Path) -> dict[int, list[tuple[int, int, int]]]:
    """By visitor, time, item and act, in order."""
    events: dict[int, list[tuple[int, int, int]]] = {}
    for act, name in enumerate(ACTS):
        for user, item, at in np.loadtxt(folder / f"train_{name}.csv", delimiter=",", skiprows=1, dtype=np.int64).tolist():
            events.setdefault(user, []).append((at, item, act))
    return {user: sorted(one, key=lambda event: (event[0], event[2])) for user, one in events.items()}


def visits(events: list[tuple[int, int, int]]) -> list[list[tuple[int, int, int]]]:
    """Parts between pauses."""
    times = np.array([at for at, _, _ in events])
    cuts = np.flatnonzero(np.diff(times) > VISIT_SECONDS) + 1
    return [events[start:end] for start, end in zip([0, *cuts], [*cuts, len(events)], strict=True)]


def class_of(value: float, classes: tuple[tuple[str, float], ...], *, is_inclusive: bool) -> str:
    """The first that it fits into."""
    return next(name for name, most in classes if value < most or (is_inclusive and value == most))


def follow(events: list[tuple[int, int, int]], ages: Tally, places: Tally) -> None:
    """Counts one visitor's returns."""
    last: dict[int, tuple[int, int]] = {}
    bought: set[int] = set()
    for number, visit in enumerate(visits(events)):
        acts = {(item, act) for _, item, act in visit}
        order = sorted(last, key=lambda item: -last[item][0])
        for place, item in enumerate(order if number else [], start=1):
            if item in bought:
                continue
            at, act = last[item]
            outcomes = ((item, CART) in acts, (item, BUY) in acts)
            ages.add(act, class_of(visit[0][0] - at, AGES, is_inclusive=False), outcomes)
            places.add(act, class_of(place, PLACES, is_inclusive=True), outcomes)
        if number:
            ages.returns += 1
            ages.strangers += sum(act == BUY and item not in last for item, act in acts)
        for at, item, act in visit:
            last[item] = (at, max(act, last.get(item, (0, VIEW))[1]))
        bought |= {item for item, act in acts if act == BUY}


def print_table(title: str, tally: Tally, kinds: tuple[tuple[str, float], ...]) -> None:
    """Views alone beside carts."""
    print(f"\n| {title} | seen, open | to the cart | bought | in the cart, open | bought |\n|---|---:|---:|---:|---:|---:|")
    for kind, _ in kinds:
        seen, carted = (tally.counts.get((act, kind), np.zeros(3)) for act in (VIEW, CART))
        rates = (seen[1] / max(1, seen[0]), seen[2] / max(1, seen[0]), carted[2] / max(1, carted[0]))
        print(f"| {kind} | {seen[0]:.0f} | {rates[0]:.5f} | {rates[1]:.5f} | {carted[0]:.0f} | {rates[2]:.5f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=MODELS.parent / "../shared/data/interest/funnel")
    options = parser.parse_args()
    events = read_events(options.data)
    ages, places = Tally(), Tally()
    for one in events.values():
        follow(one, ages, places)
    buys = sum(act == BUY for one in events.values() for _, _, act in one)
    items = len({item for one in events.values() for _, item, _ in one})
    print(f"{len(events)} visitors, {ages.returns} visits after the first, {buys} buys, {items} items")
    rate = ages.strangers / ages.returns / items
    print(f"an item on which nothing was done before is bought at a visit with a chance of {rate:.6f}")
    print_table("since the last act on it", ages, AGES)
    print_table("items acted on since, itself counted", places, PLACES)


if __name__ == "__main__":
    main()
