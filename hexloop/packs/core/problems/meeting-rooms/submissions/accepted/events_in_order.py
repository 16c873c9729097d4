class Solution:
    def canAttendMeetings(self, intervals: List[List[int]]) -> bool:
        events = []
        for i in intervals:
            events.append((i[0], 1))
            events.append((i[1], -1))
        running = 0
        for time, change in sorted(events):
            running += change
            if running > 1:
                return False
        return True
