/** The page reads on a telephone, in a dark room and on paper; what a colour says a word says too. Every text has a contrast of 4.5 at least. */
export const calendarStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #595959; --line: #c9c9c9; --tint: #f3f5f7; --good: #0b6b2d; --due: #7a4b00; --bad: #b3121d; --link: #0b4f9e; }
@media (prefers-color-scheme: dark) { :root { --ink: #ededed; --paper: #161616; --soft: #b0b0b0; --line: #4a4a4a; --tint: #242628; --good: #7ddc9a; --due: #f0c674; --bad: #ff9a9a; --link: #9cc8ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.4 system-ui, sans-serif; }
main { max-width: 90rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
p { margin: 0 0 .25rem; color: var(--soft); }
.days { display: grid; gap: .5rem; margin-top: 1rem; }
.day { border: 1px solid var(--line); border-radius: .4rem; padding: .5rem; min-width: 0; break-inside: avoid; }
.today { border: 2px solid var(--link); }
h2 { font-size: 1rem; margin: 0 0 .4rem; }
h2 span { font-weight: normal; color: var(--link); }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .4rem; }
li { background: var(--tint); border-left: .25rem solid var(--soft); border-radius: .2rem; padding: .3rem .5rem; overflow-wrap: anywhere; }
li > span, li > strong { display: block; }
em { font-style: normal; font-weight: 600; }
.where, .who { color: var(--soft); font-size: .875rem; }
a { color: var(--link); }
.published { border-left-color: var(--good); } .published em { color: var(--good); }
.draft, .in-review, .approved { border-left-style: dashed; } .draft em, .in-review em, .approved em { color: var(--due); }
.late, .missed { border-left-color: var(--bad); } .late em, .missed em, strong { color: var(--bad); }
.free { background: none; border: 1px dashed var(--line); } .free em { color: var(--soft); font-weight: normal; }
@media screen and (max-width: 61.99rem) { .month .empty { display: none; } }
@media (min-width: 62rem) {
  .days { grid-template-columns: repeat(7, minmax(0, 1fr)); }
  .day { grid-column-start: var(--column, auto); }
}
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #444; --line: #999; --tint: #fff; --good: #0b6b2d; --due: #7a4b00; --bad: #b3121d; --link: #000; }
  @page { size: landscape; margin: 1cm; }
  body { font-size: 11px; }
  main { padding: 0; max-width: none; }
  .days { grid-template-columns: repeat(7, minmax(0, 1fr)); gap: .2rem; }
  .day { grid-column-start: var(--column, auto); }
}
`
