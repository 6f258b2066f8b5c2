"""The interest ranker as an ONNX graph, opset 17, plain operators only.

Input: trained weights. Output: a ModelProto. Seed: none.
The arithmetic is train/interest_ranker_model.py's for one viewer; names of tensors follow it.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

STEPS, DIMENSION, WIDTH, HEADS, HINGES = 50, 64, 64, 2, 6
HEAD_WIDTH = WIDTH // HEADS
OPSET, IR_VERSION = 17, 8
MASKED = -1e4


class Graph:
    """Nodes and constants in the order in which they are added."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, np.ndarray] = {}

    def constant(self, name: str, value: np.ndarray) -> str:
        """Adds an initialiser and gives its name; a float becomes float32."""
        self.constants[name] = value.astype(np.float32) if value.dtype.kind == "f" else value
        return name

    def add(self, operator: str, inputs: list[str], output: str, **attributes: object) -> str:
        """Adds a node with one output and gives the output's name."""
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, **attributes))
        return output

    def model(self, name: str, inputs: dict[str, list], outputs: dict[str, list]) -> onnx.ModelProto:
        """All that was added as a model, checked; inputs and outputs are float32, by name and shape."""
        made = helper.make_model(
            helper.make_graph(
                self.nodes,
                name,
                *([helper.make_tensor_value_info(port, TensorProto.FLOAT, shape) for port, shape in ports.items()]
                  for ports in (inputs, outputs)),
                [numpy_helper.from_array(value, constant) for constant, value in self.constants.items()],
            ),
            opset_imports=[helper.make_opsetid("", OPSET)],
            ir_version=IR_VERSION,
            producer_name="curio",
        )
        onnx.checker.check_model(made, full_check=True)
        return made


def tokens(graph: Graph) -> tuple[str, str]:
    """What each step is: its closeness to every step, its strength and age, its place. And 0 or -1e4 by presence."""
    graph.constant("column", np.array([STEPS, 1]))
    graph.constant("flat", np.array([STEPS, DIMENSION]))
    graph.add("Reshape", ["history", "flat"], "steps")
    graph.add("Reshape", ["weights", "column"], "strength")
    graph.add("Reshape", ["age", "column"], "age_column")
    graph.add("Cast", ["strength"], "is_present", to=TensorProto.BOOL)
    graph.add("Cast", ["is_present"], "present", to=TensorProto.FLOAT)
    graph.add("Transpose", ["steps"], "steps_turned", perm=[1, 0])
    graph.add("MatMul", ["steps", "steps_turned"], "gram")
    graph.add("MatMul", ["gram", "similarity"], "closeness")
    graph.add("Concat", ["present", "strength", "age_column"], "fact_columns", axis=1)
    graph.add("MatMul", ["fact_columns", "facts"], "fact_tokens")
    graph.add("Add", ["closeness", "fact_tokens"], "tokens_without_place")
    graph.constant("zero", np.array(0.0))
    graph.constant("masked", np.array(MASKED))
    graph.add("Where", ["is_present", "zero", "masked"], "absence")
    return graph.add("Add", ["tokens_without_place", "position"], "tokens_0"), "absence"


def layer_norm(graph: Graph, tokens_in: str, name: str) -> str:
    """Over the last axis."""
    inputs = [tokens_in, f"{name}_scale", f"{name}_bias"]
    return graph.add("LayerNormalization", inputs, f"{name}_out", axis=-1, epsilon=1e-5)


def attention(graph: Graph, normed: str, absence: str) -> str:
    """Two heads; absent steps are not looked at. The scale 1/sqrt(32) is folded into the query's weights."""
    graph.constant("split_heads", np.array([STEPS, HEADS, HEAD_WIDTH]))
    for part, order in (("query", [1, 0, 2]), ("key", [1, 2, 0]), ("value", [1, 0, 2])):
        graph.add("MatMul", [normed, part], f"{part}_flat")
        graph.add("Reshape", [f"{part}_flat", "split_heads"], f"{part}_split")
        graph.add("Transpose", [f"{part}_split"], f"{part}_heads", perm=order)
    graph.add("MatMul", ["query_heads", "key_heads"], "attention_logits")
    graph.add("Transpose", [absence], "absence_row", perm=[1, 0])
    graph.add("Add", ["attention_logits", "absence_row"], "attention_masked")
    graph.add("Softmax", ["attention_masked"], "attention_shares", axis=-1)
    graph.add("MatMul", ["attention_shares", "value_heads"], "attention_mixed")
    graph.add("Transpose", ["attention_mixed"], "attention_turned", perm=[1, 0, 2])
    graph.add("Reshape", ["attention_turned", "flat"], "attention_flat")
    return graph.add("MatMul", ["attention_flat", "attended"], "attention_out")


