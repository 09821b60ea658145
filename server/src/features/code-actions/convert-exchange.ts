import { lineEndOf } from '../../lint/edits.ts';
import type { Range, TextEdit } from '../../lint/finding.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { Exchange, MinutesItem } from '../../model/minutes/types.ts';
import type { DocumentModel } from '../../model/types.ts';
import { type ActionContext, type CodeAction, editOf, type Offer } from './action.ts';

/**
 * Write a question and its answer on lines of their own, or both on one line; one, or all of an item. Not a word is
 * changed.
 *
 * ```minutes
 * ## 4. Budget
 *
 * Members asked the following:
 *
 * What will$0 it cost? – Very little.
 * ```
 * Write question and answer on lines of their own
 * ```minutes
 * ## 4. Budget
 *
 * Members asked the following:
 *
 * Q: What will it cost?
 * A: Very little.
 * ```
 *
 * ```minutes
 * ## 4. Budget
 *
 * Q: What will it cost?
 * A: Very$0 little.
 * ```
 * Write question and answer on one line
 * ```minutes
 * ## 4. Budget
 *
 * What will it cost? – Very little.
 * ```
 */
export const convertExchange: CodeAction = {
  id: 'convert-exchange',
  kind: 'refactor.rewrite',
  offered: 'always',
  offers({ document, range }) {
    const found = exchangeAt(document.model, range.start);
    if (!found) return [];
    const { item, exchange } = found;
    const to = exchange.form === 'dash' ? 'on lines of their own' : 'on one line';
    const offers: Offer[] = [];
    if (editsFor(document.model, exchange).length > 0)
      offers.push({ title: `Write question and answer ${to}`, argument: `one ${range.start}` });
    const others = item.exchanges.filter(({ form }) => form === exchange.form);
    if (others.length > 1 && others.every((each) => editsFor(document.model, each).length > 0))
      offers.push({
        title: `Write all questions and answers of the item ${to}`,
        argument: `all ${range.start}`,
      });
    return offers;
  },
  edit({ document }: ActionContext, argument) {
    const [how, offset] = argument.split(' ');
    const found = exchangeAt(document.model, Number(offset));
    if (!found) return null;
    const { item, exchange } = found;
    const wanted = how === 'all' ? item.exchanges.filter(({ form }) => form === exchange.form) : [exchange];
    return editOf(
      document,
      wanted.flatMap((each) => editsFor(document.model, each)),
    );
  },
};

function exchangeAt(model: DocumentModel, offset: number): { item: MinutesItem; exchange: Exchange } | null {
  for (const item of minutesOf(model)?.items ?? []) {
    const exchange = item.exchanges.find(({ start, end }) => start <= offset && offset <= end);
    if (exchange) return { item, exchange };
  }
  return null;
}

/** Empty where the other form would not say the same: no answer, two of them, or somebody named. */
function editsFor(
  model: DocumentModel,
  { form, question, answer, asker, answerer, end }: Exchange,
): TextEdit[] {
  const { source } = model;
  if (!answer || question.text === '' || answer.text === '') return [];
  if (form === 'dash') {
    const { content } = question;
    const isInList = model.lists.some(
      ({ start, end: last }) => start <= content.start && content.start < last,
    );
    if (isInList) return [];
    const between: Range = { start: question.end, end: answer.start };
    return [
      { start: question.start, end: question.start, text: 'Q: ' },
      { ...between, text: `${lineEndOf(source)}A: ` },
    ];
  }
  // A second answer, or who spoke, has no place on one line.
  if (asker || answerer || answer.content.range(0, answer.content.text.length).end < end) return [];
  if (/[.!:;]\s/.test(question.text) || question.text.split(' ').length < 3) return [];
  return [
    { start: question.content.start, end: question.start, text: '' },
    { start: question.end, end: answer.start, text: ' – ' },
  ];
}
