/** What a printed model says, wherever it stands: two documents of the same content differ in their ranges alone. */
export function withoutRanges(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRanges);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'range' && key !== 'target');
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutRanges(inner)]));
}
