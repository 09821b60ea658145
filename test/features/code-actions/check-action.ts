import { strict as assert } from 'node:assert';
import type { ActionContext, ActionEdit } from '../../../server/src/features/code-actions/action.ts';
import { codeActions, type OfferedAction } from '../../../server/src/features/code-actions/index.ts';
import { applied, type FixtureOptions, fixture } from '../fixture.ts';

/** Apply the action of that title at the cursor or selection, and see what the documents become. */
export function checkAction(before: string, title: string, after: string, options?: FixtureOptions): void {
  assert.equal(outcomeOf(before, title, options), after);
}

/** What the documents become by the action of that title. */
export function outcomeOf(before: string, title: string, options?: FixtureOptions): string {
  const { document, selection, workspace, documents } = fixture(before, options);
  const context = { document, range: selection, workspace };
  const offered = codeActions(context, { only: null, trigger: 'invoked' });
  const titles = offered.map(({ offer }) => offer.title);
  const chosen = offered.find(({ offer }) => offer.title === title);
  assert.ok(chosen, `“${title}” is offered, not only ${titles.join('; ')}`);
  assert.equal(chosen.offer.disabled, undefined);
  const edit = editsOf(context, chosen);
  assert.ok(edit, `“${title}” does something`);
  const texts = [...documents].map(([path, { uri, text }]) => {
    const edits = edit.documents.filter((one) => one.uri === uri).flatMap((one) => one.edits);
    return before.startsWith('//- ') ? `//- ${path}\n${applied(text, edits)}` : applied(text, edits);
  });
  return texts.join('');
}

/** The titles of what is offered at the cursor or selection; what cannot be done with the reason. */
export function titlesAt(marked: string, options?: FixtureOptions): string[] {
  const { document, selection, workspace } = fixture(marked, options);
  return codeActions({ document, range: selection, workspace }, { only: null, trigger: 'invoked' }).map(
    ({ offer: { title, disabled } }) => (disabled === undefined ? title : `${title} (no: ${disabled})`),
  );
}

/** What an offered action does, long work done to its end. */
export function editsOf(context: ActionContext, { action, offer }: OfferedAction): ActionEdit | null {
  const result = action.edit(context, offer.argument);
  if (result === null || !('next' in result)) return result;
  for (;;) {
    const step = result.next();
    if (step.done) return step.value;
  }
}
