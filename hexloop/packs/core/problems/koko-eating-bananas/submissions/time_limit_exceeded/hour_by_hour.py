# Searches well, but works through each pile hour by hour instead of dividing.
class Solution:
    def minEatingSpeed(self, piles: List[int], h: int) -> int:
        def in_time(k):
            hours = 0
            for pile in piles:
                while pile > 0:
                    pile -= k
                    hours += 1
                    if hours > h:
                        return False
            return True

        low, high = 1, max(piles)
        while low < high:
            k = (low + high) // 2
            if in_time(k):
                high = k
            else:
                low = k + 1
        return low
