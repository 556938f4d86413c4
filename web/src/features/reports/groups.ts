/** Groups of claims in tables and charts: what they are called, and their usual columns. */
import { useLingui } from '@lingui/react';

import type { ReportGroupKind } from '../../api/generated/graphql';
import { words } from './words';

export interface Grouped {
  kind: ReportGroupKind;
  id?: string | null;
  name?: string | null;
}

export function useGroupName(): (group: Grouped) => string {
  const { i18n } = useLingui();
  return ({ kind, name }) => (kind === 'ONE' ? (name ?? '…') : i18n._(words.ReportGroupKind[kind]));
}

export const groupKey = ({ kind, id }: Grouped) => `${kind} ${id}`;

/** Its colour in every chart of the report. */
export function groupColour({ kind }: Grouped, at: number): number | 'other' | 'unset' {
  if (kind === 'OTHER') return 'other';
  return kind === 'NOT_ESTABLISHED' ? 'unset' : at;
}
