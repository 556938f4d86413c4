/** What a figure of a report counts, in the address of the list that it opens: `more`, as the service takes it. */
export function moreIn(given: unknown): { more?: object } {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? { more: given } : {};
}
