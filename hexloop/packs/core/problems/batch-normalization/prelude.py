import inspect


def drive(batchnorm, x, gamma, beta, running, training, momentum, eps, dout):
    backward = inspect.unwrap(batchnorm).__globals__["batchnorm_backward"]
    out, (mean, variance), cache = batchnorm(x, gamma, beta, running, training, momentum, eps)
    out, mean, variance = (one.copy() for one in (out, mean, variance))
    return [out, mean, variance, *backward(dout, cache)]
