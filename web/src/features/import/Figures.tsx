/** How many rows became what, and what is new besides. */
import { Plural, Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { useFormat } from '../../ui/format';
import type { Report } from './imports';
import { useWhat } from './what';

/** `isDry`: nothing is written, and all is told as it would be. */
export function Figures({ report, isDry }: { report: Report; isDry: boolean }) {
  const { created } = report;
  const what = useWhat();
  return (
    <>
      <dl className="import-figures">
        <Figure value={report.read} label={<Trans>Rows read</Trans>} />
        {what === 'orders' ? (
          <>
            <Figure value={report.imported} label={isDry ? <Trans>Rows of new documents</Trans> : <Trans>Rows imported</Trans>} tone="good" />
            <Figure value={report.updated} label={isDry ? <Trans>Rows of documents that change</Trans> : <Trans>Rows brought up to date</Trans>} tone="good" />
          </>
        ) : (
          <Figure value={report.imported} label={isDry ? <Trans>Good rows</Trans> : <Trans>Claims imported</Trans>} tone="good" />
        )}
        <Figure value={report.unchanged} label={<Trans>Here already</Trans>} />
        <Figure
          value={report.skipped}
          label={isDry ? <Trans>Bad rows</Trans> : <Trans>Rows not imported</Trans>}
          tone={report.skipped > 0 ? 'bad' : undefined}
        />
      </dl>
      {Object.values(created).some(({ count }) => count > 0) && (
        <div className="import-created">
          <Text size="sm" fw={600}>
            {isDry ? <Trans>Would be made</Trans> : <Trans>Made</Trans>}
          </Text>
          <New some={created.partners} label={<Plural value={created.partners.count} one="# partner" other="# partners" />} />
          <New some={created.reasons} label={<Plural value={created.reasons.count} one="# reason" other="# reasons" />} />
          <New some={created.departments} label={<Plural value={created.departments.count} one="# department" other="# departments" />} />
          <New
            some={created.cancellationReasons}
            label={<Plural value={created.cancellationReasons.count} one="# reason for cancelling" other="# reasons for cancelling" />}
          />
        </div>
      )}
    </>
  );
}

function Figure({ value, label, tone }: { value: number; label: ReactNode; tone?: 'good' | 'bad' | undefined }) {
  const format = useFormat();
  return (
    <div data-tone={value > 0 ? tone : undefined}>
      <dt>{label}</dt>
      <dd className="figures">{format.number(value)}</dd>
    </div>
  );
}

type Some = Report['created']['partners'] | Report['created']['reasons'];

function New({ some: { count, first }, label }: { some: Some; label: ReactNode }) {
  if (count === 0) return null;
  return (
    <details className="import-details">
      <summary>{label}</summary>
      <ul>
        {first.map((name, at) => (
          <li key={at}>{typeof name === 'string' ? name : name.join(' / ')}</li>
        ))}
        {count > first.length && (
          <li>
            <Plural value={count - first.length} one="and # more" other="and # more" />
          </li>
        )}
      </ul>
    </details>
  );
}
