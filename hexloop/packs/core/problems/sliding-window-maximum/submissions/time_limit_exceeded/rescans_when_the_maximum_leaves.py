# Searches the frame again whenever its maximum leaves: in a falling list that is at each step.
class Solution:
    def maxSlidingWindow(self, nums: List[int], k: int) -> List[int]:
        largest = max(nums[:k])
        answer = [largest]
        for i in range(k, len(nums)):
            if nums[i] >= largest:
                largest = nums[i]
            elif nums[i - k] == largest:
                largest = max(nums[i - k + 1 : i + 1])
            answer.append(largest)
        return answer
