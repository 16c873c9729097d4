class Value:
    def __init__(self, data: float):
        self.data = data
        self.grad = 0.0

    def __add__(self, other):
        pass

    def __mul__(self, other):
        pass

    def __pow__(self, number: float):
        pass

    def relu(self):
        pass

    def tanh(self):
        pass

    def exp(self):
        pass

    def backward(self) -> None:
        pass
