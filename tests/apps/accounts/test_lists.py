from django import forms
from django.test import RequestFactory

from hexloop.apps.accounts.lists import ListForm, short_url, without_page


class Filters(ListForm):
    kind = forms.ChoiceField(required=False)
    sort = forms.ChoiceField(required=False)
    company = forms.ChoiceField(required=False)

    def __init__(self, *args, companies=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.choose("kind", "All kinds", [("book", "Books")])
        self.choose("sort", "", [("title", "By title")])
        self.choose_company(companies)


def asked(query):
    return RequestFactory().get(f"/things/?{query}")


def test_given_are_the_filters_that_are_valid_and_say_something():
    form = Filters({"q": " adam ", "kind": "novel", "sort": "title", "company": ""}, companies=[("globex", "Globex")])

    assert form.given() == {"q": "adam", "sort": "title"}


def test_choices_begin_with_the_words_for_all():
    form = Filters({}, companies=[("globex", "Globex")])

    assert {name: list(form.fields[name].choices) for name in ("kind", "sort", "company")} == {
        "kind": [("", "All kinds"), ("book", "Books")],
        "sort": [("title", "By title")],
        "company": [("", "Any company"), ("globex", "Globex")],
    }


def test_without_companies_there_is_no_such_filter():
    assert list(Filters({"company": "globex"}).fields) == ["q", "kind", "sort"]


def test_address_has_the_filters_that_say_something():
    request = asked("q=a+b&kind=&removed=own-1")

    assert short_url(request) == "/things/?q=a+b&removed=own-1"
    assert short_url(request, without="removed") == "/things/?q=a+b"
    assert short_url(asked("kind=")) == "/things/"


def test_other_pages_keep_the_filters():
    assert without_page(asked("q=a+b&page=2")) == "q=a+b&"
    assert without_page(asked("page=2")) == ""
