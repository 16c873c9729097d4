class Solution:
    def minMeetingRooms(self, intervals: List[List[int]]) -> int:
        events = []
        for start, end in intervals:
            events.append((start, 1))
            events.append((end, -1))
        running = most = 0
        for time, change in sorted(events):
            running += change
            most = max(most, running)
        return most
