/** What a reviewer does who has something to say about a paragraph. */
import { Person } from './person.ts';

describe('a reviewer with something to say', () => {
  const reviewer = Person.atWork;
  const { page } = reviewer;
  const thread = page.locator('.review-widget');
  const list = page.locator('.comments-panel');

  afterEach(() => reviewer.closesAll());

  it('comments on a paragraph, sees the comment listed, resolves it and opens it again', async () => {
    await reviewer.opens('car-park-tariffs.report');
    await reviewer.runs('Rapporteur: Focus on Report View');
    const section = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', {
      hasText: 'REPORT SUMMARY',
    });
    await section.waitFor();
    await reviewer.goesTo(18);
    await reviewer.editor.locator('.comment-range-glyph.line-hover').first().click();
    await thread.locator('.monaco-editor.focused').waitFor();
    await reviewer.types('Says who?');
    await thread.locator('.monaco-text-button', { hasText: 'Comment' }).click();
    await thread.locator('.comment-body', { hasText: 'Says who?' }).waitFor();
    await list.getByText('Says who?').waitFor();
    await section.waitFor();
    await reviewer.keeps('comment');
    await thread.getByRole('button', { name: 'Resolve' }).click();
    await thread.locator('.review-title', { hasText: 'Resolved' }).waitFor();
    await thread.getByRole('button', { name: 'Reopen' }).click();
    await thread.locator('.review-title', { hasText: 'Open' }).waitFor();
    await reviewer.runs('View: Hide Panel');
    await reviewer.runs('View: Show Explorer');
  });
});
