# The end is tested one place too late: nums[at] is read beyond the list.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found = []

        def decide(at, chosen):
            if at > len(nums):
                found.append(chosen)
                return
            decide(at + 1, chosen)
            decide(at + 1, chosen + [nums[at]])

        decide(0, [])
        return found
