/** The look of the page: dark on light at a contrast of 7 to 1 or more, one column, no font but those of the reader's machine. */
export const homeworkStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef0f2; color: #1c1f23; font: 1.05rem/1.55 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
main { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1rem; overflow-wrap: anywhere; }
p { margin: 0.75rem 0; }
ul { margin: 0.75rem 0; padding-left: 1.3rem; }
li { margin: 0.6rem 0; }
.why { margin: 0.1rem 0 0; color: #41474f; }
.checklist { list-style: "☐  "; }
.closing { margin-top: 1.5rem; }
@media print {
  body { background: #fff; }
  main { max-width: none; padding: 0; }
  li { break-inside: avoid; }
}
`
