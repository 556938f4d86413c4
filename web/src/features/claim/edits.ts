/** Changes of a claim's fields: what was there before each, what it becomes, what of them can be sent. */
import type { Fault } from '../../api/errors';
import type { ClaimUpdateInput } from '../../api/generated/graphql';
import type { Claim } from './claim';
import { amountOf, fieldNames, fieldOf, inputOf, isAmount, same, type FieldName, type Value } from './fields';

interface Edit {
  /** What stood there when the change began. */
  before: Value;
  value: Value;
}

export type Draft = Partial<Record<FieldName, Edit>>;
export type Values = Partial<Record<FieldName, Value>>;

export function valueOf(draft: Draft, name: FieldName): Value {
  return draft[name]?.value ?? null;
}

export function changedOf(draft: Draft): FieldName[] {
  return fieldNames.filter((name) => {
    const edit = draft[name];
    return edit !== undefined && !same(inputOf(name, edit.value), inputOf(name, edit.before));
  });
}

export function valuesOf(draft: Draft, names: readonly FieldName[]): Values {
  return Object.fromEntries(names.map((name) => [name, valueOf(draft, name)]));
}

export function inputsOf(values: Values): Partial<ClaimUpdateInput> {
  const entries = Object.entries(values) as [FieldName, Value][];
  return Object.fromEntries(entries.map(([name, value]) => [name, inputOf(name, value)]));
}

/** Whether the claim, as it is known here, has changed under a field since its change began. */
export function isStale(claim: Claim, draft: Draft, names: readonly FieldName[]): boolean {
  return names.some((name) => {
    const edit = draft[name];
    return edit !== undefined && !same(edit.before, fieldOf(name).read(claim) ?? null);
  });
}

/** Every field as it was before the changes: where one is open, as it was when it was opened. */
export function known(claim: Claim, draft: Draft): Values {
  return Object.fromEntries(
    fieldNames.flatMap((name) => {
      const before = draft[name] ? draft[name].before : fieldOf(name).read(claim);
      return before === undefined ? [] : [[name, before]];
    }),
  );
}

/** What need not be asked of the server. */
export function wrong(values: Values): Fault[] {
  return (Object.entries(values) as [FieldName, Value][]).flatMap(([name, value]): Fault[] => {
    const { kind, required } = fieldOf(name);
    const input = inputOf(name, value);
    if (required && (input === null || input.length === 0)) return [{ code: 'REQUIRED', path: [name] }];
    if (kind === 'amount' && typeof value === 'string') {
      const plain = amountOf(value);
      if (plain !== null && !isAmount(plain)) return [{ code: 'INVALID', path: [name] }];
    }
    return [];
  });
}
