# Compares every two meetings: fifty million pairs in a full calendar without a collision.
class Solution:
    def canAttendMeetings(self, intervals: List[Interval]) -> bool:
        def collide(one, other):
            return max(one.start, other.start) < min(one.end, other.end)

        for i in range(len(intervals)):
            for j in range(i):
                if collide(intervals[i], intervals[j]):
                    return False
        return True
