"""Interest ranker 0.4.0 as an ONNX graph, opset 17, plain operators only: the scores of 0.3.0, and heads beside them.

Input: the constants of train/zero_shot/neighbour_ranker.py, and those of heads_model.py's Heads. Output: a
ModelProto. Seed: none. Names of tensors follow heads_model.py.
"""

import numpy as np
import onnx

from heads_model import HEADS, OTHER, SAME, Heads
from interest_ranker_graph import Graph
from neighbour_ranker import DIMENSION, STEPS
from neighbour_ranker_graph import nodes as score_nodes


def other_nodes(graph: Graph) -> None:
    """`others` [n, 50]: 0 where a step is on the very candidate, 1 where it is on another item."""
    graph.constant("row", np.array([1, STEPS]))
    graph.constant("two", np.array(2.0))
    graph.constant("same", np.array(SAME))
    graph.constant("steepness", np.array(1 / (OTHER - SAME)))
    graph.constant("none", np.array(0.0))
    for name, table in (("candidate", "candidates"), ("step", "steps")):
        graph.add("Mul", [table, table], f"{name}_squares")
        graph.add("ReduceSum", [f"{name}_squares", "last_axis"], f"{name}_lengths")
    graph.add("Reshape", ["step_lengths", "row"], "step_row")
    graph.add("Add", ["candidate_lengths", "step_row"], "lengths")
    graph.add("Mul", ["product", "two"], "twice")
    graph.add("Sub", ["lengths", "twice"], "apart")
    graph.add("Sub", ["apart", "same"], "beyond")
    graph.add("Mul", ["beyond", "steepness"], "steep")
    graph.add("Clip", ["steep", "none", "most"], "others")


def head_nodes(graph: Graph, heads: Heads) -> None:
    """From `closeness`, `strength` and `others` to `probabilities` [n, 4]."""
    logits, share = np.array([heads.watch, heads.click]), heads.cart_of_clicks
    graph.constant("head_weights", logits[:, 1:].T)
    graph.constant("head_bases", logits[:, 0])
    graph.constant("feature_most", np.array(heads.most))
    graph.constant("nested", np.array([[1.0, 0, 0, 0], [0, 1, share, share * heads.buy_of_carts]]))
    graph.add("Mul", ["closeness", "others"], "close_others")
    graph.add("MatMul", ["close_others", "strength"], "near_sum")
    graph.add("MatMul", ["others", "strength"], "known_sum")
    graph.add("Concat", ["near_sum", "known_sum"], "sums", axis=1)
    graph.add("Add", ["sums", "floor"], "sums_raised")
    graph.add("Sqrt", ["sums_raised"], "sum_roots")
    graph.add("Sub", ["sum_roots", "root_of_floor"], "features")
    graph.add("Min", ["features", "feature_most"], "cut")
    graph.add("MatMul", ["cut", "head_weights"], "weighted")
    graph.add("Add", ["weighted", "head_bases"], "logits")
    graph.add("Sigmoid", ["logits"], "chances")
    graph.add("MatMul", ["chances", "nested"], "probabilities")


def build(heads: Heads) -> onnx.ModelProto:
    """The whole model, checked."""
    graph = Graph()
    score_nodes(graph)
    other_nodes(graph)
    head_nodes(graph, heads)
    inputs = {"history": [1, STEPS, DIMENSION], "weights": [1, STEPS], "candidates": ["n", DIMENSION]}
    return graph.model("interest-ranker", inputs, {"scores": ["n"], "probabilities": ["n", len(HEADS)]})
