/** The look of the page: dark on light at a contrast of 7 to 1 or more, one column, no font but those of the reader's machine. */
export const packStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef0f2; color: #1c1f23; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0.5rem 0 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
h3 { font-size: 1.05rem; line-height: 1.3; margin: 0; }
p { margin: 0.5rem 0; }
.dates { font-size: 1.1rem; color: #41474f; margin-top: 0; }
.answer { background: #fff6d6; border: 1px solid #b98900; border-radius: 0.5rem; padding: 0.5rem 1rem; }
.answer ul { margin: 0.5rem 0; padding-left: 1.2rem; }
code { font: 600 0.95em/1.4 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
article { background: #fff; border: 1px solid #c3c9d0; border-radius: 0.5rem; padding: 1rem; margin: 0 0 1rem; overflow-wrap: anywhere; }
.ref { font: 600 0.9rem/1.4 ui-monospace, "DejaVu Sans Mono", monospace; background: #1c1f23; color: #fff; border-radius: 0.25rem; padding: 0.1rem 0.4rem; }
.where { color: #41474f; }
.where strong { color: #1c1f23; }
.standing { color: #0a4d1f; font-weight: 600; }
.warning { font-weight: 600; }
.title { font-size: 1.1rem; font-weight: 600; }
.text { white-space: pre-wrap; margin: 0.75rem 0; padding: 0.75rem; background: #f6f7f8; border-radius: 0.25rem; }
.more { font-style: italic; color: #41474f; border-bottom: 1px dashed #41474f; white-space: nowrap; margin-left: 0.4em; }
figure { margin: 0.75rem 0; }
img { display: block; max-width: 100%; max-height: 32rem; height: auto; border-radius: 0.25rem; }
figcaption, .file, .link { font-size: 0.9rem; color: #41474f; }
@media print {
  body { background: #fff; }
  main { max-width: none; padding: 0; }
  article { break-inside: avoid; }
  h2 { break-after: avoid; }
  img { max-height: 14cm; }
}
`
