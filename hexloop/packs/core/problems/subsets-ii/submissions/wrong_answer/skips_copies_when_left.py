# Leaves a number and only then passes over its copies: from the place after the next one.
class Solution:
    def subsetsWithDup(self, nums: List[int]) -> List[List[int]]:
        nums = sorted(nums)
        found = []

        def decide(at, chosen):
            if at >= len(nums):
                found.append(chosen)
                return
            decide(at + 1, chosen + [nums[at]])
            if at + 1 < len(nums) and nums[at + 1] == nums[at]:
                at += 1
            decide(at + 1, chosen)

        decide(0, [])
        return found
