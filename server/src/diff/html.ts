import { escaped } from '../export/html/text.ts';
import { LineIndex } from '../model/line-index.ts';
import type { DiffBlock } from './blocks.ts';
import { sectionName, summaryText } from './describe.ts';
import type { Difference, DifferenceKind, DocumentDiff } from './diff-documents.ts';
import type { Version } from './json.ts';
import { DIFF_STYLE } from './style.ts';
import type { WordPart } from './words.ts';

/** A page of its own that needs nothing beside it: no script, nothing from elsewhere. */
export function diffPage(diff: DocumentDiff, old: Version, fresh: Version): string {
  const title = `${old.path} compared with ${fresh.path}`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${escaped(fresh.model.house.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    `<style>${DIFF_STYLE}</style>`,
    '</head>',
    '<body>',
    diffBody(diff, old, fresh),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * The inside of such a page, for a viewer with a page of its own. What can be gone to carries `data-line` (from 0) and
 * `data-side` (`old` or `new`).
 */
export function diffBody(diff: DocumentDiff, old: Version, fresh: Version): string {
  return new Body(diff, old, fresh).text();
}

/** The changes a block can have gone through, for those who do not see colours. */
const NAMES: Record<Exclude<DifferenceKind, 'same'>, string> = {
  renumbered: 'Renumbered',
  changed: 'Changed',
  moved: 'Moved',
  added: 'Added',
  removed: 'Removed',
};

class Body {
  readonly #diff: DocumentDiff;
  readonly #old: Version;
  readonly #new: Version;
  readonly #oldLines: LineIndex;
  readonly #newLines: LineIndex;
  readonly #out: string[] = [];
  #same: string[] = [];
  /** Where a change can be jumped to. */
  #changes = 0;

  constructor(diff: DocumentDiff, old: Version, fresh: Version) {
    this.#diff = diff;
    this.#old = old;
    this.#new = fresh;
    this.#oldLines = new LineIndex(old.model.source);
    this.#newLines = new LineIndex(fresh.model.source);
  }

  text(): string {
    const out = this.#out;
    out.push(
      '<a class="skip" href="#changes">Skip to the changes</a>',
      '<header>',
      `<h1>${escaped(titleOf(this.#new))}</h1>`,
      '<dl>',
      `<div><dt>Old version</dt><dd>${escaped(this.#old.path)}</dd></div>`,
      `<div><dt>New version</dt><dd>${escaped(this.#new.path)}</dd></div>`,
      `<div><dt>Changes</dt><dd>${escaped(summaryText(this.#diff))}.</dd></div>`,
      '</dl>',
      '</header>',
      '<main id="changes" tabindex="-1">',
    );
    for (const difference of this.#diff.differences) this.#add(difference);
    this.#flush();
    out.push('</main>');
    return out.join('\n');
  }

  #add(difference: Difference): void {
    const { kind } = difference;
    const block = difference.new ?? difference.old;
    if (!block) return;
    if (kind === 'same' && block.kind !== 'heading') {
      this.#same.push(this.#blockHtml(block, difference));
      return;
    }
    this.#flush();
    this.#out.push(this.#blockHtml(block, difference));
  }

  /** What is the same is folded away, so that one sees how much there is and can read it. */
  #flush(): void {
    if (this.#same.length === 0) return;
    const count = this.#same.length === 1 ? '1 block' : `${this.#same.length} blocks`;
    this.#out.push(`<details><summary>${count} unchanged</summary>`, ...this.#same, '</details>');
    this.#same = [];
  }

  #blockHtml(block: DiffBlock, difference: Difference): string {
    const { kind, words } = difference;
    const said = words ? words.map(wordsHtml).join('') : escaped(block.text);
    const text = kind === 'added' ? `<ins>${said}</ins>` : kind === 'removed' ? `<del>${said}</del>` : said;
    const inside = `${labelHtml(difference)}${numberHtml(difference)}${text}`;
    const [side, line] =
      difference.new === null
        ? ['old', this.#oldLines.at(block.start).line]
        : ['new', this.#newLines.at(block.start).line];
    const id = kind === 'same' ? '' : ` id="change-${++this.#changes}"`;
    const attributes = `class="${kind} ${block.kind}"${id} data-side="${side}" data-line="${line - 1}"`;
    if (block.kind !== 'heading') return `<p ${attributes}>${inside}</p>`;
    const level = Math.min(Math.max(block.level, 1) + 1, 6);
    return `<h${level} ${attributes}>${inside}</h${level}>`;
  }
}

function labelHtml({ kind, old, new: fresh, oldSection, section }: Difference): string {
  if (kind === 'same' || kind === 'renumbered') return '';
  const hasNumber =
    old !== null && old.number !== null && old.number !== fresh?.number && old.kind !== 'item';
  const isElsewhere = oldSection?.identity !== section?.identity;
  const place = hasNumber ? old.number : isElsewhere ? sectionName(oldSection) : null;
  const from = kind === 'moved' && place !== null ? ` from ${place}` : '';
  return `<span class="label">${NAMES[kind]}${escaped(from)}</span> `;
}

function titleOf({ model, path }: Version): string {
  return model.fieldById.get('subject')?.value.text || path;
}

function numberHtml({ old, new: fresh }: Difference): string {
  const before = old?.number ?? null;
  const after = fresh?.number ?? null;
  if (!old || !fresh || before === after) {
    const number = fresh ? after : before;
    return number === null ? '' : `<span class="number">${escaped(number)}</span> `;
  }
  const went = before === null ? '' : `<del>${escaped(before)}</del> `;
  const came = after === null ? '' : `<ins>${escaped(after)}</ins> `;
  return `<span class="number">${went}${came}</span>`;
}

/** The blanks stay outside the marks: a line through a blank is no help. */
function wordsHtml({ kind, text }: WordPart): string {
  if (kind === 'same') return escaped(text);
  const blank = text.length > text.trimStart().length ? ' ' : '';
  const tag = kind === 'added' ? 'ins' : 'del';
  return `${blank}<${tag}>${escaped(text.trim())}</${tag}>`;
}
