# Fills whole frames and waits out the rest after the last piece too.
class Solution:
    def leastInterval(self, tasks: List[str], n: int) -> int:
        most = max(Counter(tasks).values())
        return max(len(tasks), most * (n + 1))
