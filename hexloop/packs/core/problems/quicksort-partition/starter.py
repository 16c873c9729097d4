class Solution:
    def partition(self, nums: List[int], low: int, high: int, pivot: int) -> Tuple[int, int]:
        """Rearrange nums[low..high] in place; return the first place not below pivot and the first place above it."""
