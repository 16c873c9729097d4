# Keeps all ratings in one list and searches it for every pair of user and movie.
from collections import defaultdict


class MovieRecommender:
    """Ratings twice, by movie and by user; neighbours are found through the movies that somebody has rated."""

    def __init__(self, min_votes):
        self.min_votes = min_votes
        self.title = {}
        self.genres = {}
        self.ratings = []

    def add_movie(self, movie_id, title, genres):
        if movie_id in self.title:
            raise ValueError(movie_id)
        self.title[movie_id] = title
        self.genres[movie_id] = set(genres)

    def rate(self, user_id, movie_id, stars):
        self.title[movie_id]
        if stars < 1 or stars > 5:
            raise ValueError(stars)
        self.ratings = [one for one in self.ratings if one[:2] != (user_id, movie_id)]
        self.ratings.append((user_id, movie_id, stars))

    def similar_users(self, user_id, k):
        ranked = sorted((-similarity, other) for other, similarity in self._neighbours(user_id).items())
        return [[other, -negative] for negative, other in ranked[:k]]

    def recommend(self, user_id, n):
        seen = {movie for user, movie, _ in self.ratings if user == user_id}
        score = defaultdict(int)
        for other, similarity in self._neighbours(user_id).items():
            for user, movie, stars in self.ratings:
                if user == other:
                    score[movie] += similarity * (stars - 3)
        personal = self._ranked({movie: points for movie, points in score.items() if points > 0 and movie not in seen})
        popular = [movie for movie in self._popular() if movie not in seen]
        return list(dict.fromkeys(personal + popular))[:n]

    def by_genre(self, genre, n):
        return [movie for movie in self._popular() if genre in self.genres[movie]][:n]

    def explain(self, user_id, movie_id):
        self.title[movie_id]
        raters = {user: stars for user, movie, stars in self.ratings if movie == movie_id}
        if user_id in raters:
            raise ValueError(movie_id)
        found = []
        for other, similarity in self._neighbours(user_id).items():
            points = similarity * (raters.get(other, 3) - 3)
            if points:
                found.append([other, points])
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))

    def _neighbours(self, user_id):
        total = defaultdict(int)
        for other in {user for user, _, _ in self.ratings if user != user_id}:
            for movie in self.title:
                mine, theirs = self._stars(user_id, movie), self._stars(other, movie)
                if mine and theirs:
                    total[other] += 2 - abs(mine - theirs)
        return {other: similarity for other, similarity in total.items() if similarity > 0}

    def _popular(self):
        votes = {movie: [stars for _, rated, stars in self.ratings if rated == movie] for movie in self.title}
        return self._ranked({movie: sum(v) / len(v) for movie, v in votes.items() if len(v) >= self.min_votes})

    def _stars(self, user_id, movie_id):
        for user, movie, stars in self.ratings:
            if (user, movie) == (user_id, movie_id):
                return stars
        return 0

    def _ranked(self, values):
        return sorted(values, key=lambda movie: (-values[movie], self.title[movie], movie))
