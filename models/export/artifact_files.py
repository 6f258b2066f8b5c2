"""Writes and reads golden.json and manifest.json, the files through which a model meets the rest of the project.

Input: values from an export script, or such a file. Output: JSON as models/schemas/ describes. Seed: none.
"""

import base64
import hashlib
import json
from pathlib import Path

import numpy as np


def tensor(values: np.ndarray) -> dict:
    """A tensor as base64 of its little-endian float32 bytes, row-major."""
    packed = base64.b64encode(np.ascontiguousarray(values, "<f4").tobytes()).decode("ascii")
    return {"dtype": "float32", "shape": list(values.shape), "base64": packed}


def grid_tensor(values: np.ndarray, step: float) -> dict:
    """A tensor whose values are whole multiples of `step`, a power of two, in a quarter of the bytes."""
    codes = np.rint(values / np.float32(step))
    if np.abs(codes).max(initial=0) > 127 or (codes.astype(np.float32) * np.float32(step) != values).any():
        raise ValueError("The values are not -127..127 times the step: use tensor().")
    packed = base64.b64encode(np.ascontiguousarray(codes, np.int8).tobytes()).decode("ascii")
    return {"dtype": "int8", "scale": step, "shape": list(values.shape), "base64": packed}


def read_tensor(value: dict) -> np.ndarray:
    """The values that `tensor` or `grid_tensor` wrote, as float32."""
    packed = base64.b64decode(value["base64"])
    if value["dtype"] == "int8":
        return np.frombuffer(packed, np.int8).reshape(value["shape"]) * np.float32(value["scale"])
    return np.frombuffer(packed, "<f4").reshape(value["shape"])


def plain(value: object) -> dict:
    """An input that is not a tensor, as JSON."""
    return {"dtype": "json", "value": value}


def write_json(path: Path, value: dict) -> None:
    """Two spaces, keys in the order given, short lists on their own lines as the json module has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=2, ensure_ascii=True) + "\n", encoding="ascii")


def read_json(path: Path) -> dict:
    """A file that write_json wrote."""
    return json.loads(path.read_text(encoding="ascii"))


def file_facts(path: Path) -> dict:
    """Name, SHA-256 and size of a model file."""
    content = path.read_bytes()
    return {"file": path.name, "sha256": hashlib.sha256(content).hexdigest(), "sizeBytes": len(content)}
