import inspect


def drive(layer_norm, x, g, b, eps):
    rms_norm = inspect.unwrap(layer_norm).__globals__["rms_norm"]
    return [layer_norm(x, g, b, eps), rms_norm(x, g, eps)]
