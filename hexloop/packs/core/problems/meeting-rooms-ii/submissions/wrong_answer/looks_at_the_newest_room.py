# A stack instead of a heap: only the room that was used last may be used again.
class Solution:
    def minMeetingRooms(self, intervals: List[List[int]]) -> int:
        intervals.sort()
        rooms = []
        for start, end in intervals:
            if rooms and rooms[-1] <= start:
                rooms[-1] = end
            else:
                rooms.append(end)
        return len(rooms)
