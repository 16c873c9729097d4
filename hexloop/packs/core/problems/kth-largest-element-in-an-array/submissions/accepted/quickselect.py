class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        while True:
            pivot = random.choice(nums)
            larger = [value for value in nums if value > pivot]
            passed = len(larger) + nums.count(pivot)
            if k > passed:
                k -= passed
                nums = [value for value in nums if value < pivot]
            elif k > len(larger):
                return pivot
            else:
                nums = larger
