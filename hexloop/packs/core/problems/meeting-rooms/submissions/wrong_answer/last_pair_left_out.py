# The loop ends one pair too early.
class Solution:
    def canAttendMeetings(self, intervals: List[List[int]]) -> bool:
        intervals.sort()
        for i in range(len(intervals) - 2):
            if intervals[i + 1][0] < intervals[i][1]:
                return False
        return True
