# The running product takes the current number in before it is used.
class Solution:
    def productExceptSelf(self, nums: List[int]) -> List[int]:
        n = len(nums)
        answer = [1] * n
        left = right = 1
        for i in range(n):
            left *= nums[i]
            answer[i] = left
        for i in range(n - 1, -1, -1):
            answer[i] *= right
            right *= nums[i]
        return answer
