from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "hexloop.web"
    label = "web"
