"""Every stone that leaps of all lengths lead to."""


def draw(rng):
    top = rng.choice([1, 2, 3, 5])
    return {"args": [[rng.randint(0, top) for _ in range(rng.randint(1, 9))]]}


def answer(case):
    """Whether the last stone is in the set that grows leap by leap until it stands still."""
    (nums,) = case["args"]
    stones, before = {0}, set()
    while stones != before:
        before = stones
        stones = stones | {i + leap for i in stones for leap in range(1, nums[i] + 1) if i + leap < len(nums)}
    return len(nums) - 1 in stones
