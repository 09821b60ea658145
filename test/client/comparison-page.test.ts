import { strict as assert } from 'node:assert';
import { comparisonPage } from '../../client/src/review/comparison-page.ts';

describe('client: comparison', () => {
  const page = comparisonPage({
    nonce: 'abc',
    language: 'en-GB"><script>',
    title: '<img src=x>',
    style: 'p { color: red }',
    body: '<p data-side="new" data-line="3">text</p>',
  });

  it('runs its own script and style only, and loads nothing', () => {
    assert.match(
      page,
      /content="default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'; base-uri 'none'/,
    );
    assert.deepEqual(page.match(/<(?:script|style)[^>]*>/g), ['<style nonce="abc">', '<script nonce="abc">']);
    assert.doesNotMatch(page, /https?:/);
  });

  it('escapes what is put into it', () => {
    assert.match(page, /<html lang="en-GB&quot;&gt;&lt;script&gt;">/);
    assert.match(page, /<title>&lt;img src=x&gt;<\/title>/);
  });
});
