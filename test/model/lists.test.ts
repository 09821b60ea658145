import { strict as assert } from 'node:assert';
import { loadHouse } from '../../server/src/house/load.ts';
import { buildModel } from '../../server/src/model/build.ts';
import type { ListItemNode } from '../../server/src/model/types.ts';

/** How many items each list has, those inside one in brackets behind its item. */
function check(lines: readonly string[], expected: string): void {
  const loaded = loadHouse('england');
  assert.ok(loaded.ok);
  const { sections } = buildModel(`## Purpose\n\n${lines.join('\n')}\n`, 'report', loaded.house);
  const lists = (sections[0]?.blocks ?? []).flatMap((block) => (block.kind === 'list' ? [block] : []));
  assert.equal(lists.map(({ items }) => items.map(shapeOf).join(' ')).join(' | '), expected);
}

function shapeOf({ content, lists }: ListItemNode): string {
  const inner = lists.map(({ items }) => `(${items.map(shapeOf).join(' ')})`);
  return [content.text, ...inner].join(' ');
}

describe('lists', () => {
  it('are nested by indentation and by markers', () => {
    check(['- a', '  - b', '  - c', '- d'], 'a (b c) d');
    check(['a) a', 'i) b', 'ii) c', 'b) d'], 'a (b c) d');
  });

  it('are followed fifty levels down', () => {
    const lines = Array.from({ length: 53 }, (_, at) => `${'  '.repeat(at)}- ${at}`);
    const outer = Array.from({ length: 49 }, (_, at) => `${at} (`).join('');
    check(lines, `${outer}49 50 51 52${')'.repeat(49)}`);
  });
});
