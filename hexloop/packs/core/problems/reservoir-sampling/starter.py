import numpy as np


def reservoir(stream: "Stream", k: int, rng: np.random.Generator) -> list[int]:
    """A uniform sample of k items by Algorithm R.

    stream can be iterated over once and has no length.
    Items 0 to k - 1 fill the slots. For item i >= k: j = int(rng.random() * (i + 1)), slot j is replaced when j < k.
    """
