/** What the address of the import tells: what is imported, which file, and how far it is. */
import type { What } from './what';

export const steps = ['file', 'columns', 'check', 'run', 'report'] as const;
export type Step = (typeof steps)[number];

export interface ImportSearch {
  /** Claims, unless told. */
  of?: Exclude<What, 'claims'>;
  file?: string;
  step?: Step;
}

export function importSearch({ of, file, step }: Record<string, unknown>): ImportSearch {
  const what = of === 'orders' && ({ of } as const);
  if (typeof file !== 'string' || !/^upl_\w{1,60}$/.test(file)) return { ...what };
  const known = steps.find((each) => each === step);
  return { ...what, file, ...(known && known !== 'file' && { step: known }) };
}

/** Another place of the same import. */
export const place =
  (next: Omit<ImportSearch, 'of'>) =>
  ({ of }: ImportSearch): ImportSearch => ({ ...(of && { of }), ...next });
