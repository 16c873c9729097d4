# Copies each tweet to the feeds of the followers of that moment: later follows and unfollows change nothing.
class Twitter:
    def __init__(self):
        self.feeds, self.followers = defaultdict(list), defaultdict(set)

    def postTweet(self, userId: int, tweetId: int) -> None:
        for reader in self.followers[userId] | {userId}:
            self.feeds[reader].append(tweetId)

    def getNewsFeed(self, userId: int) -> List[int]:
        return self.feeds[userId][::-1][:10]

    def follow(self, followerId: int, followeeId: int) -> None:
        self.followers[followeeId].add(followerId)

    def unfollow(self, followerId: int, followeeId: int) -> None:
        self.followers[followeeId].discard(followerId)
