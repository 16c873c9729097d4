import numpy as np


def softmax(x, axis=-1):
    log_total = np.logaddexp.reduce(x, axis=axis, keepdims=True)
    log_p = x - log_total
    return np.exp(log_p), log_p
