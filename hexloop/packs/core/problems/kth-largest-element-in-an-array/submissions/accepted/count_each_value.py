class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        count = Counter(nums)
        value = max(nums)
        while k > count[value]:
            k -= count[value]
            value -= 1
        return value
