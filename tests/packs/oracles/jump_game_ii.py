"""Every number of leaps in turn, with the set of all stones that they lead to."""


def draw(rng):
    top = rng.choice([1, 2, 3, 5])
    while True:
        nums = [rng.randint(0, top) for _ in range(rng.randint(1, 9))]
        if leaps(nums) is not None:
            return {"args": [nums]}


def answer(case):
    (nums,) = case["args"]
    return leaps(nums)


def leaps(nums):
    """None when the last stone cannot be reached."""
    stones, count = {0}, 0
    while stones:
        if len(nums) - 1 in stones:
            return count
        stones = {i + leap for i in stones for leap in range(1, nums[i] + 1) if i + leap < len(nums)}
        count += 1
    return None
