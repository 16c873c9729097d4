import numpy as np


class LogisticRegression:
    def __init__(self, lr: float, epochs: int, l2: float):
        self.lr, self.epochs, self.l2 = lr, epochs, l2

    def fit(self, X: np.ndarray, y: np.ndarray) -> "LogisticRegression":
        self.w, self.b = np.zeros(X.shape[1]), 0.0
        for _ in range(self.epochs):
            error = self.predict_proba(X) - y
            dw = np.einsum("nd,n->d", X, error) / len(y) + self.l2 * self.w
            db = error.sum() / len(y)
            self.w -= self.lr * dw
            self.b -= self.lr * db
        return self

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        z = np.clip(X @ self.w + self.b, -700, 700)
        return 1 / (1 + np.exp(-z))


def fit_logreg(X_train, y_train, X_test, lr, epochs, l2):
    model = LogisticRegression(lr, epochs, l2).fit(X_train, y_train)
    return model.w, model.b, model.predict_proba(X_test)
