import { strict as assert } from 'node:assert';
import { posix } from 'node:path';
import { ConfigProblem, ConfigResolver, type ResolverOptions } from '../../server/src/workspace/config.ts';
import type { WorkspaceFiles } from '../../server/src/workspace/files.ts';

/** A file system of nothing but these files; counts how often each is read. */
function filesOf(contents: Record<string, unknown>): WorkspaceFiles & { reads: Record<string, number> } {
  const texts = new Map(
    Object.entries(contents).map(([path, value]) => [
      path,
      typeof value === 'string' ? value : JSON.stringify(value, null, 1),
    ]),
  );
  const reads: Record<string, number> = {};
  return {
    reads,
    read(path) {
      reads[path] = (reads[path] ?? 0) + 1;
      const text = texts.get(path);
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return text;
    },
    resolve: (from, relative) => posix.resolve(posix.dirname(from), relative),
    isFile: (path) => texts.has(path),
  };
}

function resolverOf(contents: Record<string, unknown>, options: Partial<ResolverOptions> = {}) {
  return new ConfigResolver({ files: filesOf(contents), folder: '/papers', ...options });
}

function severityOf(resolver: ConfigResolver, path: string, rule: string): string {
  const { settings } = resolver.resolve(path, null);
  return settings.ruleSet('report').rules.find((active) => active.rule.id === rule)?.severity ?? 'off';
}

function problemsOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof ConfigProblem, String(error));
    return error.errors.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  }
  return assert.fail('no problem');
}

