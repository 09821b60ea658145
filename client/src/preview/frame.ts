import { escaped } from '../html-text.ts';
import type { PreviewState } from './messages.ts';

/** What the frame of a preview is made of; addresses as the webview may load them. */
export interface FrameParts {
  nonce: string;
  language: string;
  title: string;
  /** Style sheets, in their order. */
  styles: readonly string[];
  script: string;
  state: PreviewState;
}

/**
 * The page of the webview, empty: what it shows comes in messages. It may run its one script and use its own style
 * sheets, and load nothing from anywhere.
 */
export function frameHtml({ nonce, language, title, styles, script, state }: FrameParts): string {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const links = styles.map(
    (href) => `<link rel="stylesheet" nonce="${escaped(nonce)}" href="${escaped(href)}">`,
  );
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${links.join('\n')}
</head>
<body data-state="${escaped(JSON.stringify(state))}">
<div id="preview-margin"></div>
<main id="preview-document"></main>
<script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>
`;
}
