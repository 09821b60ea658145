/** `text` with the capitals of `model`: `Recognise` for `Recognize`, `PUBLIC` for `PUBIC`. */
export function inCaseOf(model: string, text: string): string {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase())
    return text.toUpperCase();
  const first = model.charAt(0);
  return first !== first.toLowerCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
