# Collects and sorts all tweets of all sources for each feed.
class Twitter:
    def __init__(self):
        self.clock, self.tweets, self.following = 0, defaultdict(list), defaultdict(set)

    def postTweet(self, userId: int, tweetId: int) -> None:
        self.clock += 1
        self.tweets[userId].append((self.clock, tweetId))

    def getNewsFeed(self, userId: int) -> List[int]:
        found = []
        for source in self.following[userId] | {userId}:
            found += self.tweets[source]
        return [tweet for _, tweet in sorted(found, reverse=True)[:10]]

    def follow(self, followerId: int, followeeId: int) -> None:
        self.following[followerId].add(followeeId)

    def unfollow(self, followerId: int, followeeId: int) -> None:
        self.following[followerId].discard(followeeId)
