"""Heads of interest-ranker 0.4.0 in PyTorch: how likely a viewer watches, clicks, puts into the cart and buys.

Input: padded histories and candidates, as of neighbour_ranker.py, and ten numbers of train_heads.py. Output: four
probabilities a candidate. Seed: none.

Two features a candidate, both roots of sums over the steps of the history, the newest worth no more than the oldest:
`near`, the strength of the steps by how close they lie to it, and `known`, the strength of them all. Steps on the very
same item count in neither, so nothing that was done with an item moves its own probabilities.

Both are cut where the training shops end, so that a visitor who did far more, or a shop whose items are all alike, is
told no chance that was never seen.

pWatch and pClick are logistic in these two. Carts are a share of clicks and buys one of carts, so
pBuy <= pCart <= pClick whatever the numbers are.
"""

from dataclasses import asdict, dataclass

import torch

from neighbour_ranker import FLOOR, GAIN

HEADS = ("pWatch", "pClick", "pCart", "pBuy")

# Squares of a distance: up to the first (cosine .99975) two rows are the same item, from the second (.999) on they are two.
# Within the first lies what rounding leaves between engines.
SAME, OTHER = 0.0005, 0.002


@dataclass(frozen=True)
class Heads:
    """Base, weight of `near` and weight of `known` of two logits, and two shares; and where features are cut."""

    watch: tuple[float, float, float]
    click: tuple[float, float, float]
    cart_of_clicks: float
    buy_of_carts: float
    most: tuple[float, float]
    """Where `near` and `known` are cut."""

    def to_json(self) -> dict:
        """As read_heads takes it."""
        return asdict(self)


def read_heads(value: dict) -> Heads:
    """What Heads.to_json gave."""
    return Heads(tuple(value["watch"]), tuple(value["click"]), value["cart_of_clicks"], value["buy_of_carts"], tuple(value["most"]))


def root(sums: torch.Tensor) -> torch.Tensor:
    """As the score has it, 0 of 0."""
    return torch.sqrt(sums + FLOOR) - FLOOR**0.5


def features(history: torch.Tensor, weights: torch.Tensor, candidates: torch.Tensor) -> torch.Tensor:
    """[b, n, 2] `near` and `known` of `history` [b, s, 64], `weights` [b, s] and `candidates` [n, 64] or [b, n, 64]."""
    product = candidates @ history.transpose(1, 2)
    lengths = candidates.square().sum(-1)[..., None] + history.square().sum(-1)[:, None]
    others = ((lengths - 2 * product - SAME) / (OTHER - SAME)).clamp(0, 1)
    closeness = torch.exp(GAIN * product.clamp(-1, 1) - GAIN)
    sums = [part @ weights[..., None] for part in (closeness * others, others)]
    return root(torch.cat(sums, -1))


def predict(values: torch.Tensor, heads: Heads) -> torch.Tensor:
    """[..., 4] probabilities of `features`, in the order of HEADS."""
    table = torch.tensor([heads.watch, heads.click])
    cut = torch.minimum(values, torch.tensor(heads.most))
    watch, click = torch.sigmoid(cut @ table[:, 1:].T + table[:, 0]).unbind(-1)
    cart = heads.cart_of_clicks * click
    return torch.stack([watch, click, cart, heads.buy_of_carts * cart], -1)
