"""Interest ranker 0.3.0 as an ONNX graph, opset 17, plain operators only.

Input: the constants of train/zero_shot/neighbour_ranker.py. Output: a ModelProto. Seed: none.
"""

import numpy as np
import onnx

from interest_ranker_graph import Graph
from neighbour_ranker import DIMENSION, FLOOR, GAIN, STEPS, shares


def nodes(graph: Graph) -> None:
    """From the three inputs to `scores`."""
    for name, value in (("gain", GAIN), ("floor", FLOOR), ("root_of_floor", FLOOR**0.5)):
        graph.constant(name, np.array(value))
    for name, value in (("least", -1.0), ("most", 1.0)):
        graph.constant(name, np.array(value))
    graph.constant("shares", shares()[:, None])
    graph.constant("flat", np.array([STEPS, DIMENSION]))
    graph.constant("column", np.array([STEPS, 1]))
    graph.constant("last_axis", np.array([1]))
    graph.add("Reshape", ["history", "flat"], "steps")
    graph.add("Transpose", ["steps"], "steps_turned", perm=[1, 0])
    graph.add("Reshape", ["weights", "column"], "strength")
    graph.add("Mul", ["strength", "shares"], "worth")
    graph.add("MatMul", ["candidates", "steps_turned"], "product")
    graph.add("Clip", ["product", "least", "most"], "cosine")
    graph.add("Mul", ["cosine", "gain"], "gained")
    graph.add("Sub", ["gained", "gain"], "exponent")
    graph.add("Exp", ["exponent"], "closeness")
    graph.add("MatMul", ["closeness", "worth"], "density_column")
    graph.add("Squeeze", ["density_column", "last_axis"], "density")
    graph.add("Add", ["density", "floor"], "raised")
    graph.add("Sqrt", ["raised"], "root")
    graph.add("Sub", ["root", "root_of_floor"], "scores")


def build() -> onnx.ModelProto:
    """The whole model, checked."""
    graph = Graph()
    nodes(graph)
    inputs = {"history": [1, STEPS, DIMENSION], "weights": [1, STEPS], "candidates": ["n", DIMENSION]}
    return graph.model("interest-ranker", inputs, {"scores": ["n"]})
