"""Every stretch, summed up on its own."""


def draw(rng):
    top = rng.choice([1, 5, 10_000])
    low = rng.choice([-top, -top, -top // 2, 0])
    high = rng.choice([top, top, -1]) if low else top
    return {"args": [[rng.randint(min(low, high), high) for _ in range(rng.randint(1, 10))]]}


def answer(case):
    (nums,) = case["args"]
    ends = range(len(nums) + 1)
    return max(sum(nums[i:j]) for i in ends for j in ends if i < j)
