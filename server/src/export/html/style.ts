/**
 * How a document looks. Colours are variables, so that the preview can take those of the editor; each pair that meets
 * has a contrast of 4.5 or more, links and rules of 3 (WCAG 2.2, 1.4.3 and 1.4.11; held by a test).
 */

/** Colours by what they are for, a set for each kind of screen. */
export const COLOURS = {
  light: {
    ground: '#ffffff',
    text: '#0b0c0c',
    quiet: '#484f53',
    link: '#1d4f91',
    rule: '#767e83',
    band: '#f0f2f3',
    mark: '#8c1d18',
    focus: '#0b0c0c',
    'focus-ground': '#ffdd00',
  },
  dark: {
    ground: '#16191b',
    text: '#eceeef',
    quiet: '#b4bbc0',
    link: '#9cc4ff',
    rule: '#7f888d',
    band: '#23282b',
    mark: '#ffb1a8',
    focus: '#0b0c0c',
    'focus-ground': '#ffdd00',
  },
  contrast: {
    ground: '#ffffff',
    text: '#000000',
    quiet: '#000000',
    link: '#00308f',
    rule: '#000000',
    band: '#ffffff',
    mark: '#6e0000',
    focus: '#000000',
    'focus-ground': '#ffdd00',
  },
  'contrast-dark': {
    ground: '#000000',
    text: '#ffffff',
    quiet: '#ffffff',
    link: '#b9d6ff',
    rule: '#ffffff',
    band: '#000000',
    mark: '#ffd0ca',
    focus: '#000000',
    'focus-ground': '#ffdd00',
  },
} as const;

function variables(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');
}

/** The document itself, on a page or in the preview. Takes its colours from variables and sets none. */
export const DOCUMENT_STYLE = `main { line-height: 1.55; overflow-wrap: break-word; }
main h1, main h2, main h3, main h4, main h5, main h6 { line-height: 1.25; margin: 2em 0 0.6em; text-wrap: balance; }
main h1 { font-size: 1.9em; margin-top: 0; }
.number, .marker { white-space: pre; }
main h2 { font-size: 1.3em; }
main h3 { font-size: 1.1em; }
main h4, main h5, main h6 { font-size: 1em; }
main p { margin: 0 0 1em; }
main a { color: var(--link); text-underline-offset: 0.15em; }
main a:hover { text-decoration-thickness: 0.15em; }
.document-title { color: var(--quiet); font-weight: bold; }
.fields { border-top: 1px solid var(--rule); margin: 0 0 2em; }
.fields > div { border-bottom: 1px solid var(--rule); display: grid; gap: 0 1.5em; grid-template-columns: minmax(8em, 13em) 1fr; padding: 0.5em 0; }
.fields dt { font-weight: bold; }
.fields dd { margin: 0; }
.numbered { padding-left: 3.5em; text-indent: -3.5em; }
.numbered > * { text-indent: 0; }
.numbered > .number { display: inline-block; min-width: 3.5em; }
main ul, main ol { margin: 0 0 1em; padding-left: 5em; }
main li { margin: 0 0 0.5em; }
main li > ul, main li > ol { margin-top: 0.5em; padding-left: 2em; }
main .marked { list-style-type: ""; }
.marked > li { text-indent: -2.5em; }
.marked > li > * { text-indent: 0; }
.marked > li > .marker { display: inline-block; min-width: 2.5em; }
.lead-in { font-weight: bold; }
.table { margin: 0 0 1.5em; overflow-x: auto; }
.table table { border-collapse: collapse; min-width: 60%; }
.table caption { font-weight: bold; padding: 0 0 0.5em; text-align: left; }
.table th, .table td { border: 1px solid var(--rule); padding: 0.4em 0.7em; text-align: left; vertical-align: top; }
.table thead th, .table thead td { background: var(--band); vertical-align: bottom; }
.table tbody th { font-weight: normal; }
.table .total > * { font-weight: bold; }
.table .right { font-variant-numeric: tabular-nums; text-align: right; }
.table .centre { text-align: center; }
.people { list-style: none; }
.people:has(> :nth-child(6)) { columns: 2 14em; }
main .people { margin: 0; padding: 0; }
main .people > li { break-inside: avoid; margin: 0 0 0.15em; }
.considered { color: var(--quiet); }
.resolution { border-left: 4px solid var(--text); margin: 1.6em 0; padding: 0.1em 0 0.1em 1.2em; }
.resolution > :last-child { margin-bottom: 0; }
.exchange { margin: 0 0 1.2em; }
.exchange > p { margin: 0 0 0.35em; }
span.question { font-weight: bold; }
.votes { margin: 1em 0; }
.votes > div { grid-template-columns: minmax(6em, 8em) 1fr; padding: 0.3em 0; }
.exempt-notice { border: 3px solid var(--mark); margin: 0 0 2em; padding: 0.8em 1em 0; }
.exempt-notice strong, .exempt-statement { color: var(--mark); font-weight: bold; }
section.exempt { border-left: 6px solid var(--mark); margin: 2em 0; padding-left: 1.2em; }
main .exempt-paragraphs { padding-left: 1.5em; }
.conflict { color: var(--mark); font-family: monospace; white-space: pre-wrap; }
@media (max-width: 30em) {
.fields > div, .votes > div { grid-template-columns: 1fr; }
.numbered { padding-left: 0; text-indent: 0; }
.numbered > .number { min-width: 2.5em; }
main ul, main ol { padding-left: 2.6em; }
}
`;

