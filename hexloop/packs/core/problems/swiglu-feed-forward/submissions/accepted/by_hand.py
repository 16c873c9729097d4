import torch


class FeedForward(torch.nn.Module):
    def __init__(self, W1, W3, W2):
        super().__init__()
        self.gate, self.up, self.down = W1, W3, W2

    def forward(self, x):
        z = torch.matmul(x, self.gate)
        gate = z / (1 + torch.exp(-z))
        return torch.matmul(gate * torch.matmul(x, self.up), self.down)


def swiglu(x, W1, W3, W2):
    return FeedForward(W1, W3, W2)(x)
