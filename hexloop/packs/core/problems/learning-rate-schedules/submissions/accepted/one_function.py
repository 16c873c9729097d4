import math


def lr_at(step, total, warmup, kind, base, floor, decay, every):
    if step < warmup:
        return base * (step + 1) / warmup
    done = step - warmup
    if kind == "step":
        return base * decay ** (done // every)
    length = total - warmup
    share = min(done / length, 1.0) if length else 1.0
    if kind == "cosine":
        return floor + (base - floor) * 0.5 * (1 + math.cos(math.pi * share))
    return base + (floor - base) * share
