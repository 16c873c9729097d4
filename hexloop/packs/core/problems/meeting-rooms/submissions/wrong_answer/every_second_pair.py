# Steps by two, so that only every second pair of neighbors is compared.
class Solution:
    def canAttendMeetings(self, intervals: List[List[int]]) -> bool:
        intervals.sort()
        for i in range(0, len(intervals) - 1, 2):
            if intervals[i + 1][0] < intervals[i][1]:
                return False
        return True
