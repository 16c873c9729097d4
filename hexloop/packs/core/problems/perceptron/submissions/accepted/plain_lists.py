import numpy as np


class Perceptron:
    def __init__(self, d: int):
        self.w = [0.0] * (d + 1)

    def learn(self, x: list, label: int) -> bool:
        score = sum(a * b for a, b in zip(self.w, x))
        if (score > 0 and label == 1) or (score < 0 and label == -1):
            return False
        self.w = [a + label * b for a, b in zip(self.w, x)]
        return True


def fit_perceptron(X: np.ndarray, y: np.ndarray, max_epochs: int):
    model = Perceptron(X.shape[1])
    rows = [row + [1.0] for row in X.tolist()]
    labels = y.tolist()
    mistakes = []
    for _ in range(max_epochs):
        mistakes.append(sum(model.learn(x, label) for x, label in zip(rows, labels)))
        if not mistakes[-1]:
            break
    *w, b = model.w
    return np.array(w), b, mistakes
