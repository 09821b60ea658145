import { findRule } from '../../lint/rule-set.ts';
import { documentationOf, loadDocumentation } from '../../rules/documentation.ts';
import { ruleUrl } from '../../rules/url.ts';
import type { FeatureDocument } from '../document.ts';
import { type HoverPart, text, title } from './parts.ts';

/** What a rule finds, how bad it is in this document, and where its page is. Nothing for a rule there is not. */
export async function aboutRule({ settings, kind }: FeatureDocument, id: string): Promise<HoverPart[]> {
  const rule = findRule(id);
  if (!rule) return [];
  await loadDocumentation();
  const active = settings.ruleSet(kind).rules.find((each) => each.rule.id === id);
  const parts = [title(id), text(`${rule.summary}.`)];
  const description = partOf(documentationOf(id) ?? '', 'What it does');
  if (description !== '') parts.push({ kind: 'page', markdown: description });
  parts.push(text(active ? `Severity here: ${active.severity}.` : 'Off for this document.'));
  parts.push({ kind: 'link', text: 'All about this rule', url: ruleUrl(id) });
  return parts;
}

/** The text under a heading of a rule's page. */
function partOf(page: string, heading: string): string {
  const start = page.indexOf(`## ${heading}\n`);
  if (start === -1) return '';
  const from = start + heading.length + 4;
  const end = page.indexOf('\n## ', from);
  return page.slice(from, end === -1 ? page.length : end).trim();
}
