import inspect


def drive(rnn, x, h0, Wx, Wh, b, dhs):
    bptt = inspect.unwrap(rnn).__globals__["bptt"]
    hs, cache = rnn(x, h0, Wx, Wh, b)
    hs = hs.copy()
    return [hs, *bptt(dhs, cache)]
