import type { Dropped, DropReason, Place } from '../source-document.ts';

/** What an import leaves out, as it goes. */
export class Losses {
  readonly list: Dropped[];

  constructor(dropped: readonly Dropped[] = []) {
    this.list = [...dropped];
  }

  add(text: string, reason: DropReason, place: Place): void {
    // A bullet says nothing.
    const bare = text.trim().replace(/^- /, '');
    if (bare !== '') this.list.push({ text: bare, reason, place });
  }

  /** In the order of the source; what has no place comes last. */
  inOrder(): Dropped[] {
    const at = ({ place }: Dropped) => [place.page ?? 0, place.line ?? Number.POSITIVE_INFINITY] as const;
    return [...this.list].sort((a, b) => at(a)[0] - at(b)[0] || compare(at(a)[1], at(b)[1]));
  }
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
