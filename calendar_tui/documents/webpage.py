"""A document as one web page that needs nothing else: to look at, to print, to keep as PDF."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from calendar_tui.documents.blocks import Block, Document, Entry, Items, Missing, Quote, Table
from calendar_tui.model.inert import inert, one_line

_ADDRESS: Final = re.compile(r"https?://\S+")

_STYLE: Final = """
:root { color-scheme: light; }
body { font: 11pt/1.45 Georgia, "Times New Roman", serif; color: #1c1c1c; background: #fff;
  max-width: 46rem; margin: 2.5rem auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
h1, h2, h3, dt, th { font-family: "Helvetica Neue", Arial, sans-serif; line-height: 1.25; }
h1 { font-size: 1.7rem; margin-bottom: .4rem; }
h2 { font-size: 1.2rem; margin-top: 2rem; padding-top: .5rem; border-top: 1px solid #bbb; }
h3 { font-size: 1rem; margin: 1.1rem 0 .25rem; }
.lead { color: #444; margin: .2rem 0; }
dl { margin: 0; }
dl div { display: flex; gap: .75rem; }
dt { flex: 0 0 9rem; color: #555; font-size: .9rem; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0;
  border-bottom: 1px solid #ddd; }
th { font-size: .9rem; color: #555; }
blockquote { margin: .4rem 0 1rem; padding: .1rem 0 .1rem .9rem; border-left: 3px solid #bbb; }
ul { margin: .25rem 0 1rem; padding-left: 1.2rem; }
.missing { border: 1px solid #b06a00; padding: .5rem .9rem; margin: .9rem 0; }
.missing p { margin: 0; font-weight: bold; }
.missing ul { margin-bottom: 0; }
pre { font: 9.5pt/1.4 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; }
a { color: inherit; }
@page { margin: 18mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3 { break-after: avoid; }
  .entry, tr, blockquote, .missing { break-inside: avoid; }
}
"""

_PAGE: Final = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}
</body>
</html>
"""


def webpage(document: Document) -> str:
    """The document as a page."""
    parts = [f"<h1>{_said(document.title)}</h1>"]
    parts += [f'<p class="lead">{_said(text)}</p>' for text in document.lead]
    for section in document.sections:
        parts.append(f"<h2>{_said(section.title)}</h2>")
        for block in section.blocks:
            parts.extend(_block(block))
    return _page(document.title, parts)


def text_page(title: str, text: str) -> str:
    """A text of its own line breaks, such as a kept Markdown document, as a page."""
    return _page(title, [f"<pre>{escape(inert(text))}</pre>"])


def _page(title: str, parts: Iterable[str]) -> str:
    """A page around its parts."""
    return _PAGE.format(title=escape(one_line(title)), style=_STYLE, body="\n".join(parts))


def _said(text: str) -> str:
    """``text`` on one line, so that a browser shows just its letters; an address is a link."""
    line = escape(one_line(text))
    if _ADDRESS.fullmatch(line):
        return f'<a href="{line}" rel="noreferrer">{line}</a>'
    return line


def _block(block: Block) -> Iterator[str]:
    """The elements of one block."""
    match block:
        case str(text):
            yield f"<p>{_said(text)}</p>"
        case Entry(name, facts):
            rows = "".join(
                f"<div><dt>{_said(label)}</dt><dd>{_said(words)}</dd></div>"
                for label, words in facts
            )
            yield f'<div class="entry"><h3>{_said(name)}</h3><dl>{rows}</dl></div>'
        case Table(headings, rows):
            yield from _table(headings, rows)
        case Items(above, items):
            yield f"<p>{_said(above)}</p>"
            yield _listed(items)
        case Quote(above, text):
            lines = "<br>".join(map(_said, text.splitlines()))
            yield f"<p>{_said(above)}</p><blockquote>{lines}</blockquote>"
        case Missing(sentences):
            yield f'<div class="missing"><p>Missing</p>{_listed(sentences)}</div>'


def _listed(items: Iterable[str]) -> str:
    """A list."""
    return f"<ul>{''.join(f'<li>{_said(item)}</li>' for item in items)}</ul>"


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A table with its headings."""
    head = "".join(f'<th scope="col">{_said(cell)}</th>' for cell in headings)
    yield f"<table><thead><tr>{head}</tr></thead><tbody>"
    for row in rows:
        yield f"<tr>{''.join(f'<td>{_said(cell)}</td>' for cell in row)}</tr>"
    yield "</tbody></table>"
