class Solution:
    def canAttendMeetings(self, intervals: List[Interval]) -> bool:
        meetings = sorted(intervals, key=lambda meeting: meeting.start)
        for earlier, later in zip(meetings, meetings[1:]):
            if later.start < earlier.end:
                return False
        return True
