/**
 * What is worked out of an object that others own, kept for as long as the object is there: a `WeakMap` without the
 * table. Many small objects come and go here, and V8 takes the values of a long-lived weak table for alive until it
 * collects the whole heap; each then holds the tree that it was read from. Keeping values on their objects made the
 * register of decisions 6 % faster and halved the time of the small collections.
 *
 * It is done with a private field, so that nobody sees it: neither a copy by `{ ...owner }` nor `assert.deepEqual` has it.
 */
export class SideTable<Owner extends object, Value> {
  readonly #field = createField<Value>();

  /** The value that an object has here; undefined without one. */
  get(owner: Owner): Value | undefined {
    return this.#field.get(owner);
  }

  set(owner: Owner, value: Value): void {
    this.#field.set(owner, value);
  }
}

/** Puts the private fields of a class that extends it on the object it is given, instead of on a new one. */
class OnOwner {
  constructor(owner: object) {
    // biome-ignore lint/correctness/noConstructorReturn: there is no other way to put a private field on an object that is there
    return owner;
  }
}

/** A private field of its own for each table. */
function createField<Value>() {
  return class Field extends OnOwner {
    #value: Value | undefined;

    static get(owner: object): Value | undefined {
      return #value in owner ? owner.#value : undefined;
    }

    static set(owner: object, value: Value): void {
      const field = #value in owner ? owner : new Field(owner);
      field.#value = value;
    }
  };
}
