"""The questions app: the question bank, own questions, rapid fire."""

from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    name = "hexloop.apps.questions"
    label = "questions"
