"""The interest ranker's arithmetic, in JAX.

Input: padded histories and candidates. Output: logits. Seed: the caller's, for the first weights only.

Nothing but inner products of item vectors enters the network, so turning the whole vector space changes no
score: what is learned on one catalogue holds in the space of any other.
"""

import jax
import jax.numpy as jnp

STEPS, DIMENSION, WIDTH, HEADS, HIDDEN, HINGES = 50, 64, 64, 2, 128, 6
MASKED = -1e4

Params = dict[str, jax.Array]


def initial(seed: int) -> Params:
    """First weights. The interest vector starts as a recency-decayed mean, the rest near zero."""
    keys = iter(jax.random.split(jax.random.key(seed), 16))

    def dense(rows: int, columns: int, gain: float = 1.0) -> jax.Array:
        return jax.random.normal(next(keys), (rows, columns)) * (gain / rows**0.5)

    thresholds = jnp.linspace(0.1, 0.9, HINGES)
    return {
        "similarity": dense(STEPS, WIDTH), "facts": dense(3, WIDTH), "position": dense(STEPS, WIDTH, 0.5),
        "ln1_scale": jnp.ones(WIDTH), "ln1_bias": jnp.zeros(WIDTH),
        "query": dense(WIDTH, WIDTH), "key": dense(WIDTH, WIDTH), "value": dense(WIDTH, WIDTH),
        "attended": dense(WIDTH, WIDTH, 0.5),
        "ln2_scale": jnp.ones(WIDTH), "ln2_bias": jnp.zeros(WIDTH),
        "up": dense(WIDTH, HIDDEN), "up_bias": jnp.zeros(HIDDEN),
        "down": dense(HIDDEN, WIDTH, 0.5), "down_bias": jnp.zeros(WIDTH),
        "ln3_scale": jnp.ones(WIDTH), "ln3_bias": jnp.zeros(WIDTH),
        "mix": dense(WIDTH, 1, 0.1), "recency": -0.35 * jnp.arange(STEPS - 1, -1, -1.0)[:, None],
        "mix_gain": jnp.array([10.0]),
        "hinge": dense(WIDTH, HINGES, 0.1), "hinge_bias": jnp.full(HINGES, 0.5), "threshold": thresholds,
    }  # fmt: skip


def layer_norm(x: jax.Array, scale: jax.Array, bias: jax.Array) -> jax.Array:
    """Over the last axis, epsilon 1e-5."""
    centred = x - x.mean(-1, keepdims=True)
    return centred / jnp.sqrt((centred**2).mean(-1, keepdims=True) + 1e-5) * scale + bias


def attention(params: Params, tokens: jax.Array, present: jax.Array) -> jax.Array:
    """Every step looks at every present step; two heads."""
    batch, steps, _ = tokens.shape

    def heads(name: str) -> jax.Array:
        return (tokens @ params[name]).reshape(batch, steps, HEADS, -1).swapaxes(1, 2)

    logits = heads("query") @ heads("key").swapaxes(2, 3) / (WIDTH / HEADS) ** 0.5
    logits = logits + (1 - present[:, None, None, :]) * MASKED
    mixed = jax.nn.softmax(logits) @ heads("value")
    return mixed.swapaxes(1, 2).reshape(batch, steps, WIDTH) @ params["attended"]


def encode(params: Params, history: jax.Array, weights: jax.Array, age: jax.Array) -> tuple[jax.Array, jax.Array]:
    """The linear interest vector [b, 64] and, for each step and hinge, how much it counts [b, steps, hinges].

    `steps` may be fewer than 50: they are the last ones.
    """
    steps = history.shape[1]
    present = (weights != 0).astype(history.dtype)
    gram = history @ history.swapaxes(1, 2)
    facts = jnp.stack([present, weights, age], -1)
    tokens = gram @ params["similarity"][-steps:] + facts @ params["facts"] + params["position"][-steps:]
    tokens = tokens + attention(params, layer_norm(tokens, params["ln1_scale"], params["ln1_bias"]), present)
    hidden = layer_norm(tokens, params["ln2_scale"], params["ln2_bias"]) @ params["up"] + params["up_bias"]
    tokens = tokens + jax.nn.relu(hidden) @ params["down"] + params["down_bias"]
    tokens = layer_norm(tokens, params["ln3_scale"], params["ln3_bias"])
    mix = tokens @ params["mix"] + params["recency"][-steps:] + (1 - present[:, :, None]) * MASKED
    share = jax.nn.softmax(mix, axis=1) * weights[:, :, None] * params["mix_gain"]
    interest = (share * history).sum(1)
    hinges = (tokens @ params["hinge"] + params["hinge_bias"]) * weights[:, :, None]
    return interest, hinges


def score(params: Params, encoded: tuple[jax.Array, jax.Array], history: jax.Array, candidates: jax.Array) -> jax.Array:
    """[b, n] logits: the interest vector's dot product, and what candidates gain by being close to single steps."""
    interest, hinges = encoded
    similarity = jnp.einsum("nd,bld->bln", candidates, history)
    total = interest @ candidates.T
    for k in range(HINGES):
        excess = jax.nn.relu(similarity - params["threshold"][k])
        total = total + (excess * hinges[:, :, k, None]).sum(1)
    return total
