class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        half, odd = divmod(sum(nums), 2)
        if odd:
            return False
        reached = [True] + [False] * half
        for x in nums:
            for s in range(half, x - 1, -1):
                if reached[s - x]:
                    reached[s] = True
        return reached[half]
