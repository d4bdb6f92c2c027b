/**
 * Style of our notes. It lives in the note type, not in a media file, since
 * Anki never replaces a static file that exists.
 *
 * Light and night colours are two lists of custom properties; Anki marks the
 * night by class, old and new versions by different names.
 */
export const noteTypeCss = `.card {
  --paper: #fbfbf9;
  --wash: #f2f3f0;
  --rule: #d8d9d4;
  --ink: #1c2025;
  --ink-2: #4a5056;
  --indigo: #1a4a75;
  --malachite: #1c543c;
  max-width: 42rem;
  margin: 0 auto;
  padding: 1rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.7 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  text-align: start;
  overflow-wrap: anywhere;
}
.nightMode.card, .night_mode.card, .nightMode .card, .night_mode .card {
  --paper: #15181a;
  --wash: #1e2225;
  --rule: #343a3e;
  --ink: #d9dad5;
  --ink-2: #aeb4b4;
  --indigo: #98c3ea;
  --malachite: #93caab;
}
.ctx, .src { color: var(--ink-2); font-size: .75rem; line-height: 1.6 }
.q { margin-top: .5rem; font-size: 1.25rem; font-weight: 600; line-height: 1.5 }
.a > :first-child, .x > :first-child { margin-top: 0 }
.a > :last-child, .x > :last-child { margin-bottom: 0 }
.x { margin-top: 1rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--rule); color: var(--ink-2); font-size: 1rem }
.src { margin-top: 1.5rem }
hr { margin: 1rem 0; border: 0; border-top: 1px solid var(--rule) }
a { color: var(--indigo) }
code, pre { font-family: ui-monospace, Menlo, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace }
code { padding: .1em .3em; border-radius: 2px; background: var(--wash); font-size: .875em }
pre { overflow-x: auto; padding: .75rem 1rem; background: var(--wash); font-size: .875rem; line-height: 1.6; overflow-wrap: normal; text-align: start }
pre code { padding: 0; background: none; font-size: 1em }
table { border-collapse: collapse }
th, td { padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top }
.hljs-comment, .hljs-meta { color: var(--ink-2) }
.hljs-string, .hljs-number, .hljs-addition, .hljs-literal, .hljs-regexp { color: var(--malachite) }
.hljs-keyword, .hljs-built_in, .hljs-attr, .hljs-title, .hljs-name, .hljs-section, .hljs-selector-tag, .hljs-type { color: var(--indigo) }
`
