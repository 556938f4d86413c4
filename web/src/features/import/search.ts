/** What the address of the import tells: which file, and how far it is. */
export const steps = ['file', 'columns', 'check', 'run', 'report'] as const;
export type Step = (typeof steps)[number];

export interface ImportSearch {
  file?: string;
  step?: Step;
}

export function importSearch({ file, step }: Record<string, unknown>): ImportSearch {
  if (typeof file !== 'string' || !/^upl_\w{1,60}$/.test(file)) return {};
  const known = steps.find((each) => each === step);
  return { file, ...(known && known !== 'file' && { step: known }) };
}
