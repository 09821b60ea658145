import { strict as assert } from 'node:assert';
import { checkRules, parseConfig, placeOfHouse } from '../../server/src/house/config.ts';
import { formatHouseError, parseJson } from '../../server/src/house/locate.ts';

describe('rapporteur.json', () => {
  it('fills in its defaults', () => {
    const result = parseConfig('rapporteur.json', '{}');
    assert.deepEqual(result.ok && result.config, {
      root: false,
      house: null,
      rules: {},
      ignore: [],
      overrides: [],
    });
  });

  it('reads everything it may hold', () => {
    const text = `{
      // as VS Code reads its own settings
      "$schema": "https://rapporteur.dev/schemas/config.schema.json",
      "root": true, "house": "./house.json", "rules": { "contraction": "off" }, "ignore": ["drafts/**"],
      "overrides": [{ "files": ["m/*"], "kind": "minutes" }, { "files": ["w/**"], "house": "wirral", "rules": { "a": ["hint", {}] } }],
    }`;
    const result = parseConfig('rapporteur.json', text);
    assert.deepEqual(JSON.parse(JSON.stringify(result.ok && result.config)), {
      root: true,
      house: './house.json',
      rules: { contraction: 'off' },
      ignore: ['drafts/**'],
      overrides: [
        { files: ['m/*'], house: null, kind: 'minutes', rules: {} },
        { files: ['w/**'], house: 'wirral', kind: null, rules: { a: ['hint', {}] } },
      ],
    });
    assert.equal(result.ok && placeOfHouse(result.json, null).line, 4);
    assert.equal(result.ok && placeOfHouse(result.json, 1).line, 5);
  });

  const cases: Record<string, [string, string[]]> = {
    'unknown houses beside other mistakes': [
      '{"house":"haltn",\n"overides":[],\n"overrides":[{"files":[],"house":"wirrall"},{"kind":"agenda"}]}',
      [
        'rapporteur.json:1:10 There is no house "haltn"; did you mean "halton"?',
        'rapporteur.json:2:1 "overides" is not known in a configuration; did you mean "overrides"?',
        'rapporteur.json:3:23 "overrides" › entry 1 › "files": must have at least 1 entry',
        'rapporteur.json:3:34 There is no house "wirrall"; did you mean "wirral"?',
        'rapporteur.json:3:45 "overrides" › entry 2: an override needs "files"',
        'rapporteur.json:3:53 "overrides" › entry 2 › "kind": "agenda" is not a document kind; use report or minutes',
      ],
    ],
    'a severity': [
      '{\n "rules": { "date-form": "warn" } }',
      [
        'rapporteur.json:2:26 "rules" › "date-form": "warn" is not a severity; use error, warning, info, hint or off',
      ],
    ],
    'folders parted as Windows does, but no escapes': [
      '{"ignore":["drafts\\\\**", "a\\\\b", "[x]\\\\(1\\\\).report", " "]}',
      [
        'rapporteur.json:1:12 "ignore" › entry 1: "drafts\\\\**" cannot stand here: a pattern is not empty, and its folders are parted by /, also on Windows',
        'rapporteur.json:1:26 "ignore" › entry 2: "a\\\\b" cannot stand here: a pattern is not empty, and its folders are parted by /, also on Windows',
        'rapporteur.json:1:55 "ignore" › entry 4: must not be empty',
      ],
    ],
    'a house given as a configuration': [
      '{"id":"mine","name":"Mine","fields":[],"sections":[]}',
      [
        'rapporteur.json:1:1 This is a house, not a configuration; name it with --house, or as "house" in rapporteur.json',
      ],
    ],
    'no object': [
      '"halton"',
      ['rapporteur.json:1:1 must be an object in braces { }, not text in double quotes'],
    ],
    'an empty file': ['', ['rapporteur.json:1:1 The file is empty; it must hold an object in braces { }']],
    // As Windows PowerShell writes what is redirected into a file.
    'UTF-16': [
      Buffer.from('\uFEFF{"house":"halton"}', 'utf16le').toString('utf8'),
      ['rapporteur.json:1:1 The file was saved as UTF-16; save it as UTF-8'],
    ],
    'broken JSON': ['{"house": }', ['rapporteur.json:1:11 A value is missing here']],
  };
  for (const [name, [text, says]] of Object.entries(cases)) {
    it(`reports ${name}`, () => {
      const result = parseConfig('rapporteur.json', text);
      assert.deepEqual(result.ok ? [] : result.errors.map(formatHouseError), says);
    });
  }

  it('names settings for rules that do not exist', () => {
    const { json } = parseJson(
      'rapporteur.json',
      '{"rules":{"date-from":"off","date-form":"off"},\n"overrides":[{"files":["x"],"rules":{"zzz":"off"}}]}',
    );
    assert.deepEqual(checkRules(json, ['date-form', 'field-colon']).map(formatHouseError), [
      'rapporteur.json:1:11 "rules": there is no rule "date-from"; did you mean "date-form"?',
      'rapporteur.json:2:38 "overrides" › entry 1 › "rules": there is no rule "zzz"; see rapporteur rules for all of them',
    ]);
  });

  const options: Record<string, [string, string[]]> = {
    'none, or what the rule has': [
      '["off"], "date-form": ["info", {}], "jargon": ["info", {"except": ["x"]}]',
      [],
    ],
    'a misspelt name': [
      '["error", {"maxx": 30}]',
      ['"rules" › "sentence-too-long" › entry 2: "maxx" is not known here; did you mean "max"?'],
    ],
    'a value of another form': [
      '["error", {"max": "30"}], "document-too-long": ["error", {"words": 0}], "jargon": ["info", {"except": "leverage"}]',
      [
        '"rules" › "sentence-too-long" › entry 2 › "max": must be a whole number, not text in double quotes',
        '"rules" › "document-too-long" › entry 2 › "words": must be 1 or more',
        '"rules" › "jargon" › entry 2 › "except": must be a list in brackets [ ], not text in double quotes',
      ],
    ],
    'a word twice': [
      '"off", "jargon": ["info", {"except": ["x", "y", "x"]}]',
      ['"rules" › "jargon" › entry 2 › "except": entries 1 and 3 are the same; keep one of the two'],
    ],
    'those of a rule that has none': [
      '"off", "date-form": ["info", {"form": "d"}]',
      ['"rules" › "date-form" › entry 2: this rule has no options; leave them out'],
    ],
  };
  for (const [name, [settings, says]] of Object.entries(options)) {
    it(`checks the options of rules: ${name}`, () => {
      const { json, errors } = parseJson('rapporteur.json', `{"rules":{"sentence-too-long": ${settings}}}`);
      assert.deepEqual(errors, []);
      const known = ['sentence-too-long', 'date-form', 'jargon', 'document-too-long'];
      assert.deepEqual(
        checkRules(json, known).map(({ message }) => message),
        says,
      );
    });
  }
});
