import { strict as assert } from 'node:assert';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'fast-string-width';
import { painter } from '../../../server/src/cli/reporters/terminal.ts';
import { explain } from '../../../server/src/cli/rules/explain.ts';
import { FINDINGS_WITHOUT_RULE } from '../../../server/src/cli/rules/findings-without-rule.ts';
import { renderMarkdown } from '../../../server/src/cli/rules/markdown.ts';
import { nearest } from '../../../server/src/cli/rules/nearest.ts';
import { fakeIo } from './fake-io.ts';

const PLAIN = painter(false);

describe('explain', () => {
  it('shows the page of a rule with its examples indented', async () => {
    const io = fakeIo('.');
    assert.equal(await explain('header-field-colon', { format: 'text' }, io), 0);
    assert.match(io.out(), /^header-field-colon\n\nField label without its colon\.\n/);
    assert.match(io.out(), /\nWhy it matters\n\n/);
    assert.match(io.out(), /\n {4}WARD\(S\) Borough-wide\n/);
    assert.doesNotMatch(io.out(), /`|\*\*|^#/m);
  });

  it('keeps within the terminal and says the same in colour', async () => {
    for (const columns of [30, 60, 200]) {
      const io = fakeIo('.', columns);
      await explain('date-form', { format: 'text' }, io);
      const all = stripVTControlCharacters(io.out());
      assert.notEqual(all, io.out(), 'there is colour on a terminal');
      const plain = all.split('\nSettings')[0] ?? '';
      const code = /^ {4}/;
      for (const line of plain.split('\n'))
        if (!code.test(line)) assert.ok(stringWidth(line) <= Math.min(columns, 100), line);
    }
  });

  it('gives the page as Markdown', async () => {
    const io = fakeIo('.');
    await explain('date-form', { format: 'markdown' }, io);
    assert.match(io.out(), /^# date-form\n/);
    assert.match(io.out(), /\n```report\n/);
  });

  it('has a page for every finding that no rule makes', async () => {
    for (const id of FINDINGS_WITHOUT_RULE.keys()) {
      const io = fakeIo('.');
      await explain(id, { format: 'text' }, io);
      assert.match(io.out(), new RegExp(`^${id}\\n\\n[^]*What it does\\n`));
    }
  });

  it('offers the nearest ids for one that there is not', async () => {
    const io = fakeIo('.');
    await assert.rejects(explain('header-feld-colon', { format: 'text' }, io), {
      name: 'UserError',
      message: 'There is no rule "header-feld-colon"; did you mean header-field-colon?',
    });
    await assert.rejects(explain('xyzzy', { format: 'text' }, io), {
      message: 'There is no rule "xyzzy"; rapporteur rules lists all of them',
    });
    assert.equal(io.out(), '');
  });
});

describe('nearest names', () => {
  const known = ['date-form', 'date-weekday', 'meeting-date-weekend', 'header-field-colon'];

  it('are those with a slip, with the same word or with the name inside', () => {
    assert.deepEqual(nearest('date-from', known), ['date-form']);
    assert.deepEqual(nearest('Date-Form', known), ['date-form']);
    assert.deepEqual(nearest('colon', known), ['header-field-colon']);
    assert.deepEqual(nearest('colon missing', known), ['header-field-colon']);
    assert.deepEqual(nearest('week', known), ['date-weekday', 'meeting-date-weekend']);
  });

  it('are none for nothing, and none for what is like nothing', () => {
    assert.deepEqual(nearest('', known), []);
    assert.deepEqual(nearest('q'.repeat(5000), known), []);
  });
});

describe('markdown for the terminal', () => {
  it('joins the lines of a paragraph and wraps them anew', () => {
    assert.equal(renderMarkdown('one two\nthree four\n', PLAIN, 9), 'one two\nthree\nfour');
  });

  it('hangs the lines of a list item under its text', () => {
    assert.equal(renderMarkdown('- one two three\n- four\n', PLAIN, 9), '- one two\n  three\n- four');
    assert.equal(renderMarkdown('1. one\n   two\n', PLAIN, 20), '1. one two');
  });

  it('takes markup away, but not from examples', () => {
    assert.equal(
      renderMarkdown('# `a` title\nA **strong** *word* and [a link](https://example.org).\n', PLAIN, 80),
      'a title\n\nA strong word and a link.',
    );
    assert.equal(
      renderMarkdown('```report\n## **x**\n\n`y`\n```\nafter', PLAIN, 80),
      '    ## **x**\n\n    `y`\n\nafter',
    );
    assert.equal(renderMarkdown('`2 * 3 * 4` and 2 * 3 * 4', PLAIN, 80), '2 * 3 * 4 and 2 * 3 * 4');
  });

  it('leaves a code block that is not closed, and tables, as they are', () => {
    assert.equal(renderMarkdown('```\nx', PLAIN, 80), '    x');
    assert.equal(renderMarkdown('| a | b |\n| - | - |', PLAIN, 4), '| a | b |\n| - | - |');
  });
});
