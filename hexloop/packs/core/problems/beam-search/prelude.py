def drive(beam, table, bos, eos, width, max_len, alpha):
    calls = 0

    def step_logp(seq):
        nonlocal calls
        calls += 1
        if calls > width * max_len:
            raise RuntimeError(f"step_logp was called more than {width * max_len} times.")
        seq = list(seq)
        if not seq or seq[0] != bos:
            raise ValueError("step_logp wants a list of ids that begins with bos.")
        return list(table[min(len(seq), len(table)) - 1][seq[-1]])

    answer = beam(step_logp, bos, eos, width, max_len, alpha)
    if not isinstance(answer, list) or not all(isinstance(pair, list | tuple) and len(pair) == 2 for pair in answer):
        raise TypeError("beam must return a list of pairs of a sequence and its score.")
    return [[list(seq), score] for seq, score in answer]
