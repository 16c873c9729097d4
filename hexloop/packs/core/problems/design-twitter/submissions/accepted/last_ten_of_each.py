class Twitter:
    def __init__(self):
        self.time = itertools.count()
        self.last = defaultdict(lambda: deque(maxlen=10))
        self.friends = defaultdict(set)

    def postTweet(self, userId: int, tweetId: int) -> None:
        self.last[userId].append((next(self.time), tweetId))

    def getNewsFeed(self, userId: int) -> List[int]:
        found = list(self.last[userId])
        for friend in self.friends[userId]:
            found += self.last[friend]
        found.sort(reverse=True)
        return [tweet for _, tweet in found[:10]]

    def follow(self, followerId: int, followeeId: int) -> None:
        self.friends[followerId] |= {followeeId}

    def unfollow(self, followerId: int, followeeId: int) -> None:
        self.friends[followerId] -= {followeeId}
