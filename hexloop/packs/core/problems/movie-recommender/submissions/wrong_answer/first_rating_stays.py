# Keeps the first rating of a movie for its average.
from collections import defaultdict


class MovieRecommender:
    """Ratings twice, by movie and by user; neighbours are found through the movies that somebody has rated."""

    def __init__(self, min_votes):
        self.min_votes = min_votes
        self.title = {}
        self.genres = {}
        self.by_movie = defaultdict(dict)
        self.by_user = defaultdict(dict)

    def add_movie(self, movie_id, title, genres):
        if movie_id in self.title:
            raise ValueError(movie_id)
        self.title[movie_id] = title
        self.genres[movie_id] = set(genres)

    def rate(self, user_id, movie_id, stars):
        self.title[movie_id]
        if stars < 1 or stars > 5:
            raise ValueError(stars)
        self.by_movie[movie_id].setdefault(user_id, stars)
        self.by_user[user_id][movie_id] = stars

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
        total = defaultdict(int)
        for movie, mine in self.by_user.get(user_id, {}).items():
            for other, theirs in self.by_movie[movie].items():
                total[other] += 2 - abs(mine - theirs)
        total.pop(user_id, None)
        return {other: similarity for other, similarity in total.items() if similarity > 0}

    def _popular(self):
        votes = {movie: list(given.values()) for movie, given in self.by_movie.items()}
        return self._ranked({movie: sum(v) / len(v) for movie, v in votes.items() if len(v) >= self.min_votes})

    def _ranked(self, values):
        return sorted(values, key=lambda movie: (-values[movie], self.title[movie], movie))
