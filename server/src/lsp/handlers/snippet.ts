import type { Stop } from '../../features/completion/offer.ts';

/** A text in the protocol's snippet syntax; the last stop is where the cursor stays. */
export function asSnippet(text: string, stops: readonly Stop[]): string {
  let snippet = '';
  let at = 0;
  for (const [index, stop] of stops.entries()) {
    const number = index === stops.length - 1 && !stop.choices ? 0 : index + 1;
    snippet += escaped(text.slice(at, stop.start)) + stopText(number, text.slice(stop.start, stop.end), stop);
    at = stop.end;
  }
  return snippet + escaped(text.slice(at));
}

function stopText(number: number, proposal: string, { choices }: Stop): string {
  if (choices && choices.length > 0) {
    return `\${${number}|${choices.map((choice) => choice.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
  }
  return proposal === '' ? `$${number}` : `\${${number}:${escaped(proposal)}}`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
