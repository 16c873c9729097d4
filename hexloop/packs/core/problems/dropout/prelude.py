import inspect

import numpy as np


def drive(dropout, x, p, rng, training, dout):
    backward = inspect.unwrap(dropout).__globals__["dropout_backward"]
    out, mask = dropout(x, p, rng, training)
    if not isinstance(mask, np.ndarray) or np.shares_memory(out, x):
        raise TypeError("dropout must return a new array and the mask as an array.")
    out, mask = out.copy(), mask.copy()
    after = rng.random()
    return [out, mask, backward(dout, mask), after]
