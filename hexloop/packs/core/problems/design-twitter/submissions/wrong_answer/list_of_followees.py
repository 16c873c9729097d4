# A list of followees: after following twice, one unfollow is not enough.
class Twitter:
    def __init__(self):
        self.timeline, self.following = [], defaultdict(list)

    def postTweet(self, userId: int, tweetId: int) -> None:
        self.timeline.append((userId, tweetId))

    def getNewsFeed(self, userId: int) -> List[int]:
        sources = {userId, *self.following[userId]}
        return [tweet for author, tweet in self.timeline[::-1] if author in sources][:10]

    def follow(self, followerId: int, followeeId: int) -> None:
        self.following[followerId].append(followeeId)

    def unfollow(self, followerId: int, followeeId: int) -> None:
        if followeeId in self.following[followerId]:
            self.following[followerId].remove(followeeId)
