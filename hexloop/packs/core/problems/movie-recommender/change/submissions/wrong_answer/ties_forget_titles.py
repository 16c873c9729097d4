# Loses the first brief's rule that ties go by title.
from collections import defaultdict
from math import isqrt


class MovieRecommender:
    """Ratings twice, by movie and by user; neighbours are found through the movies that somebody has rated."""

    def __init__(self, min_votes):
        self.min_votes = min_votes
        self.title = {}
        self.genres = {}
        self.by_movie = defaultdict(dict)
        self.by_user = defaultdict(dict)
        self.how = self._agreement

    def add_movie(self, movie_id, title, genres):
        if movie_id in self.title:
            raise ValueError(movie_id)
        self.title[movie_id] = title
        self.genres[movie_id] = set(genres)

    def rate(self, user_id, movie_id, stars):
        self.title[movie_id]
        if stars < 1 or stars > 5:
            raise ValueError(stars)
        self.by_movie[movie_id][user_id] = stars
        self.by_user[user_id][movie_id] = stars

    def set_similarity(self, name):
        known = {"agreement": self._agreement, "jaccard": self._jaccard, "cosine": self._cosine}
        if name not in known:
            raise ValueError(name)
        self.how = known[name]

    def withdraw(self, user_id, movie_id):
        del self.by_user.get(user_id, {})[movie_id]
        del self.by_movie[movie_id][user_id]

    def forget_user(self, user_id):
        gone = self.by_user.pop(user_id, {})
        for movie in gone:
            del self.by_movie[movie][user_id]
        return len(gone)

    def similar_users(self, user_id, k):
        ranked = sorted((-similarity, other) for other, similarity in self._neighbours(user_id).items())
        return [[other, -negative] for negative, other in ranked[:k]]

    def recommend(self, user_id, n):
        seen = self.by_user.get(user_id, {})
        score = defaultdict(int)
        for other, similarity in self._neighbours(user_id).items():
            for movie, stars in self.by_user[other].items():
                score[movie] += similarity * (stars - 3)
        personal = self._ranked({movie: points for movie, points in score.items() if points > 0 and movie not in seen})
        popular = [movie for movie in self._popular() if movie not in seen]
        return list(dict.fromkeys(personal + popular))[:n]

    def by_genre(self, genre, n):
        return [movie for movie in self._popular() if genre in self.genres[movie]][:n]

    def explain(self, user_id, movie_id):
        self.title[movie_id]
        raters = self.by_movie.get(movie_id, {})
        if user_id in raters:
            raise ValueError(movie_id)
        found = []
        for other, similarity in self._neighbours(user_id).items():
            points = similarity * (raters.get(other, 3) - 3)
            if points:
                found.append([other, points])
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))

    def _neighbours(self, user_id):
        mine = self.by_user.get(user_id, {})
        others = {other for movie in mine for other in self.by_movie[movie]} - {user_id}
        found = {other: self.how(mine, self.by_user[other]) for other in others}
        return {other: similarity for other, similarity in found.items() if similarity > 0}

    def _agreement(self, a, b):
        return sum(2 - abs(a[movie] - b[movie]) for movie in a if movie in b)

    def _jaccard(self, a, b):
        likes = [{movie for movie in one if one[movie] > 3} for one in (a, b)]
        either = len(likes[0] | likes[1])
        return 100 * len(likes[0] & likes[1]) // max(either, 1)

    def _cosine(self, a, b):
        dot = sum((a[movie] - 3) * (b[movie] - 3) for movie in a if movie in b)
        length = 1
        for one in (a, b):
            length *= sum((stars - 3) ** 2 for stars in one.values())
        return isqrt(10000 * dot**2 // length) if dot > 0 else 0

    def _popular(self):
        votes = {movie: list(given.values()) for movie, given in self.by_movie.items()}
        return self._ranked({movie: sum(v) / len(v) for movie, v in votes.items() if len(v) >= self.min_votes})

    def _ranked(self, values):
        return sorted(values, key=lambda movie: (-values[movie], movie))
