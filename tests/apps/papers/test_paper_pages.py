"""The pages of papers through the client."""

import pytest
from make import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return make_user()


@pytest.fixture
def signed_in(client, user):
    client.force_login(user)
    return client


@pytest.mark.parametrize(
    "url",
    [
        "/papers/",
        "/papers/?all=1",
        "/papers/?group=ads&sort=title",
        "/papers/new/",
        "/papers/vaswani2017attention/",
        "/papers/vaswani2017attention/record/",
        "/papers/vaswani2017attention/paper.bib",
        "/papers/papers.bib",
    ],
)
def test_pages_open(signed_in, url):
    assert signed_in.get(url).status_code == 200
