# Greedy: empties the richest house whose neighbors are untouched.
class Solution:
    def rob(self, nums: List[int]) -> int:
        emptied = set()
        for i in sorted(range(len(nums)), key=lambda i: -nums[i]):
            if i - 1 not in emptied and i + 1 not in emptied:
                emptied.add(i)
        return sum(nums[i] for i in emptied)
