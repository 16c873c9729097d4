"""Which walls the attacks ran into. Where this fails, the others did not prove what they should."""

import os
import sys


def test_the_attacks_ran_at_every_tier_that_there_is(tiers, capsys):
    with capsys.disabled():
        sys.stdout.write(f"[attacks at tiers {tiers.ran}, missing: {tiers.missing or 'none'}]")

    assert 0 in tiers.ran
    assert tiers.ran != [0], f"no tier here holds against hostile code: {tiers.missing}"
    if os.environ.get("CI") == "true":
        assert tiers.missing == {}
