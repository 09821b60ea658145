import { escaped } from '../html-text.ts';

/** What the page of a comparison is made of; `body` and `style` come from the server, with everything escaped. */
export interface ComparisonParts {
  nonce: string;
  language: string;
  title: string;
  style: string;
  body: string;
}

/**
 * The page of the webview: it may use its own style and run its own script, and load nothing from anywhere. A click on
 * what is in the new version says on which line it stands.
 */
export function comparisonPage({ nonce, language, title, style, body }: ComparisonParts): string {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${style}${OF_EDITOR}</style>
</head>
<body>
${body}
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>
`;
}

/** Light and dark are those of the editor, not those of the desktop. */
const OF_EDITOR = `
body { color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); }
body.vscode-light { --added: #116329; --added-back: #dafbe1; --removed: #a40e26; --removed-back: #ffebe9;
  --moved: #0a4d9c; --quiet: #59636e; --line: #d1d9e0; color-scheme: light; }
body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light) { --added: #7ee787;
  --added-back: #12361e; --removed: #ffb3ad; --removed-back: #4a1517; --moved: #9ecbff; --quiet: #a5afba;
  --line: #444c56; color-scheme: dark; }
[data-side="new"] { cursor: pointer; }
`;

const SCRIPT = `
const host = acquireVsCodeApi();
document.addEventListener('click', (event) => {
  const block = event.target.closest('[data-side="new"]');
  if (block && getSelection().isCollapsed) host.postMessage({ line: Number(block.dataset.line) });
});
`;
