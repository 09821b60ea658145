import { strict as assert } from 'node:assert';
import type { ActionContext } from '../../../server/src/features/code-actions/action.ts';
import {
  type ActionRequest,
  CODE_ACTIONS,
  codeActions,
  findAction,
} from '../../../server/src/features/code-actions/index.ts';
import type { FeatureDocument } from '../../../server/src/features/document.ts';
import type { FeatureWorkspace } from '../../../server/src/features/workspace.ts';
import { fixture } from '../fixture.ts';

const REPORT = [
  'DATE$0 12 June 2023',
  '',
  '1.0 RISK ANALYSIS',
  '',
  '1.1 The grant may be lost.',
  '',
  '2.0 FINANCIAL IMPLICATIONS',
  '',
  '2.1 None.',
  '',
].join('\n');

function kindsOffered({ only = null, trigger = 'invoked' }: Partial<ActionRequest>): string[] {
  const { document, selection, workspace } = fixture(REPORT);
  const offered = codeActions({ document, range: selection, workspace }, { only, trigger });
  return [...new Set(offered.map(({ action }) => action.kind))].sort();
}

describe('code actions', () => {
  for (const [only, expected] of [
    [['quickfix'], ['quickfix']],
    [['source'], ['source.fixAll.rapporteur', 'source.organizeSections']],
    [['source.fixAll'], ['source.fixAll.rapporteur']],
    [['source.fixAll.rapporteur'], ['source.fixAll.rapporteur']],
    [['source.fixAll.other'], []],
    [['source.organizeImports'], []],
    [['refactor.inline'], []],
    [['quick'], []],
    [[], []],
    [[''], ['quickfix', 'source.fixAll.rapporteur', 'source.organizeSections']],
  ] as const) {
    it(`only ${JSON.stringify(only)}`, () => assert.deepEqual(kindsOffered({ only }), expected));
  }

  it('every move of the cursor asks only for what is cheap', () => {
    assert.deepEqual(kindsOffered({ trigger: 'automatic' }), ['quickfix']);
    assert.deepEqual(kindsOffered({ trigger: 'automatic', only: ['source'] }), [
      'source.fixAll.rapporteur',
      'source.organizeSections',
    ]);
  });

  it('other kinds are left alone without a look at the document', () => {
    for (const kind of ['source.organizeImports', 'source.fixAll.eslint', 'refactor.inline', 'notebook']) {
      assert.deepEqual(codeActions(untouchable(), { only: [kind], trigger: 'invoked' }), []);
    }
    assert.throws(() => codeActions(untouchable(), { only: ['quickfix'], trigger: 'invoked' }), /touched/);
  });

  it('sorting and moving do not lint', () => {
    const { document, selection, workspace } = fixture(REPORT);
    const unlinted = new Proxy(document, {
      get: (target, name) => (name === 'findings' ? touched(name) : Reflect.get(target, name, target)),
    });
    const context = { document: unlinted, range: selection, workspace };
    codeActions(context, { only: ['source.organizeSections', 'refactor'], trigger: 'invoked' });
  });

  it('are known by their ids', () => {
    for (const action of CODE_ACTIONS) assert.equal(findAction(action.id), action);
    assert.equal(findAction('no-such-action'), null);
  });

  it('know what to do with any place in any text', () => {
    for (const text of ['', '\uFEFF', '1.0 A\n', '|', '(a) b\r\n(c', '// rapporteur-ignore', '<<<<<<< x\n']) {
      const { document, workspace } = fixture(text);
      for (const [start, end] of [
        [0, 0],
        [0, text.length],
        [text.length, text.length],
        [text.length + 7, text.length + 9],
      ] as const) {
        const context = { document, range: { start, end }, workspace };
        for (const { action, offer } of codeActions(context, { only: null, trigger: 'invoked' }))
          action.edit(context, offer.argument);
        for (const action of CODE_ACTIONS)
          for (const argument of ['', 'x', '0 x 0', 'up 9e9', '-1 -1']) action.edit(context, argument);
      }
    }
  });
});

/** A document and a workspace that nobody may look at. */
function untouchable(): ActionContext {
  const document = new Proxy({} as FeatureDocument, { get: (_, name) => touched(name) });
  const workspace = new Proxy({} as FeatureWorkspace, { get: (_, name) => touched(name) });
  return { document, range: { start: 0, end: 0 }, workspace };
}

function touched(name: string | symbol): never {
  throw new Error(`touched: ${String(name)}`);
}
