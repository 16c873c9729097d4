class Solution:
    def minMeetingRooms(self, intervals: List[List[int]]) -> int:
        starts = sorted(i[0] for i in intervals)
        ends = sorted(i[1] for i in intervals)
        rooms = passed = 0
        for start in starts:
            if start < ends[passed]:
                rooms += 1
            else:
                passed += 1
        return rooms
