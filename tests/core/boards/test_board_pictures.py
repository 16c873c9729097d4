"""Pictures of boards: only what a picture needs passes, and it is written anew."""

import base64
from xml.etree import ElementTree

import pytest

from hexloop.core.boards.pictures import MOST_BYTES, BadPicture, clean_svg, families, with_fonts

HEAD = '<svg version="1.1" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20" width="10" height="20">'
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def cleaned(inside):
    return (
        clean_svg(f"{HEAD}{inside}</svg>")
        .removeprefix('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20" width="10" height="20">')
        .removesuffix("</svg>")
    )


def test_what_excalidraw_draws_stays():
    inside = (
        '<rect x="0" y="0" width="10" height="20" fill="#ffffff"></rect>'
        '<g stroke-linecap="round" transform="translate(10 10) rotate(0 5 5)">'
        '<path d="M0 0 C1.5,2 -3e-1 4, 5 6 Z" stroke="#1e1e1e" stroke-width="2" fill="none"></path></g>'
        '<mask id="m-1"><rect x="0" y="0" fill="#fff"></rect></mask><g mask="url(#m-1)"></g>'
    )

    assert cleaned(inside) == inside


def test_words_keep_their_spaces_and_lose_their_style():
    found = cleaned(
        '<text x="1" y="2" font-family="Excalifont, Xiaolai" font-size="2px" style="white-space:pre">a &lt;b&gt;</text>'
    )

    assert found == (
        '<text x="1" y="2" font-family="Excalifont, Xiaolai" font-size="2px" xml:space="preserve">a &lt;b&gt;</text>'
    )


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<style>@import url(https://evil.example)</style>",
        '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/></foreignObject>',
        '<image href="https://evil.example/a.png" width="1" height="1"/>',
        '<image href="data:image/svg+xml;base64,PHN2Zz4=" width="1" height="1"/>',
        '<image xlink:href="file:///etc/passwd" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
        '<animate attributeName="href" values="javascript:alert(1)"/>',
        '<set attributeName="onload" to="alert(1)"/>',
        '<feImage href="https://evil.example"/>',
        '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>',
        "<metadata>x</metadata>",
        '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
    ],
)
def test_what_is_no_part_of_a_picture_is_left_out_with_all_it_holds(inside):
    assert cleaned(inside) == ""


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ('<rect onload="alert(1)" x="1"/>', '<rect x="1"></rect>'),
        ('<rect fill="url(https://evil.example#x)"/>', "<rect></rect>"),
        ('<g mask="url(https://evil.example#x)"/>', "<g></g>"),
        ('<rect style="background:url(https://evil.example)"/>', "<rect></rect>"),
        ('<rect class="x" data-x="1" xml:base="https://evil.example/"/>', "<rect></rect>"),
        ('<use href="https://evil.example#x"/>', "<use></use>"),
        ('<a href="javascript:alert(1)"><rect x="1"/></a>', '<rect x="1"></rect>'),
        ('<rect x="1&quot; onload=&quot;alert(1)"/>', "<rect></rect>"),
    ],
)
def test_what_is_no_attribute_of_a_picture_is_left_out(given, kept):
    assert cleaned(given) == kept


def test_an_embedded_picture_stays_when_its_bytes_are_one():
    inside = f'<symbol id="i"><image width="100%" height="100%" href="data:image/png;base64,{PIXEL}"></image></symbol>'

    assert cleaned(inside) == inside


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE svg [<!ENTITY x "lol">]>' + HEAD + "<text>&x;</text></svg>",
        '<!DOCTYPE svg SYSTEM "https://evil.example/x.dtd">' + HEAD + "</svg>",
        '<?xml-stylesheet href="https://evil.example"?>' + HEAD + "</svg>",
        HEAD,
        "",
        "<svg></svg>",
        "<html xmlns='http://www.w3.org/1999/xhtml'></html>",
        HEAD + "<text>&undeclared;</text></svg>",
        HEAD + "<g>" * 100_000,
        HEAD + "<g/>" * 70_000 + "</svg>",
        "x" * (MOST_BYTES + 1),
    ],
)
def test_what_is_no_picture_is_refused(text):
    with pytest.raises(BadPicture, match="picture of this board"):
        clean_svg(text)


def test_copies_of_copies_do_not_grow():
    bomb = '<symbol id="a"><use href="#b"/><use href="#b"/></symbol><defs><use href="#a"/></defs>'

    assert cleaned(bomb) == '<symbol id="a"></symbol><defs></defs>'


def test_fonts_are_put_in_by_us():
    svg = clean_svg(f'{HEAD}<text font-family="Excalifont, Xiaolai">a</text><text font-family="Nunito">b</text></svg>')

    shown = with_fonts(svg, {"Excalifont": base64.b64encode(b"font").decode()})

    assert families(svg) == ["Excalifont", "Xiaolai", "Nunito"]
    assert ElementTree.fromstring(shown)[0].text == (
        '@font-face{font-family:"Excalifont";src:url(data:font/woff2;base64,Zm9udA==) format("woff2")}'
    )
