/** What stands in the cells of a claim's row. */
import type { I18n } from '@lingui/core';
import type { ReactNode } from 'react';

import { basisName } from '../../../ui/basis';
import { Due } from '../../../ui/Due';
import { StatusBadge } from '../../../ui/StatusBadge';
import type { formats } from '../../../ui/format';
import { words } from '../../../ui/words';
import type { ColumnName } from './columnNames';
import type { ClaimRow } from './rows';

export interface Tongue {
  i18n: I18n;
  format: ReturnType<typeof formats>;
}

/** A column's text; the subject is a link, and stands in the row itself. */
export function cellOf(name: Exclude<ColumnName, 'title'>, row: ClaimRow, { i18n, format }: Tongue): ReactNode {
  switch (name) {
    case 'status':
      return (
        <span className="claims-status">
          <StatusBadge status={row.status} />
          <Due bare dueAt={row.dueAt} isOverdue={row.isOverdue} waitingSince={row.waitingSince} />
        </span>
      );
    case 'partner':
    case 'responsible':
    case 'reason':
    case 'atFaultDepartment':
    case 'atFaultEmployee':
    case 'contactPerson':
      return row[name]?.name;
    case 'dueAt':
      return <Due dueAt={row.dueAt} isOverdue={row.isOverdue} waitingSince={row.waitingSince} />;
    case 'registeredAt':
    case 'closedAt':
    case 'updatedAt':
    case 'createdAt': {
      const value = row[name];
      return value && <time dateTime={value}>{format.date(value)}</time>;
    }
    case 'amountClaimed':
    case 'amountSettled': {
      const value = row[name];
      return value && format.money(value);
    }
    case 'basis':
      return row.basis && basisName(row.basis, i18n);
    case 'importance':
      return row.importance && i18n._(words.Importance[row.importance]);
    case 'severity':
      return row.severity && i18n._(words.Severity[row.severity]);
    case 'direction':
      return i18n._(words.ClaimDirection[row.direction]);
    case 'channel':
      return i18n._(words.Channel[row.channel]);
    case 'remedySought':
    case 'remedyGiven': {
      const value = row[name];
      return value && i18n._(words.Remedy[value]);
    }
    case 'tags':
      return row.tags?.join(', ');
    case 'number':
      return row.number;
    case 'rating':
      return row.rating;
    case 'reopenCount':
      return row.reopenCount || null;
  }
}
