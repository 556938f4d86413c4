/** On a phone: select all, and by what the list is sorted. */
import { useLingui } from '@lingui/react/macro';

import { nameOfField } from '../fieldNames';
import { orders, type SortName } from '../fields';
import type { Sort } from '../search';
import { SelectAll, type AllChoice } from './Head';

const names = Object.keys(orders) as SortName[];

export function NarrowHead({ sort, setSort, all }: { sort: Sort; setSort: (sort: Sort) => void; all: AllChoice }) {
  const { t } = useLingui();
  return (
    <div role="rowgroup" className="claims-head">
      <div role="row" aria-rowindex={1} className="claims-head-row">
        <SelectAll {...all} />
        <div role="columnheader" className="claims-sort" aria-sort={sort.down ? 'descending' : 'ascending'}>
          <select
            aria-label={t`Sort by`}
            value={sort.by}
            onChange={({ currentTarget }) => setSort({ ...sort, by: currentTarget.value as SortName })}
          >
            {names.map((name) => (
              <option key={name} value={name}>
                {t(nameOfField(name))}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="plain"
            aria-label={sort.down ? t`Sorted downwards` : t`Sorted upwards`}
            onClick={() => setSort({ ...sort, down: !sort.down })}
          >
            <span aria-hidden>{sort.down ? '↓' : '↑'}</span>
          </button>
        </div>
      </div>
    </div>
  );
}
