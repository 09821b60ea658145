import type { ProseUnit, Reference, ReferenceKind, ReferenceTarget } from './types.ts';

const TARGET =
  /\d{1,3}(?:\.\d{1,3}){0,4}|\((?:[ivxlc]{1,7}|[a-zA-Z]|\d{1,2})\)|(?:[ivxlc]{1,7}|[a-z]|\d{1,2})\)|[A-Z]{2,5} ?\d{1,4}|[IVX]{1,5}\b|[A-Z]\d{0,2}/g;

/** Every reference in running text; `resolveReferences` in reference-targets.ts says what they mean. */
export function readReferences(units: readonly ProseUnit[]): Reference[] {
  const references: Reference[] = [];
  for (const unit of units) {
    if (unit.role === 'title') continue;
    for (const thing of unit.inline) {
      const reference =
        thing.kind === 'Reference'
          ? readReference(thing.text, thing.start, unit)
          : thing.kind === 'Link'
            ? readLabelReference(thing.text, thing.start, unit)
            : null;
      if (reference) references.push(reference);
    }
  }
  return references;
}

function readReference(text: string, at: number, unit: ProseUnit): Reference {
  const word = /^[A-Za-z]+\.?/.exec(text)?.[0] ?? '';
  const targets: ReferenceTarget[] = [];
  for (const match of text.slice(word.length).matchAll(TARGET)) {
    const start = at + word.length + match.index;
    targets.push({ text: match[0], target: null, ...unit.content.range(start, start + match[0].length) });
  }
  return { text, kind: kindOf(word), targets, unit, ...unit.content.range(at, at + text.length) };
}

function readLabelReference(text: string, at: number, unit: ProseUnit): Reference | null {
  const match = /\]\(#([\w-]+)\)$/.exec(text);
  if (!match) return null;
  const range = unit.content.range(at, at + text.length);
  return { text, kind: 'label', targets: [{ text: match[1] ?? '', target: null, ...range }], unit, ...range };
}

function kindOf(word: string): ReferenceKind {
  const first = word.slice(0, 3).toLowerCase();
  switch (first) {
    case 'par':
      return 'paragraph';
    case 'sec':
      return 'section';
    case 'rec':
      return 'recommendation';
    case 'tab':
      return 'table';
    case 'fig':
      return 'figure';
    case 'min':
      return 'minute';
    default:
      return 'appendix';
  }
}