describe('configuration', () => {
  it('is england where nothing says anything', () => {
    const { settings, configs, houseBy, kind } = resolverOf({}).resolve('/papers/a.report', 'DATE: x');
    assert.equal(settings.house.id, 'england');
    assert.deepEqual([configs, houseBy, kind], [[], 'default', null]);
  });

  it('comes from the nearest file above, with what the files further up add', () => {
    const resolver = resolverOf({
      '/rapporteur.json': { house: 'wirral', rules: { contraction: 'error', 'date-form': 'error' } },
      '/papers/rapporteur.json': { house: 'halton', rules: { contraction: 'hint' } },
    });
    const { settings, configs, houseBy } = resolver.resolve(
      '/papers/deep/er/a.report',
      '// house: windsor-maidenhead\n',
    );
    assert.equal(settings.house.id, 'halton');
    assert.equal(houseBy, 'config');
    assert.deepEqual(configs, ['/papers/rapporteur.json', '/rapporteur.json']);
    assert.equal(severityOf(resolver, '/papers/deep/a.report', 'contraction'), 'hint');
    assert.equal(severityOf(resolver, '/papers/deep/a.report', 'date-form'), 'error');
    assert.equal(resolver.resolve('/other/a.report', null).settings.house.id, 'wirral');
  });

  it('stops looking at a root', () => {
    const resolver = resolverOf({
      '/rapporteur.json': { house: 'wirral' },
      '/papers/rapporteur.json': { root: true },
    });
    assert.equal(resolver.resolve('/papers/a.report', null).settings.house.id, 'england');
  });

  it('takes the note on the first line where no configuration names a house', () => {
    const resolver = resolverOf({ '/papers/rapporteur.json': { rules: {} } });
    assert.equal(resolver.resolve('/papers/a.report', '// house: halton\n').settings.house.id, 'halton');
    assert.equal(resolver.resolve('/papers/b.report', 'DATE: x\n').settings.house.id, 'england');
    assert.equal(resolver.resolve('/papers/a.report', '// house: halton\n').houseBy, 'note');
  });

  it('reads a house file that a note names beside the document', () => {
    const resolver = resolverOf({
      '/papers/houses/mine.json': { id: 'mine', name: 'Mine', extends: 'halton' },
    });
    const { settings, noteProblem } = resolver.resolve(
      '/papers/docs/a.report',
      '// house: ../houses/mine.json\n',
    );
    assert.equal(settings.house.id, 'mine');
    assert.equal(noteProblem, null);
  });

  it('says what is wrong with a house that a note names', () => {
    const resolver = resolverOf({ '/papers/broken.json': '{ "id": }' });
    const { noteProblem } = resolver.resolve('/papers/a.report', '// house: haltn\n');
    assert.equal(noteProblem, 'There is no house "haltn"; did you mean "halton"?');
    assert.match(
      resolver.resolve('/papers/a.report', '// house: ./gone.json\n').noteProblem ?? '',
      /does not exist/,
    );
    assert.deepEqual(
      problemsOf(() => resolver.resolve('/papers/a.report', '// house: ./broken.json\n')),
      ['/papers/broken.json:1:9 A value is missing here'],
    );
  });

  it('lets --house, --config and --rule win', () => {
    const contents = {
      '/papers/rapporteur.json': { house: 'wirral', rules: { contraction: 'error' } },
      '/papers/other.json': { rules: { 'date-form': 'error' } },
      '/papers/mine.json': { id: 'mine', name: 'Mine' },
    };
    const byHouse = resolverOf(contents, { house: './mine.json' });
    assert.equal(byHouse.resolve('/papers/a/b.report', '// house: halton\n').settings.house.id, 'mine');
    const byConfig = resolverOf(contents, { config: '/papers/other.json' });
    assert.equal(byConfig.resolve('/elsewhere/a.report', null).settings.house.id, 'england');
    assert.equal(severityOf(byConfig, '/papers/a.report', 'date-form'), 'error');
    const byRule = resolverOf(contents, { rules: { contraction: 'off' } });
    assert.equal(severityOf(byRule, '/papers/a.report', 'contraction'), 'off');
  });

  it('applies overrides by glob, the later over the earlier', () => {
    const resolver = resolverOf({
      '/papers/rapporteur.json': {
        house: 'halton',
        overrides: [
          { files: ['drafts/**'], rules: { contraction: 'off' } },
          {
            files: ['drafts/final/*.txt'],
            house: 'wirral',
            kind: 'minutes',
            rules: { contraction: 'error' },
          },
        ],
      },
    });
    assert.equal(severityOf(resolver, '/papers/drafts/a.report', 'contraction'), 'off');
    const final = resolver.resolve('/papers/drafts/final/a.txt', null);
    assert.deepEqual([final.settings.house.id, final.kind], ['wirral', 'minutes']);
    assert.equal(severityOf(resolver, '/papers/drafts/final/a.txt', 'contraction'), 'error');
    assert.equal(resolver.resolve('/papers/a.report', null).settings.house.id, 'halton');
  });

  it('takes the name of a folder, however written, for all that is in it', () => {
    for (const name of ['joint', 'joint/', '/joint', './joint', '/joint/**']) {
      const resolver = resolverOf({
        '/papers/rapporteur.json': { ignore: [name], overrides: [{ files: [name], house: 'halton' }] },
      });
      const house = (path: string) => resolver.resolve(path, null).settings.house.id;
      assert.equal(house('/papers/joint/deep/a.report'), 'halton', name);
      assert.equal(house('/papers/joint.report'), 'england', name);
      assert.ok(resolver.isIgnored('/papers/joint/deep/a.report', '/papers'), name);
    }
    const bracketed = resolverOf({
      '/papers/rapporteur.json': {
        ignore: ['Cabinet (May)'],
        overrides: [{ files: ['Cabinet (May)', '!Cabinet (May)/old'], house: 'halton' }],
      },
    });
    const house = (path: string) => bracketed.resolve(path, null).settings.house.id;
    assert.equal(house('/papers/Cabinet (May)/a.report'), 'halton');
    assert.equal(house('/papers/Cabinet (May)/old/a.report'), 'england');
    assert.ok(bracketed.isIgnored('/papers/Cabinet (May)/a.report', '/papers'));
    assert.ok(!bracketed.isIgnored('/papers/Cabinet May/a.report', '/papers'));
    const here = resolverOf({
      '/papers/rapporteur.json': { overrides: [{ files: ['.'], house: 'halton' }] },
    });
    assert.equal(here.resolve('/papers/joint/a.report', null).settings.house.id, 'halton');
    const star = resolverOf({
      '/papers/rapporteur.json': { overrides: [{ files: ['*'], house: 'halton' }] },
    });
    assert.equal(star.resolve('/papers/joint/a.report', null).settings.house.id, 'england');
  });

  it('compiles the rules once for all documents alike', () => {
    const files = filesOf({
      '/papers/rapporteur.json': {
        house: './house.json',
        overrides: [{ files: ['x/**'], rules: { contraction: 'off' } }],
      },
      '/papers/house.json': { id: 'mine', name: 'Mine' },
    });
    const resolver = new ConfigResolver({ files, folder: '/papers' });
    const settings = ['a', 'a/b', 'c'].map((name) => resolver.resolve(`/r/${name}/d.report`, '').settings);
    assert.equal(new Set(settings).size, 1);
    assert.notEqual(resolver.resolve('/papers/x/d.report', '').settings, settings[0]);
    assert.equal(files.reads['/papers/rapporteur.json'], 1);
  });

  it('ignores files and whole folders, unless they are named', () => {
    const resolver = resolverOf({
      '/papers/rapporteur.json': { ignore: ['drafts/', '**/*.old.report', '!drafts/keep.report'] },
      '/papers/sub/rapporteur.json': { ignore: ['secret/**'] },
    });
    assert.ok(resolver.isIgnored('/papers/drafts/deep/a.report', '/papers'));
    assert.ok(resolver.isIgnored('/papers/a.old.report', '/papers'));
    assert.ok(resolver.isIgnored('/papers/sub/secret/a.report', '/papers'));
    assert.ok(!resolver.isIgnored('/papers/draft/a.report', '/papers'));
    assert.ok(!resolver.isIgnored('/papers/drafts/keep.report', '/papers'));
    // Who names the ignored folder means it, but not the files in it that are ignored for another reason.
    assert.ok(!resolver.isIgnored('/papers/drafts/deep/a.report', '/papers/drafts'));
    assert.ok(!resolver.isIgnored('/papers/drafts/deep/a.report', '/papers/drafts/deep'));
    assert.ok(resolver.isIgnored('/papers/drafts/a.old.report', '/papers/drafts'));
  });

  it('reports every problem of a broken file with its place', () => {
    const resolver = resolverOf({
      '/papers/rapporteur.json':
        '{\n  "house": "haltn",\n  "rules": { "contractoin": "of" },\n  "rool": 1\n}\n',
    });
    assert.deepEqual(
      problemsOf(() => resolver.resolve('/papers/a.report', null)).map((line) => line.split(' ')[0]),
      ['/papers/rapporteur.json:2:12', '/papers/rapporteur.json:3:29', '/papers/rapporteur.json:4:3'],
    );
  });

  it('refuses rules that there are not, in a config and in a house', () => {
    const inConfig = resolverOf({ '/papers/rapporteur.json': { rules: { contractoin: 'off' } } });
    assert.match(
      problemsOf(() => inConfig.resolve('/papers/a.report', null))[0] ?? '',
      /did you mean "contraction"/,
    );
    const inHouse = resolverOf(
      { '/papers/mine.json': { id: 'mine', name: 'Mine', rules: { contractoin: 'off' } } },
      { house: './mine.json' },
    );
    assert.match(
      problemsOf(() => inHouse.resolve('/papers/a.report', null))[0] ?? '',
      /^\/papers\/mine\.json:\d+:\d+ /,
    );
    assert.equal(
      severityOf(
        resolverOf({ '/papers/rapporteur.json': { rules: { 'house-schema': 'off' } } }),
        '/papers/a',
        'house-schema',
      ),
      'off',
    );
  });

  it('refuses a house that extends itself', () => {
    const resolver = resolverOf(
      {
        '/papers/a.json': { id: 'a', name: 'A', extends: './b.json' },
        '/papers/b.json': { id: 'b', name: 'B', extends: './a.json' },
      },
      { house: './a.json' },
    );
    assert.match(
      problemsOf(() => resolver.resolve('/papers/a.report', null))[0] ?? '',
      /a house cannot extend itself/,
    );
  });

  it('compiles the own schema of a house before it is used', async () => {
    const contents = (schema: object) => ({ '/papers/mine.json': { id: 'mine', name: 'Mine', schema } });
    const good = resolverOf(contents({ type: 'object' }), { house: './mine.json' });
    const { house } = good.resolve('/papers/a.report', null).settings;
    assert.ok(good.needsPreparing(house));
    await good.prepare(house);
    assert.ok(!good.needsPreparing(house));
    const bad = resolverOf(contents({ type: 'objekt' }), { house: './mine.json' });
    await assert.rejects(bad.prepare(bad.resolve('/papers/a.report', null).settings.house), ConfigProblem);
  });
});
