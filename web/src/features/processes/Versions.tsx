/** What was published, the newest first; two versions can be compared. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import { Time } from '../../ui/Time';
import type { Definition } from './ProcessPage';

const VersionDialog = lazy(() => import('./VersionDialog'));
type Version = Definition['versions']['nodes'][number];

export function Versions({ definition }: { definition: Definition }) {
  const { t } = useLingui();
  const { nodes } = definition.versions;
  const [open, setOpen] = useState<{ version: Version; before: Version | null } | null>(null);
  return (
    <section className="processes-part" aria-label={t`Versions`}>
      <h2>
        <Trans>Versions</Trans>
      </h2>
      {nodes.length === 0 && (
        <p className="hint">
          <Trans>Nothing is published yet</Trans>
        </p>
      )}
      <ol className="processes-versions">
        {nodes.map((version, at) => {
          const { number } = version;
          return (
            <li key={version.id}>
              <Button size="compact-sm" variant="subtle" onClick={() => setOpen({ version, before: nodes[at + 1] ?? null })}>
                {t`Version ${number}`}
              </Button>{' '}
              <span className="hint">
                <Time value={version.createdAt} as="dateTime" />
                {version.publishedBy && `, ${version.publishedBy.name}`}
              </span>
              {version.note && <div>{version.note}</div>}
            </li>
          );
        })}
      </ol>
      <Suspense>{open && <VersionDialog {...open} name={definition.key} close={() => setOpen(null)} />}</Suspense>
    </section>
  );
}
