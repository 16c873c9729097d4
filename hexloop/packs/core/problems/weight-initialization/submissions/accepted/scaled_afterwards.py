def init(fan_in, fan_out, kind, slope, rng):
    family, law = kind.split("_")
    variance = 2 / (fan_in + fan_out) if family == "xavier" else 2 / (fan_in + slope * slope * fan_in)
    if law == "uniform":
        # Twice a number from [0, 1) less 1 has variance 1/3.
        unit, variance = 2 * rng.random((fan_in, fan_out)) - 1, 3 * variance
    else:
        unit = rng.standard_normal((fan_in, fan_out))
    return unit * variance**0.5
