/** How a report looks: light and dark as the reader's machine is, one column on paper, nothing from elsewhere. */

export const STYLE = `
:root { color-scheme: light dark; --page: #f6f7f8; --card: #ffffff; --ink: #1c2126; --quiet: #56616c; --line: #d9dee3;
  --fixed: #1b7f5c; --ticket: #2f66c9; --abandoned: #b35f12; --away: #7a4fb0; --open: #8a949e; --whisker: #1c2126; }
@media (prefers-color-scheme: dark) { :root { --page: #14181c; --card: #1d2329; --ink: #e8ecef; --quiet: #a4afb9; --line: #37414a;
  --fixed: #4fbf93; --ticket: #7ea6f4; --abandoned: #e59a55; --away: #b896e6; --open: #7b8690; --whisker: #e8ecef; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 900px; margin: 0 auto; padding: 32px 20px 64px; }
h1 { font-size: 1.7rem; margin: 0 0 4px; }
h2 { font-size: 1.2rem; margin: 0 0 4px; }
p { margin: 0 0 12px; }
.quiet { color: var(--quiet); }
section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 20px; margin-top: 20px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 14px; margin: 20px 0 0; padding: 0; list-style: none; }
.tiles li { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; }
.tiles b { display: block; font-size: 1.7rem; line-height: 1.2; }
.tiles span { display: block; font-size: .875rem; }
.scroll { overflow-x: auto; }
.scroll + .scroll, ul + .scroll, p + .scroll { margin-top: 18px; }
.chart { display: block; width: 100%; min-width: 560px; height: auto; margin: 10px 0 14px; }
.chart text { fill: var(--ink); font: 13px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.chart .detail, .chart .axis { fill: var(--quiet); font-size: 12px; }
.chart .grid { stroke: var(--line); }
.chart .whisker { stroke: var(--whisker); stroke-width: 1.5; }
.chart .bar, .chart .fixed { fill: var(--fixed); }
.chart .ticket { fill: var(--ticket); }
.chart .abandoned { fill: var(--abandoned); }
.chart .away { fill: var(--away); }
.chart .open { fill: var(--open); }
.red .bar { fill: var(--abandoned); }
.blue .bar { fill: var(--ticket); }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
caption { text-align: left; color: var(--quiet); padding-bottom: 4px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: 4px 12px 4px 0; border-top: 1px solid var(--line); font-weight: normal; }
thead th { font-weight: 600; border-top: 0; }
ul.advice { margin: 0; padding-left: 20px; }
ul.advice li { margin-bottom: 8px; }
@media print { :root { --page: #fff; --card: #fff; --ink: #000; --quiet: #444; --line: #bbb; --fixed: #1b7f5c; --ticket: #2f66c9; --abandoned: #b35f12; --away: #7a4fb0; --open: #8a949e; --whisker: #000; }
  main { max-width: none; padding: 0; } section { break-inside: avoid; border: 0; padding: 12px 0; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
