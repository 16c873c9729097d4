from heapq import merge
from itertools import islice


class Twitter:
    def __init__(self):
        self.clock = 0
        self.tweets = defaultdict(list)
        self.followees = defaultdict(set)

    def postTweet(self, userId: int, tweetId: int) -> None:
        # The clock runs backwards, so the newest is the smallest.
        self.clock -= 1
        self.tweets[userId].append((self.clock, tweetId))

    def getNewsFeed(self, userId: int) -> List[int]:
        sources = self.followees[userId] | {userId}
        newest = merge(*(reversed(self.tweets[source]) for source in sources))
        return [tweet for _, tweet in islice(newest, 10)]

    def follow(self, followerId: int, followeeId: int) -> None:
        self.followees[followerId].add(followeeId)

    def unfollow(self, followerId: int, followeeId: int) -> None:
        self.followees[followerId].discard(followeeId)
