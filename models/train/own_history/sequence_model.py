"""A SASRec whose item vectors are a projection of text plus a learned residual, in PyTorch.

Input: padded histories of item rows. Output: interest vectors and item vectors of 64; a candidate's score is their
inner product. Seed: the caller's, for the first weights and dropout.
"""

import numpy as np
import torch
from torch import nn
from torch.nn import functional

DIMENSION, STEPS, HEADS, INNER = 64, 50, 2, 256
DROPOUT = 0.3
# Item vectors start at a length near 1, steps of a history near 8: what layer norm gives.
INPUT_GAIN = 8**0.5


class Block(nn.Module):
    """Attention over earlier steps and a two-layer network, each after layer norm and added to its input."""

    def __init__(self) -> None:
        super().__init__()
        self.before_attention, self.before_network = nn.LayerNorm(DIMENSION), nn.LayerNorm(DIMENSION)
        self.query, self.key = nn.Linear(DIMENSION, DIMENSION), nn.Linear(DIMENSION, DIMENSION)
        self.value, self.attended = nn.Linear(DIMENSION, DIMENSION), nn.Linear(DIMENSION, DIMENSION)
        self.up, self.down = nn.Linear(DIMENSION, INNER), nn.Linear(INNER, DIMENSION)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, steps: torch.Tensor, visible: torch.Tensor) -> torch.Tensor:
        batch, length, _ = steps.shape
        normed = self.before_attention(steps)
        query, key, value = (
            layer(normed).view(batch, length, HEADS, -1).transpose(1, 2) for layer in (self.query, self.key, self.value)
        )
        rate = DROPOUT if self.training else 0.0
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=visible, dropout_p=rate)
        steps = steps + self.dropout(self.attended(mixed.transpose(1, 2).reshape(batch, length, DIMENSION)))
        inner = self.dropout(functional.gelu(self.up(self.before_network(steps))))
        return steps + self.dropout(self.down(inner))


class SequenceModel(nn.Module):
    """`text` is [items, terms] dense, or None for a plain SASRec."""

    def __init__(self, text: torch.Tensor | None, items: int) -> None:
        super().__init__()
        self.register_buffer("text", text)
        self.residual = nn.Parameter(torch.randn(items, DIMENSION) * (0.05 if text is None else 0.02))
        self.position = nn.Parameter(torch.randn(STEPS, DIMENSION) * 0.02)
        if text is not None:
            self.projection = nn.Linear(text.shape[1], DIMENSION, bias=False)
            nn.init.normal_(self.projection.weight, std=1 / 8)
        self.block = Block()
        self.last_norm = nn.LayerNorm(DIMENSION)
        self.dropout = nn.Dropout(DROPOUT)

    def item_vectors(self) -> torch.Tensor:
        """[items, 64]."""
        return self.residual if self.text is None else self.projection(self.text) + self.residual

    def forward(self, history: torch.Tensor, vectors: torch.Tensor) -> torch.Tensor:
        """[b, steps, 64] interest after each step of [b, steps] rows, -1 before the first; newest last."""
        present = history >= 0
        steps = vectors[history.clamp(min=0)] * INPUT_GAIN + self.position[: history.shape[1]].flip(0)
        return self.encode(self.dropout(steps) * present[..., None], present)

    def encode(self, steps: torch.Tensor, present: torch.Tensor) -> torch.Tensor:
        """The same from vectors with their positions added."""
        length = steps.shape[1]
        earlier = torch.ones(length, length, dtype=torch.bool, device=present.device).tril()
        # An absent step sees itself, so that its softmax is not empty; nothing reads what it gives.
        visible = (earlier & present[:, None, None, :]) | torch.eye(length, dtype=torch.bool, device=present.device)
        return self.last_norm(self.block(steps, visible))


def padded(histories: list[list[int]]) -> torch.Tensor:
    """[b, longest] rows, right-aligned."""
    longest = max(len(history) for history in histories)
    rows = np.full((len(histories), longest), -1)
    for row, history in zip(rows, histories, strict=True):
        row[longest - len(history) :] = history
    return torch.tensor(rows)


def interests(model: SequenceModel, histories: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    """The last interest vector of every history, and all item vectors."""
    model.eval()
    order = np.argsort([len(history) for history in histories], kind="stable")
    found = np.zeros((len(histories), DIMENSION), np.float32)
    with torch.no_grad():
        vectors = model.item_vectors()
        for batch in (order[first : first + 512] for first in range(0, len(order), 512)):
            rows = padded([histories[row][-STEPS:] for row in batch]).to(vectors.device)
            found[batch] = model(rows, vectors)[:, -1].cpu().numpy()
    model.train()
    return found, vectors.detach().cpu().numpy()
