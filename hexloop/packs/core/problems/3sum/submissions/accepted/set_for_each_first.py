class Solution:
    def threeSum(self, nums: List[int]) -> List[List[int]]:
        found, firsts = set(), set()
        for i, a in enumerate(nums):
            if a in firsts:
                continue
            firsts.add(a)
            seen = set()
            for b in nums[i + 1:]:
                if -a - b in seen:
                    found.add(tuple(sorted((a, b, -a - b))))
                seen.add(b)
        return [list(triple) for triple in found]
