"""Text to tokens, the Python twin of the first half of sdk/core/src/interest/encode-item.ts.

Input: shop text. Output: lists of tokens, the same code points as the TypeScript gives.
Seed: none; nothing here is random.
"""

import unicodedata
from collections.abc import Iterator

# Scripts written without spaces (Han, Kana) or with particles glued to words (Hangul): read as bigrams.
BIGRAM_RANGES = (
    (0x3041, 0x30FF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7A3),
    (0x20000, 0x3FFFF),
)


def clean_text(text: str, max_units: int) -> str:
    """First `max_units` UTF-16 units, NFKC, lower case, and cut once more: NFKC can lengthen."""
    head = text[:max_units].encode("utf-16-le", "surrogatepass")[: 2 * max_units]
    lower = unicodedata.normalize("NFKC", head.decode("utf-16-le", "surrogatepass")).lower()
    return lower.encode("utf-16-le", "surrogatepass")[: 2 * max_units].decode("utf-16-le", "surrogatepass")


def is_bigram_script(code: int) -> bool:
    """Whether a code point belongs to a script that is read as character bigrams."""
    return any(low <= code <= high for low, high in BIGRAM_RANGES)


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """Maximal runs of letters, marks and digits, split where the script kind changes: (run, is bigram script)."""
    run, kind = "", False
    for char in text:
        is_word = unicodedata.category(char)[0] in "LMN"
        next_kind = is_bigram_script(ord(char))
        if run and (not is_word or next_kind != kind):
            yield run, kind
            run = ""
        if is_word:
            run, kind = run + char, next_kind
    if run:
        yield run, kind


def words(text: str) -> list[str]:
    """Word tokens of cleaned text; a run of a bigram script gives its overlapping bigrams, or itself when single."""
    tokens: list[str] = []
    for run, is_bigram in runs(text):
        if is_bigram and len(run) > 1:
            tokens += [run[i : i + 2] for i in range(len(run) - 1)]
        else:
            tokens.append(run)
    return tokens


def grams(text: str) -> list[str]:
    """Sub-word tokens: character trigrams of each word inside `<` and `>`; single characters of a bigram script."""
    tokens: list[str] = []
    for run, is_bigram in runs(text):
        if is_bigram:
            tokens += list(run)
        else:
            edged = f"<{run}>"
            tokens += [edged[i : i + 3] for i in range(len(edged) - 2)]
    return tokens
