def generate(seed):
    for n, ways in ((6, 4), (7, 40), (8, 92), (9, 352)):
        yield {"args": [n], "note": f"{n} queens, {ways} ways"}
