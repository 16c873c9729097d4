import torch


def log_probabilities(scores):
    return scores - scores.logsumexp(dim=-1, keepdim=True)


@torch.no_grad()
def targets(teacher, T):
    scaled = teacher / T
    return scaled.softmax(dim=-1), log_probabilities(scaled)


def kd_loss(student, teacher, y, T, alpha):
    p, log_p = targets(teacher, T)
    distance = torch.einsum("bc,bc->b", p, log_p - log_probabilities(student / T))
    right = log_probabilities(student).gather(1, y[:, None])[:, 0]
    return (alpha * T * T * distance - (1 - alpha) * right).sum() / len(y)
