import type { Dropped, DropReason, Place } from '../source-document.ts';

/** What an import leaves out, as it goes. */
export class Losses {
  readonly list: Dropped[];

  constructor(dropped: readonly Dropped[] = []) {
    this.list = [...dropped];
  }

  add(text: string, reason: DropReason, place: Place): void {
    if (/\S/.test(text)) this.list.push({ text: text.trim(), reason, place });
  }
}
