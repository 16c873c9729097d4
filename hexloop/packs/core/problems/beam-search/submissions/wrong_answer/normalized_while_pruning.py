# Compares sums divided by the length, with the finished ones in the beam.
def beam(step_logp, bos, eos, width, max_len, alpha):
    live, finished = [(0.0, [bos])], []
    for _ in range(max_len):
        candidates = [
            (total + logp, seq + [token])
            for total, seq in live
            for token, logp in enumerate(step_logp(seq))
        ]
        candidates += finished
        candidates.sort(key=lambda one: (-one[0] / (len(one[1]) - 1) ** alpha, one[1]))
        survivors = candidates[:width]
        finished = [one for one in survivors if one[1][-1] == eos]
        live = [one for one in survivors if one[1][-1] != eos]
    scored = [(seq, total / (len(seq) - 1) ** alpha) for total, seq in finished + live]
    scored.sort(key=lambda one: (-one[1], one[0]))
    return scored[:width]
