from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "hexloop.apps.accounts"
    label = "accounts"
