"""Estimates of memory for embeddings and the indexes over them."""

from __future__ import annotations

from hexloop.core.design.calculator import Calculator, Input, Result, Step, Worked
from hexloop.core.design.traffic import REPLICAS
from hexloop.core.design.units import BYTES, NUMBER, counted, quantity_text

VECTORS, DIMENSIONS, LINKS, CENTROIDS = (
    counted("vectors"),
    counted("dimensions"),
    counted("links"),
    counted("centroids"),
)
LINK_BYTES = 4
FLOAT_BYTES = 4

_DIMENSIONS = Input("dimensions", "Dimensions", DIMENSIONS, "128", least=1.0, most=1e6)
_VALUE = Input("bytes_per_value", "Size of a value", BYTES, "4 B", above=True, most=16.0)
_REPLICAS = Input("replicas", "Replicas", REPLICAS, "3", least=1.0, most=10_000.0)


def _embeddings(*, count: float, dimensions: float, bytes_per_value: float, replicas: float) -> Worked:
    """Vectors side by side without an index: n · d · b bytes."""
    once = count * dimensions * bytes_per_value
    size = quantity_text(once, BYTES)
    return Worked(
        (
            Step(
                "vectors × dimensions × size of a value = once",
                f"{quantity_text(count, VECTORS)} × {quantity_text(dimensions, NUMBER)} × "
                f"{quantity_text(bytes_per_value, BYTES)} = {size}",
            ),
            _copies(size, once, replicas),
        ),
        (Result("once", "Once", once, BYTES), Result("all", "With replicas", once * replicas, BYTES)),
    )


def _ann_index(*, vectors: float, dimensions: float, bytes_per_value: float, links: float, replicas: float) -> Worked:
    """HNSW (Malkov and Yashunin 2016): the vector itself, d · b bytes, and its links. The bottom layer holds 2 · M
    neighbors as numbers of 4 bytes, the layers above add little: M · 2 · 4 bytes, the lower end of the "M * 8-10 bytes
    per stored element" that hnswlib's page on its parameters (ALGO_PARAMS.md) gives."""
    each = dimensions * bytes_per_value + links * 2 * LINK_BYTES
    once = vectors * each
    size = quantity_text(once, BYTES)
    return Worked(
        (
            Step(
                "dimensions × size of a value + links × 2 × 4 B = bytes a vector",
                f"{quantity_text(dimensions, NUMBER)} × {quantity_text(bytes_per_value, BYTES)} + "
                f"{quantity_text(links, NUMBER)} × 2 × 4 B = {quantity_text(each, BYTES)}",
            ),
            Step(
                "vectors × bytes a vector = once",
                f"{quantity_text(vectors, VECTORS)} × {quantity_text(each, BYTES)} = {size}",
            ),
            _copies(size, once, replicas),
        ),
        (
            Result("each", "A vector", each, BYTES),
            Result("once", "Once", once, BYTES),
            Result("all", "With replicas", once * replicas, BYTES),
        ),
    )


def _pq_index(
    *, vectors: float, code_bytes: float, id_bytes: float, centroids: float, dimensions: float, replicas: float
) -> Worked:
    """Inverted lists with product quantization (Jégou, Douze and Schmid 2011, Product Quantization for Nearest Neighbor
    Search): a code and an id for each vector, and the coarse centroids as 4-byte floats. The codebooks of the quantizer
    (256 · d floats with codes of one byte a part) are left out: below a megabyte for up to a thousand dimensions."""
    codes = vectors * code_bytes
    coarse = centroids * dimensions * FLOAT_BYTES
    once = codes + vectors * id_bytes + coarse
    size, packed, lists = quantity_text(once, BYTES), quantity_text(codes, BYTES), quantity_text(coarse, BYTES)
    ids = quantity_text(vectors * id_bytes, BYTES)
    return Worked(
        (
            Step(
                "vectors × bytes of a code = codes",
                f"{quantity_text(vectors, VECTORS)} × {quantity_text(code_bytes, BYTES)} = {packed}",
            ),
            Step(
                "vectors × bytes of an id = ids",
                f"{quantity_text(vectors, VECTORS)} × {quantity_text(id_bytes, BYTES)} = {ids}",
            ),
            Step(
                "centroids × dimensions × 4 B = coarse centroids",
                f"{quantity_text(centroids, NUMBER)} × {quantity_text(dimensions, NUMBER)} × 4 B = {lists}",
            ),
            Step("codes + ids + centroids = once", f"{packed} + {ids} + {lists} = {size}"),
            _copies(size, once, replicas),
        ),
        (
            Result("codes", "Codes", codes, BYTES),
            Result("once", "Once", once, BYTES),
            Result("all", "With replicas", once * replicas, BYTES),
        ),
    )


def _copies(size: str, once: float, replicas: float) -> Step:
    together = quantity_text(once * replicas, BYTES)
    return Step("once × replicas = in all", f"{size} × {quantity_text(replicas, NUMBER)} = {together}")


INDEXES = (
    Calculator(
        "embeddings",
        "Storage of embeddings",
        "What vectors take as they are.",
        (Input("count", "Vectors", VECTORS, "50 M"), _DIMENSIONS, _VALUE, _REPLICAS),
        _embeddings,
    ),
    Calculator(
        "ann_index",
        "Memory of an HNSW index",
        "What a graph over full vectors takes.",
        (
            Input("vectors", "Vectors", VECTORS, "50 M"),
            _DIMENSIONS,
            _VALUE,
            Input("links", "Links of a vector (M)", LINKS, "32", least=1.0, most=10_000.0),
            _REPLICAS,
        ),
        _ann_index,
    ),
    Calculator(
        "pq_index",
        "Memory of a compressed index",
        "What product quantization in inverted lists takes.",
        (
            Input("vectors", "Vectors", VECTORS, "1 B"),
            Input("code_bytes", "Size of a code", BYTES, "32 B", above=True, most=1e6),
            Input("id_bytes", "Size of an id", BYTES, "8 B", most=1000.0),
            Input("centroids", "Coarse centroids", CENTROIDS, "65,536", least=1.0, most=1e9),
            _DIMENSIONS,
            _REPLICAS,
        ),
        _pq_index,
    ),
)
