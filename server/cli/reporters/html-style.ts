/** The style of the page of findings. `main` is a column, so that the overview, written last, stands first. */
export const HTML_STYLE = `:root {
  color-scheme: light dark;
  --ink: #1f2328; --quiet: #656d76; --paper: #fff; --sheet: #f6f7f9; --line: #d9dee3; --mark: #fff1c2;
  --error: #c62828; --warning: #9a6700; --info: #0969da; --hint: #656d76;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e3e7eb; --quiet: #929aa3; --paper: #14171b; --sheet: #1c2026; --line: #333a42; --mark: #5a4a12;
    --error: #ff7b72; --warning: #dfae4e; --info: #6cb2ff; --hint: #929aa3;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 2.5rem 1.25rem; background: var(--paper); color: var(--ink);
  font: 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
main { display: flex; flex-direction: column; gap: 2rem; max-width: 56rem; margin: 0 auto; }
header { order: -1; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.3; }
header p { margin: .25rem 0 0; color: var(--quiet); }
h2 { margin: 0 0 .75rem; font-size: 1.05rem; overflow-wrap: anywhere; }
h2 small { color: var(--quiet); font-weight: normal; margin-left: .35em; }
ol, ul { margin: 0; padding: 0; list-style: none; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: 1rem; }
.counts li { padding: .1rem .75rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .9rem; }
.failures { margin-top: 1rem; padding: .75rem 1rem; border: 1px solid var(--error); border-radius: .35rem; }
ol > li { padding: .75rem 1rem; border-left: 3px solid; background: var(--sheet); overflow-wrap: anywhere; }
ol > li + li { margin-top: .5rem; }
.error { border-color: var(--error); } .warning { border-color: var(--warning); }
.info { border-color: var(--info); } .hint { border-color: var(--hint); }
.error b, .counts .error { color: var(--error); } .warning b, .counts .warning { color: var(--warning); }
.info b, .counts .info { color: var(--info); } .hint b, .counts .hint { color: var(--hint); }
li p { margin: 0; }
.place { color: var(--quiet); font-variant-numeric: tabular-nums; margin: 0 .35em; }
a { color: var(--quiet); font-size: .8rem; white-space: nowrap; }
blockquote { margin: .35rem 0 0; color: var(--quiet); font-size: .95rem; }
mark { background: var(--mark); color: var(--ink); padding: 0 .1em; border-radius: .15em; }
.related { font-size: .9rem; color: var(--quiet); }
.related .place { margin-left: 0; }
footer { color: var(--quiet); font-size: .8rem; border-top: 1px solid var(--line); padding-top: .75rem; }
@media print {
  body { padding: 0; font-size: 10.5pt; }
  main { display: block; }
  ol > li { break-inside: avoid; background: none; }
  h2 { break-after: avoid; }
}
`;
