/** What the list asks the server for, from its address; the same objects as long as they mean the same. */
import { useMemo, useState } from 'react';

import { useViewer } from '../../app/viewer';
import { zoneOf } from '../../ui/moments';
import { orderOf, type ClaimsSearch } from './search';
import type { ColumnName } from './table/columnNames';
import type { Shown } from './table/layout';
import { whereOf } from './where';

export function useAsked(search: ClaimsSearch, shown: readonly Shown[]) {
  const viewer = useViewer();
  const [now] = useState(() => new Date());
  const asking = { me: viewer.id, zone: zoneOf(viewer), now };
  const { status: _, ...others } = search;
  const where = useSame(whereOf(search, asking));
  const whereOfAnyStatus = useSame(whereOf(others, asking));
  const order = useSame(orderOf(search));
  const text = search.q?.trim() || null;
  const has = (name: ColumnName) => shown.some((each) => each.name === name);
  const wanted = useSame({
    where,
    orderBy: order,
    search: text,
    responsible: has('responsible'),
    reason: has('reason'),
    atFaultDepartment: has('atFaultDepartment'),
    atFaultEmployee: has('atFaultEmployee'),
    contactPerson: has('contactPerson'),
    basis: has('basis'),
  });
  return { where, whereOfAnyStatus, order, text, wanted };
}

/** The value as it was before, while it is the same as text. */
function useSame<T>(value: T): T {
  const text = JSON.stringify(value);
  return useMemo(() => JSON.parse(text) as T, [text]);
}
