"""What runs on a page stands on a list; whatever else would run stops the build, with its page."""

import re
from pathlib import Path

import pytest

from leerklimaat.site.policy import POLICY, SCRIPTS, NotAllowedError, digest_of, judge

PAGE = "lessen/aan-tafel.html"
OURS = 'document.documentElement.classList.replace("no-js","js")'
INLINE = re.compile(r"<script(?: data-\w+=\"[^\"<>]*\")*>(.*?)</script>", re.DOTALL)
"""What runs stands in it, and what it needs to know of its page in attributes of ours."""


def refused(html: str) -> str:
    with pytest.raises(NotAllowedError) as told:
        judge(html, PAGE)
    assert f"de pagina `{PAGE}`" in str(told.value)
    return str(told.value)


@pytest.mark.parametrize(
    "html",
    [
        f"<script>{OURS}</script>",
        '<script src="../assets/x.js"></script><script defer src="x.js" ></script>',
        '<script type="application/json" id="x">{"on": "onclick=1 javascript:"}</script>',
        '<p content="een" data-onclick="x">Twee on = drie. En javascript: is een taal.</p>',
        "<p>Dit is on1 = 2, en &lt;a onclick=&#34;x&#34;&gt;</p>",
        '<a href="https://voorbeeld.test/?q=javascript:">x</a><a href="#javascript">y</a>',
        '<img src="data:image/png;base64,AAAA">',
    ],
)
def test_what_does_not_run_or_is_known_may_stand(html: str) -> None:
    judge(html, PAGE)


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        f"<script> {OURS}</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<script type=module>alert(1)</script>",
        '<script type="text/json">alert(1)</script>',
        '<script src="https://elders.test/x.js"></script>',
        '<script src="//elders.test/x.js"></script>',
        '<script data-x="type=application/json">alert(1)</script>',
        '<script src="x.js">alert(1)</script>',
        "<script>alert(1)",
        '<script data-x=">">alert(1)</script>',
        "<script/x>alert(1)</script>",
    ],
)
def test_another_script_stops_the_build(html: str) -> None:
    refused(f"<p>{html}</p>")


@pytest.mark.parametrize(
    "html",
    [
        '<p onclick="alert(1)">x</p>',
        "<p ONCLICK = alert(1)>x</p>",
        "<svg/onload=alert(1)>",
        '<img src="x"onerror="alert(1)">',
        "<p title='x'\nonfocus='alert(1)'>",
    ],
)
def test_an_attribute_that_runs_stops_the_build(html: str) -> None:
    assert "script in een kenmerk" in refused(html)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscr\tipt:alert(1)",
        "java&#x73;cript:alert(1)",
        "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "vbscript:x",
        "data:text/html,<b>",
        "data:image/svg+xml,x",
    ],
)
@pytest.mark.parametrize("tag", ['<a href="{}">', "<a href='{}'>", '<form action = "{}">'])
def test_an_address_that_runs_stops_the_build(address: str, tag: str) -> None:
    assert "het adres" in refused(tag.format(address))


def test_a_page_inside_a_page_stops_the_build() -> None:
    refused('<iframe srcdoc="<b>x</b>"></iframe>')


def test_who_renews_the_theme_is_told_which_hash_goes_where() -> None:
    said = refused("<script>nieuw = 1</script><script>ook = 2</script>")
    for script in ("nieuw = 1", "ook = 2"):
        assert f"`{script}`" in said
        assert f'"{digest_of(script)}"' in said
    assert "SCRIPTS in tools/leerklimaat/site/policy.py" in said


def test_every_script_on_the_list_is_on_a_page_and_every_page_has_the_policy(
    sample_site: Path,
) -> None:
    """One that the theme no longer has would be allowed for ever."""
    texts = [path.read_text("utf-8") for path in sample_site.rglob("*.html")]
    found = {digest_of(script) for text in texts for script in INLINE.findall(text)}
    assert found == set(SCRIPTS)
    assert all(f'content="{POLICY}"' in text for text in texts)
    assert all(f"'sha256-{digest}'" in POLICY for digest in SCRIPTS)
