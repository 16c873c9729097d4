class Solution:
    def canAttendMeetings(self, intervals: List[List[int]]) -> bool:
        starts = sorted(start for start, end in intervals)
        ends = sorted(end for start, end in intervals)
        return all(start >= end for start, end in zip(starts[1:], ends))
