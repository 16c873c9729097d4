from hexloop.lib.browser_policy import content_security_policy


def test_a_page_asks_for_one_line_more_and_changes_no_other():
    usual, more = content_security_policy(), content_security_policy(media_src="'self' blob:")

    assert more == f"{usual}; media-src 'self' blob:"


def test_usual_policy_lets_nothing_in_from_elsewhere():
    assert content_security_policy().split("; ") == [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
