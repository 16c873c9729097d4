from typing import Any, List


class MovieRecommender:
    """Recommends from the ratings of users who agreed before.

    Ties go by title and then by id, users by id. A call that raises changes nothing.
    """

    def __init__(self, min_votes: int) -> None:
        pass

    def add_movie(self, movie_id: str, title: str, genres: List[str]) -> None:
        """ValueError: the id is taken."""

    def rate(self, user_id: str, movie_id: str, stars: int) -> None:
        """A second rating replaces the first. KeyError: no such movie. ValueError: stars not 1 to 5."""

    def similar_users(self, user_id: str, k: int) -> List[List[Any]]:
        """[user_id, similarity] of the k nearest with a similarity above 0."""

    def recommend(self, user_id: str, n: int) -> List[str]:
        """Unseen movies: personal ones by score, then popular ones."""

    def by_genre(self, genre: str, n: int) -> List[str]:
        """The n most popular movies of the genre."""

    def explain(self, user_id: str, movie_id: str) -> List[List[Any]]:
        """[neighbour_id, points] for all who move the movie's score. ValueError: seen already."""
