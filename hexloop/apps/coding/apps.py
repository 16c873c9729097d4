from django.apps import AppConfig


class CodingConfig(AppConfig):
    name = "hexloop.apps.coding"
    label = "coding"
