"""How a card of ours looks in Anki: what it shows of a note, and its style for light and dark.

From: nothing. To: apkg.py. An importer takes another look only if it is newer than the one it
has: whoever changes something here sets `CHANGED` to the day. Never: a word in a language, a font
or a picture from elsewhere.
"""

from datetime import date

CHANGED = date(2026, 11, 30)

FIELDS = ("Question", "Answer", "Explanation", "Address", "Id")
"""Another name or number makes another note type, to which no note of a reader can be updated."""

FRONT = '<div class="lk">{{Question}}</div>'
BACK = (
    '<div class="lk">{{Question}}<hr id="answer">{{Answer}}'
    '{{#Explanation}}<div class="lk-explanation">{{Explanation}}</div>{{/Explanation}}'
    '{{#Address}}<p class="lk-from"><a href="{{Address}}">Leerklimaat</a></p>{{/Address}}</div>'
)

CSS = """\
.card {
  --ink: #2a2723;
  --soft: #5b554d;
  --paper: #fdfaf5;
  --edge: #ddd3c3;
  --warm: #fbf1e0;
  --link: #17615b;
  --right: #2d6a3e;
  margin: 0;
  padding: 1rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  text-align: start;
}
.nightMode.card,
.night_mode.card {
  --ink: #ece7dd;
  --soft: #b9b3a7;
  --paper: #191d1c;
  --edge: #454c49;
  --warm: #262c2a;
  --link: #8fd0c6;
  --right: #8ccf9c;
}
.lk { max-width: 36rem; margin: 0 auto; overflow-wrap: anywhere; }
.lk p { margin: 0 0 .75rem; }
.lk a { color: var(--link); }
.lk ul, .lk ol { margin: 0 0 .75rem; padding-inline-start: 1.5rem; }
.lk li { margin-block: .25rem; }
.lk hr { margin: 1.25rem 0; border: 0; border-top: 2px solid var(--edge); }
.lk-situation, .lk-given {
  margin: 0 0 1rem;
  padding: .75rem 1rem;
  border-inline-start: .25rem solid var(--edge);
  background: var(--warm);
}
.lk-situation > :last-child, .lk-given > :last-child { margin-bottom: 0; }
.lk-stem { font-weight: 600; }
.lk-term { margin: 1rem 0; font-size: 1.5rem; font-weight: 600; text-align: center; }
.lk-instruction, .lk-remark, .lk-from { color: var(--soft); font-size: 1rem; }
.lk-answer { font-size: 1.25rem; font-weight: 600; }
.lk-label { font-weight: 600; }
.lk ol.lk-options, .lk ul.lk-verdicts { padding: 0; list-style: none; }
.lk-options li, .lk-verdicts li { display: flex; gap: .625rem; margin-block: .5rem; }
.lk-options b { flex: none; min-width: 1.25rem; }
.lk-verdicts li { padding-inline-start: .75rem; border-inline-start: .25rem solid var(--edge); }
.lk-verdicts li.lk-right { border-color: var(--right); }
.lk-verdicts p:last-child { margin-bottom: 0; }
.lk-verdicts .lk-right > div > p:first-child > b:first-child { color: var(--right); }
.lk-boxes { display: flex; flex-wrap: wrap; gap: .375rem 1.25rem; }
.lk details { margin-top: 1rem; color: var(--soft); }
.lk summary { padding: .5rem 0; cursor: pointer; }
.lk-explanation { margin-top: 1.25rem; }
.lk-from { margin-top: 1.5rem; }
"""
