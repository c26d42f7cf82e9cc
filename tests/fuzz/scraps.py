"""Scraps that hostile inputs are made of: what files held that once went wrong, here or elsewhere.

To: inputs.py. Never: decides where they go.
"""

VALUES = (
    *("null", "~", "", "[]", "{}", "[[]]", "[null]", "{a: b}", "- x", "true", "no", "on", "0x1F"),
    *("1_000", "1e3", ".nan", "-.inf", "0o17", "1:30:00", "2026-13-45", "2026-11-21T00:00:00Z"),
    *("!!python/object:os.system x", "!!binary aGk=", "!x y", "&a x", "*a", "<<: *a", "? x", "%x"),
    *("[a, b", "{a: b", '"open', "'open", '"\\x"', '"\\ud800"', '"\\0"', "|", ">-", "|9", ">+"),
    *("'''", '""""', "@x", "`x`", "a: b: c", ": ", ":", "-", "- - - x", "#", "a # b", "\tx"),
    *("| tekst", "{number}", "{{ x }}", "{% raw %}", "${x}", "$(id)", "../../etc/passwd", "\\\\x"),
)
"""In place of a value: what a reader of YAML may trip over."""

WORDS = (
    *("a", "A", "é", "x" * 300, "-", "--", "a--b", "1", "con", "nul", "index", "..", "a/b/c"),
    *("lesson:aan-tafel", "lesson:", ":aan-tafel", "lesson:a:b", "lesson:aan-tafel/", "xyz:abc"),
    *("bank:aan-tafel/rustig/x", "term:grens", "concept:../x", "principle:samen-eten", "scene:*"),
    *(
        "task",
        "scene",
        "bank",
        "page",
        "terms",
        "writing-rules",
        "kind",
        "constructor",
        "__proto__",
    ),
    *("0", "-1", "99999999999999999999999", "1.5", "1e400", "nan", "0001-01-01", "9999-12-31"),
    *("true", "false", "concept", "apply", "single-choice", "type", "choose", "rate", "nl", "en"),
    *("javascript:alert(1)", "https://", "https://[::1", "http://a b", "mailto:x", "file:///x"),
    *("]]>", "<!--", "-->", "<script>", "</script>", "::error::x", "\\u001b[31m", "%0a::x", "{x}"),
    *('"\\e[2J"', '"a\\nb"', '"a\\tb"', '"\\u202e"', '"\\ufeff"', '"\\uffff"', '"\\U0001f600"'),
    *("[[gat]]", "[[waarnemen]] [[waarnemen]]", "[a](b", "*a*", "**", "`", "![](x)", "[a][b]"),
)
"""In place of a value: one text, that is another than was meant."""

SIGNS = (
    *("\0", "\x07", "\x1b[2J", "\x7f", "\x85", "\xa0", "\xad", "\u0301", "\u200b", "\u200d"),
    *("\u200f", "\u202e", "\u2028", "\u2029", "\u2066", "\u3000", "\ufeff", "\ufffd", "\uffff"),
    *("\r", "\r\n", "\t", "\v", "\f", "\ud800", "\ue000", "\U000e0041", "\U0010ffff", "\U0001f469"),
    *(
        "：",
        "–",
        "“",
        "’",
        "•",
        "ﬁ",
        "ǆ",
        "İ",
        "ß",
        "文",
        "ع",
        "ا",
        "\u0e33",
        "𝒜",
        "🏽",
        "🇳🇱",
        "＜",
    ),
)

