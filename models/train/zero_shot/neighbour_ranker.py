"""Interest ranker 0.3.0 in PyTorch: what each step of a history gives to the items close to it.

Input: padded histories and candidates. Output: scores, 0 where nothing is known. Seed: none; four constants, no weight.

score = sqrt(sum over steps of strength * DECAY^back * exp(GAIN * (cosine - 1)) + FLOOR) - sqrt(FLOOR). The sum is a
kernel density of the history, so each step is an interest of its own and none is averaged away; the root keeps a
prior that is added on a scale that does not depend on how much is known. The prior is not in the model.
"""

import numpy as np
import torch

STEPS, DIMENSION = 50, 64

# Set on the validation splits of both catalogues.
GAIN, DECAY, FLOOR = 5.0, 0.55, 0.0075
PRIOR, PRIOR_DECAY = 0.08, 0.3


def shares() -> np.ndarray:
    """[50] what each place of the history counts, the last 1."""
    return (DECAY ** np.arange(STEPS - 1, -1, -1)).astype(np.float32)


def scores(history: torch.Tensor, weights: torch.Tensor, candidates: torch.Tensor) -> torch.Tensor:
    """[b, n] of `history` [b, s, 64], the last steps up to 50, `weights` [b, s] and `candidates` [n, 64]."""
    places = torch.from_numpy(shares()[STEPS - history.shape[1] :])
    cosine = (candidates @ history.transpose(1, 2)).clamp(-1, 1)
    closeness = torch.exp(GAIN * cosine - GAIN)
    density = (closeness @ (weights * places)[..., None]).squeeze(-1)
    return torch.sqrt(density + FLOOR) - FLOOR**0.5


def recent_counts(histories: list[list[int]], items: int) -> np.ndarray:
    """[items] how often each was acted on of late: an act counts PRIOR_DECAY for every later act of its visitor."""
    counts = np.zeros(items)
    for history in histories:
        np.add.at(counts, history, PRIOR_DECAY ** np.arange(len(history) - 1.0, -1, -1))
    return counts


def prior(histories: list[list[int]], items: int) -> np.ndarray:
    """[items] float32, what is added to each item's score; of the mean count, so that a busier site has no larger one."""
    counts = recent_counts(histories, items)
    return (PRIOR * np.log1p(counts / max(counts.mean(), np.finfo(float).tiny))).astype(np.float32)
