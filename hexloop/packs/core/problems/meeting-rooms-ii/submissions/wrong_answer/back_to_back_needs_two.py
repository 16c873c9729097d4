# A room that becomes free at the very start is not used again.
class Solution:
    def minMeetingRooms(self, intervals: List[List[int]]) -> int:
        intervals.sort()
        rooms = []
        for start, end in intervals:
            if rooms and rooms[0] < start:
                heapq.heappop(rooms)
            heapq.heappush(rooms, end)
        return len(rooms)
