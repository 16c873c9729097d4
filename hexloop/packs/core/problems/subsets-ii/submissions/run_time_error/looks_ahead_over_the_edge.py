# Passes over copies by looking at the next token without asking whether there is one.
class Solution:
    def subsetsWithDup(self, nums: List[int]) -> List[List[int]]:
        nums = sorted(nums)
        found = []

        def decide(at, chosen):
            if at == len(nums):
                found.append(chosen)
                return
            decide(at + 1, chosen + [nums[at]])
            while nums[at + 1] == nums[at]:
                at += 1
            decide(at + 1, chosen)

        decide(0, [])
        return found
