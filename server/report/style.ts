/** The look of the page: one column on a phone, calm on a screen, compact on paper. Contrast is AA in both schemes. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1d2126; --quiet: #5b636d; --paper: #fff; --sheet: #f5f6f8; --line: #d8dde3; --link: #0b57d0;
  --accent: #8c1d18; --helped: #c9a227; --mark: #fff0b8;
  --error: #b3261e; --warning: #8a5a00; --info: #0b57d0; --hint: #5b636d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e7eb; --quiet: #a0a8b2; --paper: #15181c; --sheet: #1d2127; --line: #363d46; --link: #8ab4f8;
    --accent: #f2928b; --helped: #c9a227; --mark: #5c4b0c;
    --error: #ff8a80; --warning: #e6b655; --info: #8ab4f8; --hint: #a0a8b2;
  }
}
/* In an editor its colours stand, whatever the theme. */
[class*='vscode-'] {
  --ink: var(--vscode-editor-foreground); --quiet: var(--vscode-descriptionForeground); --paper: var(--vscode-editor-background);
  --sheet: var(--vscode-editorWidget-background); --line: var(--vscode-panel-border, var(--vscode-contrastBorder, #8886));
  --link: var(--vscode-textLink-foreground);
  --error: var(--vscode-errorForeground); --warning: var(--vscode-editorWarning-foreground); --info: var(--vscode-editorInfo-foreground); --hint: var(--vscode-descriptionForeground);
  --accent: var(--vscode-charts-red); --helped: var(--vscode-charts-yellow); --mark: var(--vscode-editor-findMatchHighlightBackground);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; }
article + article { margin-top: 4rem; border-top: .3rem solid var(--line); }
body {
  margin: 0 auto; padding: 0 1.25rem 3rem; max-width: 80rem; background: var(--paper); color: var(--ink);
  font: 16px/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere;
}
a { color: var(--link); text-underline-offset: .2em; }
main { display: flex; flex-direction: column; }
.overview { order: -1; margin-top: 1.5rem; padding: .25rem 1rem; background: var(--sheet); border-radius: .5rem; }
article { min-width: 0; }
header { padding: 2.25rem 0 1.25rem; }
h1 { margin: 0; font-size: clamp(1.35rem, 3.2vw, 2rem); line-height: 1.35; text-wrap: balance; }
h2 { margin: 2.75rem 0 1rem; font-size: 1.3rem; border-left: .3rem solid var(--accent); padding-left: .65rem; line-height: 1.3; }
.facts { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; margin: .6rem 0 0; padding: 0; list-style: none; color: var(--quiet); font-size: .9rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: 1.5rem 0 0; }
.figures > div { background: var(--sheet); border-radius: .5rem; padding: .7rem .9rem; }
.figures dt { color: var(--quiet); font-size: .85rem; }
.figures dd { margin: 0; font-size: 1.4rem; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.4; }
.figures .error dd { color: var(--error); } .figures .warning dd { color: var(--warning); } .figures .info dd { color: var(--info); }
.bar { display: block; height: .3rem; border-radius: .2rem; background: var(--line); overflow: hidden; }
.bar > span { display: block; height: 100%; background: var(--accent); }
nav { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--line); }
nav ul { display: flex; gap: 1.4rem; margin: 0; padding: .6rem 0; list-style: none; overflow-x: auto; white-space: nowrap; }
nav a { text-decoration: none; }
nav a:hover, nav a:focus { text-decoration: underline; }
.note, .empty { color: var(--quiet); }
.sum { color: var(--quiet); font-weight: normal; font-variant-numeric: tabular-nums; }
time { font-variant-numeric: tabular-nums; white-space: nowrap; color: var(--quiet); }
.list { margin: 0; padding: 0; list-style: none; }
.list > li { padding: .75rem 1rem; border-left: .2rem solid; background: var(--sheet); border-radius: 0 .4rem .4rem 0; }
.list > li + li { margin-top: .6rem; }
.list p { margin: 0; }
.list > .error { border-color: var(--error); } .list > .warning { border-color: var(--warning); } .list > .info { border-color: var(--info); } .list > .hint { border-color: var(--hint); }
.error b { color: var(--error); } .warning b { color: var(--warning); } .info b { color: var(--info); } .hint b { color: var(--hint); }
.list .what { display: flex; flex-wrap: wrap; gap: 0 .8rem; align-items: baseline; }
.rule { color: var(--quiet); font-size: .85rem; margin-left: auto; }
blockquote { margin: .35rem 0; color: var(--quiet); font-size: .93rem; }
mark { background: var(--mark); color: var(--ink); border-radius: .15em; padding: 0 .1em; }
.remedy, .related { font-size: .9rem; color: var(--quiet); }
.chart, .wide { overflow-x: auto; }
svg { display: block; width: 100%; height: auto; }
svg rect { fill: var(--accent); } svg rect.past { fill: var(--quiet); }
svg .axis { stroke: var(--line); }
svg text { text-anchor: middle; font-size: 11px; fill: var(--quiet); } svg .count { fill: var(--ink); font-weight: 600; } svg .year { fill: var(--ink); }
.periods, .units-list { columns: 24rem 2; column-gap: 2rem; margin-top: 1rem; }
details { break-inside: avoid-column; border-bottom: 1px solid var(--line); }
summary { cursor: pointer; padding: .4rem 0; }
details > ul { margin: 0 0 .75rem; padding-left: 1.2rem; font-size: .92rem; }
.who { color: var(--quiet); }
.role { font-size: .82rem; color: var(--quiet); } .role.lead, .role.joint { color: var(--accent); font-weight: 600; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { border: 1px solid var(--line); padding: .4rem .55rem; text-align: start; vertical-align: top; }
thead th { background: var(--sheet); white-space: nowrap; }
.matrix thead th { white-space: normal; min-width: 5.5em; font-size: .85rem; line-height: 1.35; }
.matrix tbody th { font-weight: normal; min-width: 9em; } .matrix td { white-space: nowrap; }
.cell { text-align: center; font-variant-numeric: tabular-nums; }
.load { min-width: 11rem; }
.stack { display: inline-flex; width: 6.5rem; height: .65rem; vertical-align: middle; background: var(--sheet); border-radius: .15rem; overflow: hidden; }
.led { background: var(--accent); } .helped { background: var(--helped); }
.tasks td:nth-child(2) { min-width: 18rem; } .tasks td:nth-child(3), .tasks td:nth-child(4) { min-width: 8rem; } .tasks td:nth-child(5) { min-width: 7rem; }
.targets td:first-child { min-width: 13rem; } .targets td:nth-child(2) { min-width: 7rem; } .targets td:nth-child(3) { min-width: 9rem; }
.chapter { background: var(--sheet); }
.number, .place { white-space: nowrap; font-variant-numeric: tabular-nums; }
.id { color: var(--quiet); font-size: .85em; }
.gap, td.past { color: var(--error); font-weight: 600; }
:target:not(section, article) { outline: 2px solid var(--accent); outline-offset: 2px; }
.tree ul { margin: 0; padding-left: 1.3rem; } .tree > ul { padding-left: 1rem; }
.tree a { color: inherit; text-decoration: none; } .tree a:hover, .tree a:focus { text-decoration: underline; }
.lines { font-size: .95rem; padding-left: 3.5rem; } .lines li::marker { color: var(--quiet); font-size: .8em; }
.lines li { white-space: pre-wrap; min-height: 1.65em; }
@media (max-width: 40rem) { .tasks td:nth-child(2) { min-width: 13rem; } body { padding: 0 .9rem 2rem; } }
@page { size: A4; margin: 14mm 12mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --paper: #fff; --sheet: #f3f3f3; --line: #999; --link: #000; --accent: #8c1d18; --mark: #eee; --error: #8c1d18; --warning: #5c3d00; --info: #000; --hint: #444; }
  :root { font-size: 9.5pt; }
  body { max-width: none; padding: 0; font-size: 1rem; line-height: 1.45; print-color-adjust: exact; }
  main { display: block; }
  nav, section.source, .periods, .units-list { display: none; }
  a { text-decoration: none; }
  mark { background: none; text-decoration: underline; }
  h2 { break-after: avoid; margin-top: 1.5rem; }
  thead { display: table-header-group; } tr, .list > li { break-inside: avoid; }
  .chart, .wide { overflow: visible; } svg { min-width: 0 !important; } table { font-size: 8pt; }
  .tasks td:nth-child(n), .targets td:nth-child(n), .matrix tbody th, .matrix thead th, .load { min-width: 0; }
}
`;
