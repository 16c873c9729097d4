class Twitter:
    def __init__(self):
        self.timeline = []
        self.following = {}

    def postTweet(self, userId: int, tweetId: int) -> None:
        self.timeline.append((userId, tweetId))

    def getNewsFeed(self, userId: int) -> List[int]:
        seen = self.following.get(userId, ())
        feed = []
        for author, tweet in reversed(self.timeline):
            if author == userId or author in seen:
                feed.append(tweet)
                if len(feed) == 10:
                    break
        return feed

    def follow(self, followerId: int, followeeId: int) -> None:
        self.following.setdefault(followerId, {})[followeeId] = True

    def unfollow(self, followerId: int, followeeId: int) -> None:
        self.following.get(followerId, {}).pop(followeeId, None)
