import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { init } from '../../../server/src/cli/settings/init.ts';
import { printConfig } from '../../../server/src/cli/settings/print-config.ts';
import { parseConfig } from '../../../server/src/house/config.ts';
import { fakeIo, folderWith, removeFolders } from './fake-io.ts';

describe('init', () => {
  after(removeFolders);

  it('writes a configuration that is valid and makes no editor fetch anything', async () => {
    const folder = folderWith();
    const io = fakeIo(folder);
    assert.equal(await init({ house: 'halton' }, io), 0);
    const text = readFileSync(join(folder, 'rapporteur.json'), 'utf8');
    const result = parseConfig('rapporteur.json', text);
    assert.ok(result.ok && result.config.house === 'halton');
    assert.doesNotMatch(text, /https?:/);
    assert.match(io.out(), /follow Halton Borough Council\./);
  });

  it('leaves a configuration that is there alone', async () => {
    const folder = folderWith({ 'rapporteur.json': 'mine' });
    await assert.rejects(init({ house: 'halton' }, fakeIo(folder)), {
      name: 'UserError',
      message: /already and is left alone/,
    });
    assert.equal(readFileSync(join(folder, 'rapporteur.json'), 'utf8'), 'mine');
  });

  it('asks nothing where there is no terminal', async () => {
    const folder = folderWith();
    await assert.rejects(init({}, fakeIo(folder)), {
      name: 'UserError',
      message: /give --house, one of england,/,
    });
    assert.equal(existsSync(join(folder, 'rapporteur.json')), false);
  });

  it('writes nothing for a house that cannot be used', async () => {
    const folder = folderWith({ 'bad.json': '{"id":"bad"}' });
    for (const house of ['atlantis', './none.json', './bad.json'])
      await assert.rejects(init({ house }, fakeIo(folder)), { name: 'ConfigProblem' });
    assert.equal(existsSync(join(folder, 'rapporteur.json')), false);
  });
});

describe('print-config', () => {
  after(removeFolders);

  const FILES = {
    'rapporteur.json': '{\n  "house": "./our.json",\n  "rules": {\n    "date-form": "error"\n  }\n}\n',
    'our.json': JSON.stringify(
      { id: 'our', name: 'Our Council', extends: 'halton', rules: { 'date-weekday': 'off' } },
      null,
      1,
    ),
    'drafts/rapporteur.json':
      '{\n  "overrides": [\n    { "files": ["*.report"],\n      "rules": { "date-form": "hint" } }\n  ]\n}\n',
  };

  it('tells where each setting comes from, by file and line', () => {
    const io = fakeIo(folderWith(FILES));
    printConfig('drafts/a.report', { format: 'json', rule: ['date-impossible:info'] }, io);
    const config = JSON.parse(io.out());
    assert.deepEqual(config.configs, ['drafts/rapporteur.json', 'rapporteur.json']);
    assert.deepEqual(config.house, {
      id: 'our',
      name: 'Our Council',
      by: 'config',
      sources: ['our.json', 'built-in:halton', 'built-in:england'],
    });
    const rule = (id: string) => config.rules.find((one: { id: string }) => one.id === id);
    assert.equal(rule('date-form').severity, 'hint');
    assert.deepEqual(rule('date-form').sources, [
      { by: 'config', file: 'rapporteur.json', line: 4 },
      { by: 'config', file: 'drafts/rapporteur.json', line: 4 },
    ]);
    assert.equal(rule('date-weekday').severity, 'off');
    assert.equal(rule('date-weekday').sources[0].file, 'our.json');
    assert.deepEqual(rule('date-impossible').sources, [{ by: 'option', file: null, line: null }]);
    assert.deepEqual(rule('header-field-colon').sources, []);
  });

  it('says the same in words', () => {
    const io = fakeIo(folderWith(FILES));
    printConfig('drafts/a.report', { format: 'text' }, io);
    assert.match(
      io.out(),
      /^File {5}drafts\/a\.report \(report\)\nHouse {4}our: Our Council, named by a configuration\n/,
    );
    assert.match(io.out(), /^ {2}date-form +hint +rapporteur\.json:4, then drafts\/rapporteur\.json:4$/m);
    assert.match(io.out(), /^ {2}header-field-colon +warning {2}default$/m);
  });

  it('speaks of files that are yet to be written, and of houses by note and by default', () => {
    const folder = folderWith({ 'noted.report': '// house: wirral\n' });
    const housesOf = (file: string) => {
      const io = fakeIo(folder);
      printConfig(file, { format: 'json' }, io);
      const { house } = JSON.parse(io.out()) as { house: { id: string; by: string } };
      return [house.id, house.by];
    };
    assert.deepEqual(housesOf('new.report'), ['england', 'default']);
    assert.deepEqual(housesOf('noted.report'), ['wirral', 'note']);
  });

  it('refuses a broken configuration', () => {
    const folder = folderWith({ 'rapporteur.json': '{"rules":{"date-frm":"off"}}' });
    assert.throws(() => printConfig('a.report', { format: 'text' }, fakeIo(folder)), {
      name: 'ConfigProblem',
      message: /there is no rule "date-frm"; did you mean "date-form"\?/,
    });
  });
});
