/** What the pages of the rules show as wrong is found, and what they say to write instead is not. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { ruleFiles } from '../../server/build/registry.ts';
import { type ExampleBlock, exampleBlocks, parseRuleComment } from '../../server/build/rule-comment.ts';
import { builtinHouse, builtinIds } from '../../server/src/house/builtin.ts';
import type { House, RuleSetting } from '../../server/src/house/types.ts';
import { lintDocument } from '../../server/src/lint/lint-document.ts';
import { createRuleSet } from '../../server/src/lint/rule-set.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { RULES } from '../../server/src/rules/registry.generated.ts';
import { hasSeveral, lintTogether } from '../rules/across.ts';

/**
 * Rules whose examples need more than themselves, and what. A new rule belongs here only when its example would
 * otherwise have to be a whole report.
 */
const NEEDS_MORE: Readonly<Record<string, string>> = {
  'committee-name': 'a register of committees',
  'ward-unknown': 'a register of wards',
  'document-too-long': 'a limit of words',
  'summary-length': 'a limit of words',
  'section-unknown': 'a closed list of sections',
  'continuous-number-break': 'a house that numbers paragraphs through',
  'suppression-unused': 'the rule that its note names',
};

/** Rules that find what is missing: an example is never whole, so the right one is only found less. */
const FINDS_GAPS: ReadonlySet<string> = new Set(['header-field-missing', 'section-missing']);

const EXAMPLES = new Map(
  ruleFiles().map((file) => {
    const source = readFileSync(new URL(`../../server/src/rules/${file}`, import.meta.url), 'utf8');
    const { comment } = parseRuleComment(source, []);
    return [file.replace(/^.*\/|\.ts$/g, ''), exampleBlocks(comment.Example ?? '')];
  }),
);

describe('examples of the rules', () => {
  for (const rule of RULES) {
    const blocks = EXAMPLES.get(rule.id) ?? [];
    const bad = blocks.filter((block) => !block.isGood);
    const good = blocks.filter((block) => block.isGood);
    const more = NEEDS_MORE[rule.id];
    const isToldIn = (house: House, place: (text: string) => string) => {
      const wrong = bad.map((block) => countFindings(rule.id, block, house, place));
      const right = good.map((block) => countFindings(rule.id, block, house, place));
      const most = FINDS_GAPS.has(rule.id) ? Math.max(...wrong) - 1 : 0;
      return wrong.every((count) => count > 0) && right.every((count) => count <= most);
    };

    it(`${rule.id}: ${more ? `needs ${more}` : 'the wrong one is found, the right one is not'}`, () => {
      assert.ok(bad.length > 0, 'there is no example of what is wrong');
      const told = houses().some((house) => isToldIn(house, alone) || isToldIn(house, inSection));
      if (more !== undefined)
        assert.ok(!told, `the example is told by itself; take ${rule.id} from NEEDS_MORE`);
      else assert.ok(told, 'in no shipped house is the wrong one found and the right one not');
    });
  }

  it('are of rules that there are', () => {
    const ids = RULES.map((rule) => rule.id);
    for (const id of [...Object.keys(NEEDS_MORE), ...FINDS_GAPS]) assert.ok(ids.includes(id), id);
  });
});

function houses(): House[] {
  return builtinIds.map((id) => builtinHouse(id)).filter((house) => house !== null);
}

function countFindings(
  id: string,
  block: ExampleBlock,
  house: House,
  place: (text: string) => string,
): number {
  const kind = block.language === 'minutes' ? 'minutes' : 'report';
  const off = Object.fromEntries(RULES.map((rule): [string, RuleSetting] => [rule.id, 'off']));
  const isForReports = RULES.find((rule) => rule.id === id)?.kinds[0] === 'report';
  const isSeveral = hasSeveral(block.text);
  const ruleSet = createRuleSet(isSeveral && isForReports ? 'report' : kind, [{ ...off, [id]: 'error' }]);
  if (isSeveral) return lintTogether(block.text, house, ruleSet).findings.length;
  return lintDocument(buildModel(place(block.text), kind, house), ruleSet).length;
}

function alone(text: string): string {
  return text;
}

/** Paragraphs numbered 3.1 stand in a section 3, and tables in any. */
function inSection(text: string): string {
  return `${/^(\d+)\.[1-9]/.exec(text)?.[1] ?? '1'}.0 SUPPORTING INFORMATION\n\n${text}`;
}
