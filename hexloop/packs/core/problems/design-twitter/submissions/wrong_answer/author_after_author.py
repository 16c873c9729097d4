# Appends the tweets of one author to those of another instead of merging them by time.
class Twitter:
    def __init__(self):
        self.tweets, self.following = defaultdict(list), defaultdict(dict)

    def postTweet(self, userId: int, tweetId: int) -> None:
        self.tweets[userId].append(tweetId)

    def getNewsFeed(self, userId: int) -> List[int]:
        feed = []
        for author in [userId, *self.following[userId]]:
            feed += self.tweets[author][::-1]
        return feed[:10]

    def follow(self, followerId: int, followeeId: int) -> None:
        self.following[followerId][followeeId] = True

    def unfollow(self, followerId: int, followeeId: int) -> None:
        self.following[followerId].pop(followeeId, None)
