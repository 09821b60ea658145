/** Findings that follow edits are the findings of the text; and so are the rules' claims of what they look at. */
import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { loadHouse } from '../../server/src/house/load.ts';
import type { DocumentKind, House } from '../../server/src/house/types.ts';
import { lintDocument } from '../../server/src/lint/lint-document.ts';
import { LiveLint } from '../../server/src/lint/live-lint.ts';
import { createRuleSet, type RuleSet } from '../../server/src/lint/rule-set.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { LiveModel } from '../../server/src/model/live-model.ts';
import { fragments } from '../grammar/arbitraries.ts';
import { applyEdit, edit } from '../grammar/edits.ts';
import { trials } from '../properties.ts';
import { parseFixture } from '../rules/fixture.ts';

const HOUSES = ['halton', 'england', 'wirral'].map(houseOf);
const KINDS: readonly DocumentKind[] = ['report', 'minutes'];

function houseOf(id: string): House {
  const loaded = loadHouse(id);
  assert.ok(loaded.ok);
  return loaded.house;
}

/** Every rule, also those that the house turns down. */
const RULE_SETS: Record<DocumentKind, RuleSet> = {
  report: createRuleSet('report', []),
  minutes: createRuleSet('minutes', []),
};

class Checked {
  readonly #house: House;
  readonly #kind: DocumentKind;
  readonly #live: LiveModel;
  readonly #lint: LiveLint;
  #source: string;

  constructor(source: string, house: House, kind: DocumentKind = 'report') {
    this.#house = house;
    this.#kind = kind;
    this.#source = source;
    this.#live = new LiveModel(source, kind, house);
    this.#lint = new LiveLint(this.#live, RULE_SETS[kind]);
    this.check();
  }

  edit(start: number, end: number, text: string): void {
    this.#source = this.#source.slice(0, start) + text + this.#source.slice(end);
    this.#lint.follow(this.#live.replace({ start, end }, text.length, this.#source));
  }

  check(): void {
    const live = this.#lint.findings();
    const scratch = lintDocument(buildModel(this.#source, this.#kind, this.#house), RULE_SETS[this.#kind]);
    assert.deepEqual(live, scratch, JSON.stringify(this.#source));
  }
}

describe('findings that follow edits', () => {
  it('any edits of any text', () => {
    fc.assert(
      fc.property(
        fragments,
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...HOUSES),
        fc.constantFrom(...KINDS),
        (text, edits, house, kind) => {
          const checked = new Checked(text, house, kind);
          let source = text;
          for (const one of edits) {
            const { start, end, text: typed, source: next } = applyEdit(source, one);
            source = next;
            checked.edit(start, end, typed);
            checked.check();
          }
        },
      ),
      trials(250),
    );
  });

  it('every case of every rule, put together, taken apart and changed', () => {
    const random = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: 4000, seed: 7 });
    for (const file of globSync('test/rules/fixtures/*.fixture')) {
      const cases = parseFixture(readFileSync(file, 'utf8'));
      for (const kind of KINDS) {
        const part = kind === 'report' ? '9.0 PART' : '## 9. Part';
        const text = cases
          .filter((one) => one.kind === kind)
          .map(({ source }) => source)
          .join(`\n\n${part}\n\n`);
        const checked = new Checked(text, houseOf('halton'), kind);
        let source = text;
        for (let round = 0; round < 3; round += 1) {
          const at = Math.floor((random.pop() ?? 0) * source.length);
          const length = Math.floor((random.pop() ?? 0) * 6);
          const end = Math.min(source.length, at + length);
          const typed = ['x', '\n\n', '', '. '][round] ?? '';
          source = source.slice(0, at) + typed + source.slice(end);
          checked.edit(at, end, typed);
          checked.check();
        }
      }
      assert.ok(cases.length > 0, basename(file));
    }
  });

  it('brackets on lines that a carriage return alone ends', () => {
    new Checked('Team (is full. \r3.1. It) ends.\n', houseOf('halton')).check();
  });

  it('a document whose line ends change', () => {
    const checked = new Checked('1.0 PURPOSE\r\n\r\n| a | b |\r\n| 1 | 2 |\r\n', houseOf('halton'));
    checked.edit(11, 13, '\n');
    checked.check();
  });

  it('the samples while they are typed in', () => {
    for (const file of globSync('samples/**/*.{report,minutes}')) {
      const kind = file.endsWith('.minutes') ? 'minutes' : 'report';
      const checked = new Checked(readFileSync(file, 'utf8'), houseOf('halton'), kind);
      for (const at of [900, 901, 902, 2000, 1500]) {
        checked.edit(at, at, 'a');
        checked.edit(at - 1, at + 1, ' ');
        checked.check();
      }
    }
  });
});
