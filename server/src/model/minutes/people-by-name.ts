import { initialOf, surnameOf } from './people.ts';

interface Entry<Value> {
  at: number;
  value: Value;
}

/**
 * What is known of people, found by any form of their names (see `isSamePerson`): everybody whom minutes name is looked for
 * in the lists, which may be as long as the minutes.
 */
export class PeopleByName<Value> {
  readonly #entries = new Map<string, Entry<Value>[]>();
  #count = 0;

  constructor(entries: Iterable<readonly [name: string, value: Value]> = []) {
    for (const [name, value] of entries) this.add(name, value);
  }

  add(name: string, value: Value): void {
    const surname = surnameOf(name);
    const entry = { at: this.#count, value };
    this.#count += 1;
    this.#push(surname, entry);
    this.#push(withInitial(surname, initialOf(name)), entry);
  }

  has(name: string): boolean {
    return this.#bucketsOf(name).length > 0;
  }

  /** The first that was added of those who may bear a name. */
  first(name: string): Value | undefined {
    const [one, other] = this.#bucketsOf(name).map(([entry]) => entry);
    if (!one || !other) return one?.value;
    return one.at < other.at ? one.value : other.value;
  }

  /** All who may bear a name, in the order in which they were added. */
  all(name: string): Value[] {
    return this.#bucketsOf(name)
      .flat()
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  }

  #push(key: string, entry: Entry<Value>): void {
    const bucket = this.#entries.get(key);
    if (bucket) bucket.push(entry);
    else this.#entries.set(key, [entry]);
  }

  /** None of them is empty. `Ashe` may be any Ashe, and `A Ashe` one without an initial. */
  #bucketsOf(name: string): Entry<Value>[][] {
    const surname = surnameOf(name);
    const initial = initialOf(name);
    const keys = initial === '' ? [surname] : [withInitial(surname, initial), withInitial(surname, '')];
    return keys.flatMap((key) => {
      const bucket = this.#entries.get(key);
      return bucket ? [bucket] : [];
    });
  }
}

function withInitial(surname: string, initial: string): string {
  return `${surname}|${initial}`;
}
