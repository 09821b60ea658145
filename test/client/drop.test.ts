import { strict as assert } from 'node:assert';
import { appendixText, relativePath, titleOf, urisOf } from '../../client/src/paste/appendix.ts';

describe('a dropped file', () => {
  it('is an appendix of its own', () => {
    assert.equal(
      appendixText('APPENDIX B', 'maps/ward_map-2026.pdf', '\n'),
      'APPENDIX B: Ward map 2026\nFILE: maps/ward_map-2026.pdf',
    );
  });

  it('has a title from its name', () => {
    for (const [path, title] of [
      ['survey.xlsx', 'Survey'],
      ['a/b/Equality impact assessment.docx', 'Equality impact assessment'],
      ['.hidden', '.hidden'],
      ['--.pdf', '--.pdf'],
    ] as const)
      assert.equal(titleOf(path), title);
  });

  it('is named from where the report is', () => {
    assert.equal(relativePath('/r/a.report', '/r/maps/w.pdf'), 'maps/w.pdf');
    assert.equal(relativePath('/r/x/a.report', '/r/w.pdf'), '../w.pdf');
    assert.equal(relativePath('/r/a.report', '/r/b.pdf'), 'b.pdf');
  });

  it('is found in a list of URIs', () => {
    assert.deepEqual(urisOf('# files\r\nfile:///a.pdf\r\n\r\n'), ['file:///a.pdf']);
  });
});
