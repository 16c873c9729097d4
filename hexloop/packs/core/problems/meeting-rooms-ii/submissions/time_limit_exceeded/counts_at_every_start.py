# For each meeting, goes through all meetings and counts those that are running when it begins.
class Solution:
    def minMeetingRooms(self, intervals: List[Interval]) -> int:
        def running(time):
            return sum(meeting.start <= time < meeting.end for meeting in intervals)

        return max(running(meeting.start) for meeting in intervals)
