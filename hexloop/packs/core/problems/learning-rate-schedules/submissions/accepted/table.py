import math


def warm(step, warmup, base):
    return (step + 1) * base / warmup


def falls_in_steps(done, length, base, floor, decay, every):
    rate = base
    for _ in range(every, done + 1, every):
        rate *= decay
    return rate


def cosine(done, length, base, floor, decay, every):
    # cos is symmetric, so the half angle gives (1 + cos a) / 2 = cos²(a / 2).
    return floor + (base - floor) * math.cos(math.pi / 2 * done / length) ** 2


def linear(done, length, base, floor, decay, every):
    return (base * (length - done) + floor * done) / length


SHAPES = {"step": falls_in_steps, "cosine": cosine, "linear": linear}


def lr_at(step, total, warmup, kind, base, floor, decay, every):
    if step < warmup:
        return warm(step, warmup, base)
    if kind != "step" and step >= total:
        return floor
    return SHAPES[kind](step - warmup, total - warmup, base, floor, decay, every)
