/**
 * How a difference looks. What was put in is underlined and what was taken out struck through, so that nothing is said
 * by colour alone; screen readers, most of which pass over both elements, read out the words before and after them.
 * Every pair of colours has a contrast of at least 4.5 to 1 in both schemes.
 */
export const DIFF_STYLE = `
:root { color-scheme: light dark; --added: #116329; --added-back: #dafbe1; --removed: #a40e26;
  --removed-back: #ffebe9; --moved: #0a4d9c; --quiet: #59636e; --line: #d1d9e0; }
@media (prefers-color-scheme: dark) {
  :root { --added: #7ee787; --added-back: #12361e; --removed: #ffb3ad; --removed-back: #4a1517;
    --moved: #9ecbff; --quiet: #a5afba; --line: #444c56; }
}
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } h3, h4, h5, h6 { font-size: 1rem; }
header { border-bottom: 1px solid var(--line); margin-bottom: 1.5rem; }
dl div { display: flex; gap: .75rem; } dt { min-width: 7rem; color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
ins { color: var(--added); background: var(--added-back); text-decoration: underline; }
del { color: var(--removed); background: var(--removed-back); text-decoration: line-through; }
ins::before, ins::after, del::before, del::after { position: absolute; width: 1px; height: 1px;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
ins::before { content: " [added: "; } del::before { content: " [removed: "; }
ins::after, del::after { content: "] "; }
.number { font-variant-numeric: tabular-nums; }
.label { font-size: .75rem; font-weight: 600; padding: 0 .4rem; border: 1px solid currentColor; border-radius: .25rem; }
.changed, .added, .removed, .moved { border-inline-start: .25rem solid var(--moved); padding-inline-start: .75rem; }
.added { border-color: var(--added); } .removed { border-color: var(--removed); }
.added > .label { color: var(--added); } .removed > .label { color: var(--removed); }
.changed > .label, .moved > .label { color: var(--moved); }
.item { margin-inline-start: 1.5rem; }
details { color: var(--quiet); margin: .5rem 0; } summary { cursor: pointer; }
.skip { position: absolute; inset-inline-start: -100vw; } .skip:focus { position: static; }
:focus-visible { outline: 2px solid var(--moved); outline-offset: 2px; } main:focus { outline: none; }
@media print { details { display: none; } body { max-width: none; } }
`;
