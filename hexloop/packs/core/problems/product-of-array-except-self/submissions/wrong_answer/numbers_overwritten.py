# Writes answers into the list that the second sweep still has to read.
class Solution:
    def productExceptSelf(self, nums: List[int]) -> List[int]:
        answer = nums
        left = 1
        for i in range(len(nums)):
            x = nums[i]
            answer[i] = left
            left *= x
        right = 1
        for i in range(len(nums) - 1, -1, -1):
            answer[i] *= right
            right *= nums[i]
        return answer
