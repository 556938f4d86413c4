/** The columns that the list can have; those not shown are not asked for, where they cost. */
import type { FieldName } from '../fields';

interface Column {
  /** In pixels. */
  width: number;
  /** Digits: they stand at the end. */
  figures?: true;
}

export const columns = {
  number: { width: 116 },
  title: { width: 232 },
  partner: { width: 136 },
  status: { width: 196 },
  responsible: { width: 140 },
  dueAt: { width: 206 },
  registeredAt: { width: 160 },
  reason: { width: 180 },
  atFaultDepartment: { width: 180 },
  atFaultEmployee: { width: 150 },
  contactPerson: { width: 150 },
  basis: { width: 160 },
  amountClaimed: { width: 128, figures: true },
  amountSettled: { width: 128, figures: true },
  importance: { width: 104 },
  severity: { width: 120 },
  direction: { width: 128 },
  channel: { width: 120 },
  remedySought: { width: 120 },
  remedyGiven: { width: 120 },
  tags: { width: 160 },
  rating: { width: 96, figures: true },
  reopenCount: { width: 96, figures: true },
  closedAt: { width: 140 },
  updatedAt: { width: 140 },
  createdAt: { width: 140 },
} satisfies Partial<Record<FieldName | 'basis', Column>>;

export type ColumnName = keyof typeof columns;
export const columnNames = Object.keys(columns) as ColumnName[];
export const columnOf = (name: ColumnName): Column => columns[name];
