"""The encoder of the sequence model as an ONNX graph, opset 17, plain operators only.

Input: trained weights by their PyTorch names. Output: a ModelProto. Seed: none.
The arithmetic is train/own_history/sequence_model.py's for one viewer, without dropout. `history` is left-padded with
zeros; `present` is 1 where a step is one and 0 at padding.
"""

import numpy as np
import onnx

from interest_ranker_graph import MASKED, Graph

STEPS, DIMENSION, HEADS = 50, 64, 2
HEAD_WIDTH = DIMENSION // HEADS


def linear(graph: Graph, value: str, name: str, weights: dict[str, np.ndarray], gain: float = 1.0) -> str:
    """Times the transposed weight, plus the bias."""
    graph.constant(f"{name}_weight", np.ascontiguousarray(weights[f"block.{name}.weight"].T) * np.float32(gain))
    graph.constant(f"{name}_bias", weights[f"block.{name}.bias"] * np.float32(gain))
    graph.add("MatMul", [value, f"{name}_weight"], f"{name}_product")
    return graph.add("Add", [f"{name}_product", f"{name}_bias"], f"{name}_out")


def layer_norm(graph: Graph, value: str, name: str, parts: tuple[np.ndarray, np.ndarray]) -> str:
    """Over the last axis."""
    inputs = [value, graph.constant(f"{name}_scale", parts[0]), graph.constant(f"{name}_shift", parts[1])]
    return graph.add("LayerNormalization", inputs, f"{name}_out", axis=-1, epsilon=1e-5)


def attention(graph: Graph, normed: str, weights: dict[str, np.ndarray]) -> str:
    """Two heads over earlier present steps; every step sees itself, so that none sees nothing."""
    graph.constant("split_heads", np.array([STEPS, HEADS, HEAD_WIDTH]))
    graph.constant("joined", np.array([STEPS, DIMENSION]))
    rows, columns = [1, 0, 2], [1, 2, 0]
    for part, order, gain in (("query", rows, HEAD_WIDTH**-0.5), ("key", columns, 1.0), ("value", rows, 1.0)):
        graph.add("Reshape", [linear(graph, normed, part, weights, gain), "split_heads"], f"{part}_split")
        graph.add("Transpose", [f"{part}_split"], f"{part}_heads", perm=order)
    graph.add("MatMul", ["query_heads", "key_heads"], "logits")
    graph.constant("later", np.triu(np.full((STEPS, STEPS), MASKED, np.float32), 1))
    graph.constant("others", MASKED * (1 - np.eye(STEPS, dtype=np.float32)))
    graph.constant("one", np.array(1.0, np.float32))
    graph.add("Sub", ["one", "present"], "absent")
    graph.add("Mul", ["others", "absent"], "absence")
    graph.add("Add", ["later", "absence"], "mask")
    graph.add("Add", ["logits", "mask"], "masked_logits")
    graph.add("Softmax", ["masked_logits"], "shares", axis=-1)
    graph.add("MatMul", ["shares", "value_heads"], "mixed")
    graph.add("Transpose", ["mixed"], "mixed_turned", perm=[1, 0, 2])
    graph.add("Reshape", ["mixed_turned", "joined"], "mixed_flat")
    return linear(graph, "mixed_flat", "attended", weights)


def gelu(graph: Graph, value: str) -> str:
    """value x (1 + erf(value / sqrt 2)) / 2; half of it is in the next layer's weights."""
    graph.constant("root_half", np.array(0.5**0.5, np.float32))
    graph.add("Mul", [value, "root_half"], "erf_in")
    graph.add("Erf", ["erf_in"], "erf_out")
    graph.add("Add", ["erf_out", "one"], "gate")
    return graph.add("Mul", [value, "gate"], "twice_gelu")


def build(weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    """The whole encoder, checked; `interest` is the vector after the newest step."""
    graph = Graph()
    graph.constant("input_gain", np.array(8**0.5, np.float32))
    graph.constant("place", np.ascontiguousarray(weights["position"][::-1]))
    graph.constant("column", np.array([STEPS, 1]))
    graph.add("Reshape", ["present", "column"], "present_column")
    graph.constant("flat", np.array([STEPS, DIMENSION]))
    graph.add("Reshape", ["history", "flat"], "vectors")
    graph.add("Mul", ["vectors", "input_gain"], "raised")
    graph.add("Add", ["raised", "place"], "placed")
    graph.add("Mul", ["placed", "present_column"], "steps")
    norms = {name: (weights[f"{name}.weight"], weights[f"{name}.bias"]) for name in
             ("block.before_attention", "block.before_network", "last_norm")}  # fmt: skip
    attended = attention(graph, layer_norm(graph, "steps", "norm_1", norms["block.before_attention"]), weights)
    graph.add("Add", ["steps", attended], "steps_1")
    inner = linear(graph, layer_norm(graph, "steps_1", "norm_2", norms["block.before_network"]), "up", weights)
    halved = weights | {"block.down.weight": weights["block.down.weight"] / 2}
    graph.add("Add", ["steps_1", linear(graph, gelu(graph, inner), "down", halved)], "steps_2")
    encoded = layer_norm(graph, "steps_2", "norm_3", norms["last_norm"])
    graph.constant("newest", np.array([STEPS - 1]))
    graph.add("Gather", [encoded, "newest"], "interest", axis=0)
    inputs = {"history": [1, STEPS, DIMENSION], "present": [1, STEPS]}
    return graph.model("own-history-encoder", inputs, {"interest": [1, DIMENSION]})
