# Counts the meetings of the largest block that hangs together, though they need not all run at once.
class Solution:
    def minMeetingRooms(self, intervals: List[List[int]]) -> int:
        intervals.sort()
        best = size = reach = 0
        for start, end in intervals:
            if start < reach:
                size += 1
            else:
                size = 1
            reach = max(reach, end)
            best = max(best, size)
        return best
