# Remembers triples as they were met, so the same values in another order count as new.
class Solution:
    def threeSum(self, nums: List[int]) -> List[List[int]]:
        found = set()
        for i, a in enumerate(nums):
            seen = set()
            for b in nums[i + 1:]:
                if -a - b in seen:
                    found.add((a, b, -a - b))
                seen.add(b)
        return [list(triple) for triple in found]
