class Solution:
    def subsetSums(self, nums: List[int]) -> List[int]:
        found = []

        def decide(at, total):
            if at == len(nums):
                found.append(total)
                return
            decide(at + 1, total)
            decide(at + 1, total + nums[at])

        decide(0, 0)
        return sorted(found)