def block(graph: Graph, tokens_in: str, absence: str) -> str:
    """One pre-norm transformer block and the last norm."""
    attended = attention(graph, layer_norm(graph, tokens_in, "ln1"), absence)
    graph.add("Add", [tokens_in, attended], "tokens_1")
    graph.add("MatMul", [layer_norm(graph, "tokens_1", "ln2"), "up"], "up_flat")
    graph.add("Add", ["up_flat", "up_bias"], "up_shifted")
    graph.add("Relu", ["up_shifted"], "up_out")
    graph.add("MatMul", ["up_out", "down"], "down_flat")
    graph.add("Add", ["down_flat", "down_bias"], "down_out")
    graph.add("Add", ["tokens_1", "down_out"], "tokens_2")
    return layer_norm(graph, "tokens_2", "ln3")


def heads(graph: Graph, encoded: str, absence: str) -> None:
    """The interest vector [64, 1], and for each step and hinge how much it counts [50, hinges]."""
    graph.add("MatMul", [encoded, "mix"], "mix_flat")
    graph.add("Add", ["mix_flat", "recency"], "mix_recent")
    graph.add("Add", ["mix_recent", absence], "mix_masked")
    graph.add("Softmax", ["mix_masked"], "mix_shares", axis=0)
    graph.add("Mul", ["mix_shares", "strength"], "mix_strong")
    graph.add("Mul", ["mix_strong", "mix_gain"], "mix_out")
    graph.add("MatMul", ["steps_turned", "mix_out"], "interest")
    graph.add("MatMul", [encoded, "hinge"], "hinge_flat")
    graph.add("Add", ["hinge_flat", "hinge_bias"], "hinge_shifted")
    graph.add("Mul", ["hinge_shifted", "strength"], "hinge_out")


def scores(graph: Graph) -> None:
    """Dot product with the interest vector, plus what a candidate gains by closeness to single steps."""
    graph.add("MatMul", ["candidates", "interest"], "total_0")
    graph.add("MatMul", ["candidates", "steps_turned"], "closeness_to_steps")
    for k in range(HINGES):
        graph.constant(f"column_{k}", np.array([k]))
        graph.add("Gather", ["hinge_out", f"column_{k}"], f"hinge_{k}", axis=1)
        graph.add("Sub", ["closeness_to_steps", f"threshold_{k}"], f"over_{k}")
        graph.add("Relu", [f"over_{k}"], f"excess_{k}")
        graph.add("MatMul", [f"excess_{k}", f"hinge_{k}"], f"gain_{k}")
        graph.add("Add", [f"total_{k}", f"gain_{k}"], f"total_{k + 1}")
    graph.constant("last_axis", np.array([1]))
    graph.add("Squeeze", [f"total_{HINGES}", "last_axis"], "scores")


def build(weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    """The whole model, checked."""
    graph = Graph()
    for name, value in weights.items():
        if name != "threshold":
            graph.constant(name, value / np.sqrt(HEAD_WIDTH) if name == "query" else value)
    for k in range(HINGES):
        graph.constant(f"threshold_{k}", np.array(weights["threshold"][k]))
    first, absence = tokens(graph)
    heads(graph, block(graph, first, absence), absence)
    scores(graph)
    inputs = {
        "history": [1, STEPS, DIMENSION],
        "weights": [1, STEPS],
        "age": [1, STEPS],
        "candidates": ["n", DIMENSION],
    }
    return graph.model("interest-ranker", inputs, {"scores": ["n"]})
