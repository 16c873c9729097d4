import numpy as np


def conv2d(x, w, b, stride, pad, dilation):
    kh, kw = w.shape[2:]
    x = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    last_y = x.shape[2] - dilation * (kh - 1)
    last_x = x.shape[3] - dilation * (kw - 1)
    out = 0
    # One entry of the kernel at a time meets a slice of the whole image.
    for i in range(kh):
        for j in range(kw):
            y, z = i * dilation, j * dilation
            part = x[:, :, y : y + last_y : stride, z : z + last_x : stride]
            out = out + np.tensordot(w[:, :, i, j], part, axes=(1, 1))
    return np.moveaxis(out, 0, 1) + b.reshape(-1, 1, 1)