MARKDOWN = (
    *(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</div></div>",
        "<b>",
        "&lt;b&gt;",
    ),
    *("&#x3c;b&#x3e;", "[x](javascript:alert(1))", "[x](JaVaScRiPt:x)", "[x](data:text/html,x)"),
    *(
        "[x](https://a.nl/(b)c)",
        "[x](<a b>)",
        '[x](https://a.nl "t")',
        "[x]( term:grens )",
        "[](x)",
    ),
    *("[x](term:bestaat-niet)", "[x](bank:aan-tafel/rustig)", "[a [b](term:grens) c](term:grens)"),
    *("![x](y.png)", "[^1]\n\n[^1]: noot", "[x][y]\n\n[y]: https://a.nl", "| a | b |\n|---|---|\n"),
    *(
        "```\ncode\n```",
        "~~~",
        "    code",
        "# kop",
        "## kop {#id}",
        "kop\n===",
        "---",
        "***",
        "> x",
    ),
    *(
        "1986. Dat jaar",
        "112. Bel",
        "- a\n    - b\n        - c",
        "* a\n+ b",
        "- [ ] x",
        "\\",
        "\\*",
    ),
    *(
        "*",
        "**",
        "***",
        "_a_b_",
        "*a **b* c**",
        "`a",
        "``a`b``",
        "a  \nb",
        "a\\\nb",
        "\n\n\n",
        " \n \n",
    ),
    *(
        "{{ config }}",
        "{% include 'x' %}",
        "{: .x }",
        "!!! note",
        "=== tab",
        "[[gat]]",
        "$$x$$",
        ":x:",
    ),
    *(
        "<https://a.nl>",
        "https://a.nl",
        "a@b.nl",
        "www.a.nl",
        "<!-- x -->",
        "<?x ?>",
        "<![CDATA[x]]>",
    ),
    *(
        "Hij/zij zegt dit.",
        "De borderliner weigert.",
        "d.w.z. e.d. o.a. bijv. ",
        "A.B.C. D.E. ",
        "?!...”",
    ),
)
"""In a text: Markdown that is not ours, HTML, links, and what rules about wording look for."""

ENDLESS = (
    *(("", sign, "") for sign in ("[", "]", "{", "}", "- ", "? ", ": ", "a: ", "&a ", "*a ", "!!")),
    *(
        ("", text, "")
        for text in ("a", "é", "\u0301", "🏽", " ", "\t", "\n", "\r", "  \n", "# x\n")
    ),
    *(
        ("", text, "")
        for text in ("`", "*", "**a", "_", "~", "[", "![", "](", "[a](", "<", "<b>", "&")
    ),
    *(
        ("", text, "")
        for text in ("&lt;", "\\", "|", ">", "> ", "- a\n", "1. a\n", "a b. ", "A. ", "d.w.z. ")
    ),
    *(
        ("", text, "")
        for text in ("hij/zij ", "[[a]] ", "[x](term:grens) ", "http://a.nl ", "'", '"', "a'b ")
    ),
    ('"', "a", '"'),
    ("[", "a, ", "a]"),
    ("x: &a [", "*a, ", "]"),
    ("a:\n", "- b: c\n", ""),
    ("a:\n", "  - b:\n", ""),
    ("", "sleutel: waarde\n", ""),
    ("", "kind: task\n---\n", ""),
    ("---\n", "id: x\n", "---\n"),
)
"""What is begun, what comes again and again, and how it ends."""

CODINGS = ("utf-16", "utf-16-le", "utf-32", "utf-8-sig", "latin-1", "cp1252", "cp037", "utf-7")

NAMES = (
    *(
        "docs/x.yml",
        "docs/x.en.yml",
        "docs/x.md",
        "docs/x.yaml",
        "docs/x.YML",
        "docs/x",
        "docs/.x.yml",
    ),
    *(
        "docs/een naam.yml",
        "docs/é.yml",
        "docs/e\u0301.yml",
        "docs/x#y.yml",
        "docs/x?y.yml",
        "docs/%41.yml",
    ),
    *(
        "docs/::error file=x::y.yml",
        "docs/\x1b[31m.yml",
        "docs/a\nb.yml",
        "docs/-x.yml",
        "docs/x..yml",
    ),
    *(
        "docs/vandaag.md",
        "docs/gegevens.yml",
        "docs/en/x.yml",
        "docs/assets/x.yml",
        "docs/index.md",
    ),
    *("docs/scenes/bord-weg-team.yml", "docs/lessen/eerste-dienst/module.md", "docs/X/y.yml"),
    *(
        "quizzes/x.yml",
        "quizzes/diep/x.yml",
        "quizzes/aan-tafel.md",
        "docs/CON.yml",
        "docs/\udcff.yml",
        "docs/\x9b2J.yml",
        f"docs/{'x' * 200}.yml",
    ),
    *(
        "docs/x/y/z/a/b/c/d/e/f/g/h/i/j/k.yml",
        "docs/beroepsprofiel.yml",
        "docs/ui.de.yml",
        "docs/ui.md",
    ),
)
"""Where a file may be put that nobody expected there."""
