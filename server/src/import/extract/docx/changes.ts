/** Tracked changes: all are accepted, and counted as Word's own review does, a change that runs on being one. */
import type { XmlElement } from './xml.ts';

export type ChangeKind = 'insertion' | 'deletion' | 'move';

export class Changes {
  readonly #counts: Record<ChangeKind, number> = { insertion: 0, deletion: 0, move: 0 };
  #last = '';
  /** The text being read is part of a change. */
  isInside = false;

  /** Notes a change at this place. */
  add(kind: ChangeKind, element: XmlElement): void {
    const key = [kind, element.attributes['w:author'], element.attributes['w:date']].join('\0');
    if (key !== this.#last) this.#counts[kind]++;
    this.#last = key;
  }

  /** Text that nobody changed: what comes after is another change. */
  interrupt(): void {
    this.#last = '';
  }

  /** `3 tracked changes were accepted: 2 insertions and 1 deletion.`; null where there were none. */
  get note(): string | null {
    const parts = Object.entries(this.#counts).filter(([, count]) => count > 0);
    const total = parts.reduce((sum, [, count]) => sum + count, 0);
    if (total === 0) return null;
    const kinds = parts.map(([kind, count]) => counted(count, kind));
    const verb = total === 1 ? 'was' : 'were';
    return `${counted(total, 'tracked change')} ${verb} accepted: ${new Intl.ListFormat('en-GB').format(kinds)}.`;
  }
}

/** `1 picture`, `2 pictures`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
