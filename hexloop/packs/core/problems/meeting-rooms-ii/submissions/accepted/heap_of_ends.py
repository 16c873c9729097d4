class Solution:
    def minMeetingRooms(self, intervals: List[Interval]) -> int:
        rooms = []
        for meeting in sorted(intervals, key=lambda meeting: meeting.start):
            if rooms and rooms[0] <= meeting.start:
                heapq.heapreplace(rooms, meeting.end)
            else:
                heapq.heappush(rooms, meeting.end)
        return len(rooms)
