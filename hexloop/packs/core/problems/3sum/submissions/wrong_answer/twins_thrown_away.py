# Turns the list into a set first: no value can be used twice any more.
class Solution:
    def threeSum(self, nums: List[int]) -> List[List[int]]:
        nums = sorted(set(nums))
        triples = []
        for i in range(len(nums)):
            left, right = i + 1, len(nums) - 1
            while left < right:
                total = nums[i] + nums[left] + nums[right]
                if total < 0:
                    left += 1
                elif total > 0:
                    right -= 1
                else:
                    triples.append([nums[i], nums[left], nums[right]])
                    left += 1
                    right -= 1
        return triples
