def generate(seed):
    for n, rows in ((6, 132), (7, 429), (8, 1_430)):
        yield {"args": [n], "note": f"{n} pairs, {rows} rows"}
