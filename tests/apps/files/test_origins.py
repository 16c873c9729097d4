"""Where things came from."""

from __future__ import annotations

import pytest
from make import NOW, make_user

from hexloop.apps.files import services
from hexloop.apps.files.models import Origin, Source
from hexloop.apps.files.queries import origins

pytestmark = pytest.mark.django_db


def test_noting_again_replaces_and_other_people_keep_theirs():
    one, other = make_user("one"), make_user("other")

    def origin(owner, fingerprint):
        return Origin(
            owner=owner,
            source=Source.NOTION,
            source_key="a1",
            kind="page",
            key="notes",
            fingerprint=fingerprint,
            at=NOW,
        )

    services.note_origins(origins=[origin(one, "first"), origin(other, "theirs")])
    services.note_origins(origins=[origin(one, "second")])

    assert {key: row.fingerprint for key, row in origins(user=one, source=Source.NOTION).items()} == {"a1": "second"}
    assert origins(user=other, source=Source.NOTION)["a1"].fingerprint == "theirs"
    assert origins(user=one, source=Source.MARKDOWN) == {}
