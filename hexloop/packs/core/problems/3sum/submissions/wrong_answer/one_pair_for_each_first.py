# Leaves the sweep after the first hit.
class Solution:
    def threeSum(self, nums: List[int]) -> List[List[int]]:
        nums.sort()
        triples = []
        for i in range(len(nums) - 2):
            if i > 0 and nums[i] == nums[i - 1]:
                continue
            left, right = i + 1, len(nums) - 1
            while left < right:
                total = nums[i] + nums[left] + nums[right]
                if total == 0:
                    triples.append([nums[i], nums[left], nums[right]])
                    break
                if total < 0:
                    left += 1
                else:
                    right -= 1
        return triples
