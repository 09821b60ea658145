import type { DocumentKind, House, RuleSetting, Severity } from '../house/types.ts';
import { HOUSE_SCHEMA_RULE } from '../lint/house-schema.ts';
import { createRuleSet, type RuleSet } from '../lint/rule-set.ts';

/** A house and the layers of settings over it; the rules and words are compiled when a document first needs them. */
export class Settings {
  readonly house: House;
  /** From the house outwards; the later wins. */
  readonly layers: readonly Record<string, RuleSetting>[];
  readonly #ruleSets = new Map<DocumentKind, RuleSet>();

  constructor(house: House, layers: readonly Record<string, RuleSetting>[]) {
    this.house = house;
    this.layers = layers;
  }

  /** The rules that are on for a kind of document. */
  ruleSet(kind: DocumentKind): RuleSet {
    const known = this.#ruleSets.get(kind);
    if (known) return known;
    const made = createRuleSet(kind, this.layers);
    this.#ruleSets.set(kind, made);
    return made;
  }

  /** How bad it is when a document is refused by the house's own JSON Schema. */
  get houseSchema(): Severity | 'off' {
    let severity: Severity | 'off' = 'error';
    for (const layer of this.layers) {
      const setting = layer[HOUSE_SCHEMA_RULE];
      if (setting !== undefined) severity = Array.isArray(setting) ? setting[0] : setting;
    }
    return severity;
  }
}