/** What only a page of its own needs: colours, the frame, the list of contents, paper. */
export const PAGE_STYLE = `:root { color-scheme: light dark; ${variables(COLOURS.light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(COLOURS.dark)} } }
@media (prefers-contrast: more) { :root { ${variables(COLOURS.contrast)} } }
@media (prefers-contrast: more) and (prefers-color-scheme: dark) { :root { ${variables(COLOURS['contrast-dark'])} } }
html { scroll-padding-top: 1rem; }
body { background: var(--ground); color: var(--text); font-family: Arial, Helvetica, sans-serif; font-size: 1.0625rem; margin: 0 auto; max-width: 50rem; padding: 0 1.25rem 4rem; }
:focus-visible { background: var(--focus-ground); color: var(--focus); outline: 3px solid var(--focus); outline-offset: 0; }
main:focus, .table:focus-visible { background: none; color: inherit; }
main:focus { outline: none; }
.skip { background: var(--focus-ground); color: var(--focus); left: 0; padding: 0.7em 1em; position: absolute; top: -10em; }
.skip:focus { top: 0; }
.council { border-bottom: 4px solid var(--text); font-size: 1.15em; font-weight: bold; margin: 0 0 2em; padding: 1.4em 0 0.7em; }
.council p { margin: 0; }
.skip + main { padding-top: 2rem; }
#contents { margin: 0 0 2.5em; }
#contents-title { font-weight: bold; margin: 0 0 0.4em; }
#contents ul { list-style: none; margin: 0; padding: 0; }
#contents li { line-height: 1.35; margin: 0; }
#contents a { color: var(--link); display: inline-block; padding: 0.25em 0; text-underline-offset: 0.15em; }
:target { background: var(--band); }
@media (min-width: 78rem) {
body { max-width: 72rem; }
main:has(#contents) { column-gap: 3rem; display: grid; grid-template-columns: 17rem minmax(0, 50rem); grid-template-rows: auto 1fr; }
.front, .sections { grid-column: 2; }
#contents { align-self: start; font-size: 0.94em; grid-area: 1 / 1 / 3; line-height: 1.35; max-height: calc(100vh - 2rem); overflow-y: auto; position: sticky; top: 1rem; }
.sections > :first-child > h2 { margin-top: 0; }
}
@media (forced-colors: active) {
.fields, .fields > div, .exempt-notice, section.exempt, .resolution { border-color: CanvasText; }
}
@media print {
@page { margin: 2cm; }
:root { color-scheme: light; ${variables(COLOURS.light)} }
body, main:has(#contents) { display: block; font-size: 11pt; max-width: none; padding: 0; }
.skip, #contents { display: none; }
.council, .skip + main { padding-top: 0; }
main a { color: inherit; }
main h1, main h2, main h3, main h4, main h5, main h6, .lead-in, .table caption { break-after: avoid; }
main li, .table tr, .fields > div, .exchange { break-inside: avoid; }
main p { orphans: 3; widows: 3; }
.table { overflow: visible; }
.appendix { break-before: page; }
}
`;
