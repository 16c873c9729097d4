# Takes a meeting that begins as another ends for a collision.
class Solution:
    def canAttendMeetings(self, intervals: List[Interval]) -> bool:
        intervals.sort(key=lambda x: x.start)
        for i in range(1, len(intervals)):
            if intervals[i].start <= intervals[i - 1].end:
                return False
        return True
