import { strict as assert } from 'node:assert';
import { render } from '../../../server/src/cli/reporters/github.ts';
import { AWKWARD_MESSAGE, AWKWARD_PATH, CLEAN_REPORT, context, EMPTY_REPORT, REPORT } from './fixture.ts';

interface Command {
  name: string;
  properties: Record<string, string>;
  message: string;
}

/** Reads a workflow command as the runner does: split at the marks first, then unescape. */
function parse(line: string): Command {
  const match = /^::(\w+) (.*?)::(.*)$/s.exec(line);
  assert.ok(match, line);
  const [, name = '', list = '', message = ''] = match;
  const data = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string) => data(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  const properties = list.split(',').map((pair) => {
    const equals = pair.indexOf('=');
    return [pair.slice(0, equals), property(pair.slice(equals + 1))] as const;
  });
  return { name, properties: Object.fromEntries(properties), message: data(message) };
}

function commands(text: string): Command[] {
  return text.split('\n').slice(0, -1).map(parse);
}

describe('github reporter', () => {
  it('writes one command a line, whatever the message holds', () => {
    const all = commands(render(REPORT, context()));
    assert.equal(all.length, 6);
    assert.deepEqual(
      all.map(({ name }) => name),
      ['error', 'warning', 'notice', 'notice', 'notice', 'error'],
    );
    assert.deepEqual(all[0], {
      name: 'error',
      properties: {
        file: AWKWARD_PATH,
        line: '2',
        col: '12',
        endLine: '2',
        endColumn: '19',
        title: 'header-field-colon',
      },
      message: AWKWARD_MESSAGE,
    });
  });

  it('names files as the repository does', () => {
    const [first] = commands(render(REPORT, context({ inRepository: (path) => `papers/${path}` })));
    assert.equal(first?.properties.file, `papers/${AWKWARD_PATH}`);
  });

  it('escapes as the toolkit does', () => {
    const [line] = render(REPORT, context()).split('\n');
    assert.equal(
      line,
      '::error file=reports/café & co/50%25%2C "draft"%3A 1.report,line=2,col=12,endLine=2,endColumn=19,' +
        'title=header-field-colon::Is 50%25 of "A" <&> \'B\' right? 🏛️ {0} [see](1), file=x:y::z%0D%0A' +
        'second line ]]>',
    );
  });

  it('leaves columns out of annotations that span lines', () => {
    assert.deepEqual(commands(render(REPORT, context()))[1]?.properties, {
      file: AWKWARD_PATH,
      line: '4',
      endLine: '5',
      title: 'paragraph-broken',
    });
  });

  it('says nothing when there is nothing to say', () => {
    assert.equal(render(CLEAN_REPORT, context()), '');
    assert.equal(render(EMPTY_REPORT, context()), '');
  });

  it('leaves everything but errors out under --quiet', () => {
    const names = commands(render(REPORT, context({ quiet: true }))).map(({ name }) => name);
    assert.deepEqual(names, ['error', 'error']);
  });
});
