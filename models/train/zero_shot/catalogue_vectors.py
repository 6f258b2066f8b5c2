"""Fits 64 numbers an item to one catalogue, so that items with like texts lie close and all others far.

Input: feature rows of catalogue_features.py, no interaction. Output: float32 vectors of unit length or all zero.
Seed: none; order and samples come from a hash of their index.

For each item its closeness to its 128 nearest, to the power of 1.5, is taken as the mean of a Poisson count that exp(gain * cosine + shift)
has to explain, and 0 for the rest, of which 1,024 are sampled a step. A truncated SVD of the same rows keeps the large
directions and loses who is next to whom; this keeps the neighbours.
"""

import numpy as np
import scipy.sparse as sparse
import torch

from item_encoder import mix32

NEIGHBOURS, SAMPLES, BATCH, EPOCHS, LEAST_STEPS = 128, 1024, 256, 12, 100
SHARPNESS = 1.5
RATE, KERNEL_RATE, LEAST_SHARE = 0.03, 0.02, 0.02
FIRST_GAIN, FIRST_SHIFT, ABSENT = 10.0, -6.0, -30.0
BLOCK = 512
GOLDEN = 0x9E3779B9


def nearest(rows: sparse.csr_matrix, count: int = NEIGHBOURS) -> tuple[np.ndarray, np.ndarray]:
    """Row numbers and closeness of each item's nearest, itself left out; closeness is 0 where nothing is shared."""
    total = rows.shape[0]
    count = min(count, total - 1)
    turned = sparse.csr_matrix(rows.T)
    found, closeness = np.zeros((total, count), np.int64), np.zeros((total, count), np.float32)
    for start in range(0, total, BLOCK):
        block = (rows[start : start + BLOCK] @ turned).toarray()
        here = np.arange(len(block))
        block[here, start + here] = -1
        chosen = np.argpartition(-block, count - 1, axis=1)[:, :count]
        found[start : start + BLOCK] = chosen
        closeness[start : start + BLOCK] = np.take_along_axis(block, chosen, 1)
    return found, np.maximum(closeness, 0)


def hashed(indices: np.ndarray) -> np.ndarray:
    """mix32 of each."""
    return np.array([mix32(int(index) & 0xFFFFFFFF) for index in indices], np.int64)


class Fit(torch.nn.Module):
    """Vectors and the two numbers of the kernel."""

    def __init__(self, start: np.ndarray) -> None:
        super().__init__()
        self.vectors = torch.nn.Parameter(torch.tensor(start, dtype=torch.float32))
        self.kernel = torch.nn.Parameter(torch.tensor([np.log(FIRST_GAIN), FIRST_SHIFT], dtype=torch.float32))

    def loss(self, batch: torch.Tensor, near: torch.Tensor, closeness: torch.Tensor, sample: torch.Tensor):
        """Poisson deviance of a batch of items, up to a constant."""
        units = torch.nn.functional.normalize(self.vectors, dim=1)
        gain, shift, own = self.kernel[0].exp(), self.kernel[1], units[batch]
        close = gain * (own[:, None] * units[near]).sum(-1) + shift
        far = gain * (own @ units[sample].T) + shift
        known = torch.zeros(len(batch), len(units), dtype=torch.bool)
        known.scatter_(1, near, True).scatter_(1, batch[:, None], True)
        far = far.masked_fill(known[:, sample], ABSENT)
        share = max(0, len(units) - near.shape[1] - 1) / len(sample)
        return (close.exp().sum() - (closeness * close).sum() + share * far.exp().sum()) / len(batch)


def fit_vectors(rows: sparse.csr_matrix, start: np.ndarray, least_epochs: int = EPOCHS) -> np.ndarray:
    """[n, 64]; `start` from random_projection. A small catalogue makes 100 steps; fewer than three items stay as they start."""
    total = rows.shape[0]
    if total < 3:
        return start
    near, closeness = (torch.from_numpy(part) for part in nearest(rows))
    closeness = closeness**SHARPNESS
    fit = Fit(start)
    optimiser = torch.optim.Adam([{"params": [fit.vectors]}, {"params": [fit.kernel]}], betas=(0.9, 0.98))
    batches, step = -(-total // BATCH), 0
    epochs = max(least_epochs, -(-LEAST_STEPS // batches))
    for epoch in range(epochs):
        order = torch.from_numpy(np.argsort(hashed(np.arange(total) ^ (GOLDEN * (epoch + 1))), kind="stable"))
        for start_at in range(0, total, BATCH):
            batch = order[start_at : start_at + BATCH]
            sample = torch.from_numpy(hashed(np.arange(min(SAMPLES, total)) + step * SAMPLES) % total)
            share = max(LEAST_SHARE, 0.5 * (1 + np.cos(np.pi * step / (epochs * batches))))
            for group, rate in zip(optimiser.param_groups, (RATE, KERNEL_RATE), strict=True):
                group["lr"] = rate * share
            value = fit.loss(batch, near[batch], closeness[batch], sample)
            optimiser.zero_grad()
            value.backward()
            optimiser.step()
            step += 1
    fitted = torch.nn.functional.normalize(fit.vectors, dim=1).detach().numpy()
    return np.where(np.abs(start).sum(axis=1, keepdims=True) > 0, fitted, 0).astype(np.float32)
