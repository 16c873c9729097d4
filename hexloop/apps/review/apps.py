from django.apps import AppConfig


class ReviewConfig(AppConfig):
    name = "hexloop.apps.review"
    label = "review"
