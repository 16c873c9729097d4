import numpy as np


def mf(R, k, lr, reg, epochs, init):
    # Two more columns: a user has (…, bias, 1), an item (…, 1, bias), so one dot product holds all.
    users, items = (np.zeros((len(start), k + 2)) for start in init)
    users[:, :k], items[:, :k] = init
    users[:, k + 1] = items[:, k] = 1
    user_learns, item_learns = np.ones(k + 2), np.ones(k + 2)
    user_learns[k + 1] = item_learns[k] = 0
    user_learns *= lr
    item_learns *= lr
    mu = sum(rating[2] for rating in R) / len(R)
    for _ in range(epochs):
        for u, i, r in R:
            x, y = users[u], items[i]
            e = r - mu - x.dot(y)
            users[u], items[i] = x + user_learns * (e * y - reg * x), y + item_learns * (e * x - reg * y)
    return users[:, :k], items[:, :k], users[:, k], items[:, k + 1]
