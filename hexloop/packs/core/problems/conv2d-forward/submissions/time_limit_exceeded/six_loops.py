# One product at a time.
import numpy as np


def conv2d(x, w, b, stride, pad, dilation):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    H2 = (H + 2 * pad - dilation * (kh - 1) - 1) // stride + 1
    W2 = (W + 2 * pad - dilation * (kw - 1) - 1) // stride + 1
    xp = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    out = np.zeros((N, O, H2, W2))
    for n in range(N):
        for o in range(O):
            for y in range(H2):
                for z in range(W2):
                    total = b[o]
                    for c in range(C):
                        for i in range(kh):
                            for j in range(kw):
                                total += w[o, c, i, j] * xp[n, c, y * stride + i * dilation, z * stride + j * dilation]
                    out[n, o, y, z] = total
    return out
