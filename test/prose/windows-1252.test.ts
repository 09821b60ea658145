import { strict as assert } from 'node:assert';
import { characterOfByte, decodeMisread } from '../../server/src/prose/windows-1252.ts';

describe('Windows-1252', () => {
  it('has characters where Unicode has controls', () => {
    assert.equal(characterOfByte(0x92), '’');
    assert.equal(characterOfByte(0x80), '€');
    assert.equal(characterOfByte(0x81), null);
    assert.equal(characterOfByte(0x41), null);
  });

  it('is undone where UTF-8 was read as it', () => {
    const pairs: [string, string][] = [
      ['â€™', '’'],
      ['â€œ', '“'],
      ['Â£', '£'],
      ['Ã©', 'é'],
      ['Â\u00a0', '\u00a0'],
    ];
    for (const [garbled, meant] of pairs) assert.equal(decodeMisread(garbled), meant);
  });

  it('is left alone where the characters are no bytes of UTF-8', () => {
    for (const text of ['Âa', 'â', '日本']) assert.equal(decodeMisread(text), null, text);
  });
});
