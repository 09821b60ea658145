/** What an author does with the mouse. */
import { Person } from './person.ts';

describe('an author with a mouse', () => {
  const author = Person.atWork;
  const { page } = author;

  afterEach(() => author.closesAll());

  it('drags a section in the Report view, and its number and the others follow', async () => {
    await author.opens('library-opening-hours.report');
    await author.runs('Rapporteur: Focus on Report View');
    const section = (title: string) =>
      page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: title });
    await author.drags(section('7.0 RISK ANALYSIS'), section('4.0 POLICY IMPLICATIONS'));
    await section('4.0 RISK ANALYSIS').waitFor();
    await section('5.0 POLICY IMPLICATIONS').waitFor();
    await section('7.0 IMPLICATIONS').waitFor();
    await author.keeps('dragged');
    await author.runs('View: Show Explorer');
  });

  it('drops a file on the text, which becomes an appendix', async () => {
    author.gets('halton/map-of_branches.pdf', '%PDF-1.7');
    await author.opens('library-opening-hours.report');
    // It may have come while the files were out of sight, where VS Code does not watch them.
    await page.locator('.explorer-folders-view').hover();
    await page.locator('a[aria-label="Refresh Explorer"]').click();
    await author.goesTo(29);
    const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'map-of_branches.pdf' });
    await file.waitFor();
    await author.drags(
      file,
      author.editor.locator('.view-line', { hasText: /proposed\sto\sopen/ }).first(),
      'Shift',
    );
    await author.editor.locator('.view-line', { hasText: /\(Appendix\s1\)/ }).waitFor();
    await author.presses('Control+End');
    await author.editor.locator('.view-line', { hasText: /^APPENDIX\s1:\sMap\sof\sbranches$/ }).waitFor();
    await author.editor.locator('.view-line', { hasText: /^FILE:\smap-of_branches\.pdf$/ }).waitFor();
    await author.keeps('dropped');
  });
});
