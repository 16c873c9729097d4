import torch


def drive(dpo, pi_c, pi_r, ref_c, ref_r, beta):
    answer = dpo(pi_c, pi_r, ref_c, ref_r, beta)
    if not isinstance(answer, tuple) or len(answer) != 2:
        raise TypeError("dpo must return a tuple of the loss and the margins.")
    loss, margins = answer
    if not isinstance(loss, torch.Tensor) or loss.ndim:
        raise TypeError("The loss must be a tensor without axes.")
    if not isinstance(margins, torch.Tensor) or margins.shape != pi_c.shape:
        raise TypeError("The margins must be a tensor of shape (B,).")
    if margins.requires_grad:
        raise ValueError("The margins must be detached.")
    loss.backward()
    for name, one in (("ref_c", ref_c), ("ref_r", ref_r)):
        if one.grad is not None and bool((one.grad != 0).any()):
            raise ValueError(f"A gradient reached {name}, which is frozen.")
    return [loss, margins, pi_c.grad, pi_r.grad]
