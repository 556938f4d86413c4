/** What is known of the partner; who may change it does so in place: pressing a value opens them all. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';

import { useCan } from '../../app/viewer';
import { Icon } from '../../ui/icons';
import { fieldNames, labels, valuesOf, type FieldName, type Values } from './fields';
import { Panel } from './Panel';
import type { Partner } from './partner';
import { Shown } from './Shown';

const load = () => import('./FactsForm');
const FactsForm = lazy(load);

export function Facts({ partner }: { partner: Partner }) {
  const { t } = useLingui();
  const mayWrite = useCan('partners:write') && !partner.mergedInto;
  const [open, setOpen] = useState<FieldName | null>(null);
  useEffect(() => {
    if (!mayWrite) return;
    // Have the controls at hand before the first value is pressed.
    const timer = setTimeout(() => void load(), 1500);
    return () => clearTimeout(timer);
  }, [mayWrite]);
  const close = () => {
    const back = open;
    setOpen(null);
    setTimeout(() => document.getElementById(`change-${back}`)?.focus());
  };
  const values = valuesOf(partner);
  const change = mayWrite && open === null && (
    <Button size="compact-sm" variant="subtle" onClick={() => setOpen('name')}>
      <Trans>Change</Trans>
    </Button>
  );
  return (
    <Panel title={t`Details`} action={change}>
      {open === null ? (
        fieldNames.map((name) => (
          <div key={name} className="partner-field">
            <div className="partner-label" id={`label-${name}`}>
              {t(labels[name])}
            </div>
            <div className="partner-value" data-changes={mayWrite || undefined} data-links={hasLinks(name, values) || undefined}>
              {mayWrite && (
                <button
                  type="button"
                  id={`change-${name}`}
                  className="plain partner-change"
                  title={t`Change`}
                  aria-label={t`Change: ${t(labels[name])}`}
                  onClick={() => setOpen(name)}
                >
                  <Icon name="edit" size={14} />
                </button>
              )}
              <Shown name={name} value={values[name]} links />
            </div>
          </div>
        ))
      ) : (
        <Suspense fallback={<Skeleton height={520} />}>
          <FactsForm partner={partner} first={open} close={close} />
        </Suspense>
      )}
    </Panel>
  );
}

/** Where the value leads elsewhere, what opens the field stands beside it. */
const hasLinks = (name: FieldName, { phones, emails }: Values) =>
  (name === 'phones' && phones.length > 0) || (name === 'emails' && emails.length > 0);
