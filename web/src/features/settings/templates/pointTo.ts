/** To a place in a text: the caret stands there, and the line is in sight. */

/** `line` and `column` count from 1, and a column counts letters, however they are kept. */
export function placeOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const letters = Array.from(lines[line - 1] ?? '').slice(0, column - 1).join('');
  return Math.min(before + letters.length, text.length);
}

export function pointTo(area: HTMLTextAreaElement | null, line: number, column: number) {
  if (!area) return;
  const place = placeOf(area.value, line, column);
  area.focus();
  area.setSelectionRange(place, place);
  const height = area.scrollHeight / area.value.split('\n').length;
  area.scrollTop = Math.max(0, (line - 1) * height - area.clientHeight / 2);
}
