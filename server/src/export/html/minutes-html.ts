/** Elements that only minutes have. */
import type { Content } from '../../../../grammar/src/index.ts';
import { nameLineEnds } from '../../model/minutes/name-lines.ts';
import { readPeople } from '../../model/minutes/people.ts';
import type { Person } from '../../model/minutes/types.ts';
import type { ParagraphNode } from '../../model/types.ts';
import type { ActionsPart } from './minutes-parts.ts';
import { escaped } from './text.ts';

type Inline = (content: Content) => string;

/** A paragraph with the word that says what it is, `RESOLVED:`, `Q (Councillor Elm):`, set off from what it says. */
export function leadHtml({ block, content }: ParagraphNode, inline: Inline): string {
  const length = block.lead?.length ?? 0;
  const typed = content.text.slice(0, length);
  const opens = typed.startsWith('**');
  if (length === 0 || opens !== (typed.length > 2 && typed.endsWith('**'))) return inline(content);
  const word = opens ? typed.slice(2, -2) : typed;
  return `<strong class="lead">${escaped(word)}</strong>${inline(content.slice(length))}`;
}

/** `What is the timetable – the work ends in May`: the question set off from its answer. */
export function dashHtml(content: Content, at: { question: number; answer: number }, inline: Inline): string {
  const between = content.text.slice(at.question, at.answer);
  const question = inline(content.slice(0, at.question));
  return `<span class="question">${question}</span>${escaped(between)}${inline(content.slice(at.answer))}`;
}

/** The sides of a recorded vote: `FOR` and who voted so. */
export function votesHtml(
  nodes: readonly ParagraphNode[],
  idOf: (node: ParagraphNode) => string,
  inline: Inline,
): string {
  const rows = nodes.map((node) => {
    const { content } = node;
    const colon = content.text.indexOf(':');
    const label = content.text.slice(0, colon).replaceAll('**', '');
    const names = inline(content.slice(colon + 1).trim()).replace(/^\*\*\s*/, '');
    return `<div id="${idOf(node)}"><dt>${escaped(label)}</dt><dd>${names}</dd></div>`;
  });
  return `<dl class="fields votes">\n${rows.join('\n')}\n</dl>`;
}

/** Who does what by when, a row each. */
export function actionsHtml(
  { heading, rows }: ActionsPart,
  idOf: (node: ActionsPart['rows'][number]['node'] | ParagraphNode) => string,
  inline: Inline,
): string {
  const [first] = rows;
  const above = heading ?? (first?.node.kind === 'paragraph' ? first.node : null);
  const caption = above ? captionOf(above) : 'Action';
  const cell = (content: Content | null) => `<td>${content ? inline(content) : ''}</td>`;
  const id = heading ? ` id="${idOf(heading)}"` : '';
  return [
    `<div class="table actions" role="group" aria-label="${escaped(caption)}" tabindex="0">`,
    '<table>',
    `<caption${id}>${escaped(caption)}</caption>`,
    '<thead><tr><th scope="col">Who</th><th scope="col">What</th><th scope="col">By when</th></tr></thead>',
    '<tbody>',
    ...rows.map(
      ({ node, who, what, when }) => `<tr id="${idOf(node)}">${cell(who)}${cell(what)}${cell(when)}</tr>`,
    ),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

function captionOf({ block, content }: ParagraphNode): string {
  return content.text
    .slice(0, block.lead?.length ?? 0)
    .replace(/[*:]/g, '')
    .trim();
}

/** Fewer names are read on one line, unless they stand under each other. */
const FEWEST_NAMES = 3;

/** Names in a list, or null for a text that says more than names. */
export function peopleHtml(content: Content, inline: Inline): string | null {
  const people = readPeople(content);
  const isListed = nameLineEnds(content).length > 0;
  if (people.length < (isListed ? 2 : FEWEST_NAMES)) return null;
  const { text } = content;
  const first = people[0]?.from ?? 0;
  // `Councillors` is said once, of all of them.
  const plural = /^(?:Councillors|Cllrs|Members|Aldermen) /.exec(text.slice(first))?.[0] ?? '';
  const isSaidAgain = people
    .slice(1)
    .some(({ style, text: typed }) => style !== null && typed.startsWith(style));
  if ((plural !== '' && isSaidAgain) || !holdsNamesOnly(text, people)) return null;
  const entries = people.map(({ from, to }, index) => {
    return `<li>${inline(content.slice(index === 0 ? from + plural.length : from, to))}</li>`;
  });
  return `${escaped(plural.trim())}<ul class="people">${entries.join('')}</ul>`;
}

function holdsNamesOnly(text: string, people: readonly Person[]): boolean {
  let at = 0;
  for (const { from, to } of people) {
    if (!BETWEEN_NAMES.test(text.slice(at, from))) return false;
    at = to;
  }
  return BETWEEN_NAMES.test(text.slice(at));
}

const BETWEEN_NAMES = /^[ ,;.]*(?:and )?$/;
