/** The form of a new claim: what every claim has, the rest on demand, and what comes of sending it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Kbd, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';

import { useChange } from '../../api/change';
import type { Fault } from '../../api/errors';
import { graphql } from '../../api/generated';
import { useCommands } from '../../app/commands';
import { shownKeys } from '../../app/keys';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { Loading } from '../../ui/StateView';
import { toast } from '../../ui/toasts';
import { FromDraft } from './FromDraft';
import { hasMore, inputOf, lacks, mainPaths, morePaths, type Given } from './given';
import { WhatHappened, WhoseWork } from './MainFields';
import './new-claim.css';
import { useKept } from './useKept';

const loadMore = () => import('./MoreFields');
const MoreFields = lazy(loadMore);

const document = graphql(`
  mutation RegisterNewClaim($input: ClaimRegisterInput!) {
    claimRegister(input: $input) {
      errors {
        ...Problems
      }
      claim {
        id
        number
      }
    }
  }
`);

interface Props {
  /** Whose draft it is, and of what. */
  draft: string;
  start: () => Given;
}

const isUnderMore = ({ path }: Fault) => morePaths.some((name) => path.includes(name)) || path.includes('references');

export function ClaimForm({ draft, start }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const kept = useKept(draft, start);
  const given = kept.value;
  const [open, setOpen] = useState(() => hasMore(given));
  const [register, busy] = useChange(document);
  const referencePaths = given.references.flatMap((_, at) => [`references.${at}.system`, `references.${at}.value`]);
  const faults = useFormFaults([...mainPaths, ...morePaths, ...referencePaths], {
    registeredAt: ({ code }) => (code === 'INVALID' ? t`This is in the future.` : undefined),
    amountClaimed: ({ code, min, max }) =>
      code === 'INVALID' && min == null && max == null ? t`An amount such as 1500.50 is expected.` : undefined,
    currency: ({ code }) => (code === 'INVALID' ? t`Three letters, such as EUR.` : undefined),
  });

  const set = (change: Partial<Given>, path: string) => {
    faults.clear(path);
    kept.set(change);
  };

  const told = (found: readonly Fault[]) => {
    if (found.some(isUnderMore)) setOpen(true);
    // A number that another claim has is wrong as a whole; it is told at the number.
    return faults.take(found.map((each) => (each.path.at(-2) === 'references' ? { ...each, path: [...each.path, 'value'] } : each)));
  };

  const submit = async () => {
    if (busy) return;
    const references = given.references.filter(({ system, value }) => system.trim() !== '' || value.trim() !== '');
    const whole = { ...given, references };
    if (references.length < given.references.length) kept.set({ references });
    if (!told(lacks(whole))) return;
    const { faults: found, payload } = await register({ input: inputOf(whole, kept.key) });
    // After an answer that was lost, other words are another claim: the user has been told, and may press again.
    if (found.some(({ code }) => code === 'IDEMPOTENCY_KEY_REUSED')) kept.renew();
    if (!told(found) || !payload?.claim) return;
    const { number } = payload.claim;
    kept.drop();
    toast({
      text: t`Claim ${number} is registered`,
      action: { label: t`Register another`, run: () => void navigate({ to: '/claims/new' }) },
    });
    await navigate({ to: '/claims/$number', params: { number } });
  };

  const form = useRef<HTMLFormElement>(null);
  useCommands(
    useMemo(
      () => [
        {
          id: 'claim.register',
          group: t`Claims`,
          label: t`Register the claim`,
          keys: 'Mod+Enter',
          run: () => {
            // Under a dialog the keys are not meant for the form behind it.
            if (!window.document.querySelector('[role=dialog][aria-modal=true]')) form.current?.requestSubmit();
          },
        },
      ],
      [t],
    ),
  );

  const fields = { given, set, faults };
  return (
    <form
      ref={form}
      noValidate
      className="new-claim"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {kept.from && <FromDraft at={kept.from} value={given} startOver={kept.startOver} putBack={kept.putBack} settle={kept.settle} />}
      <RestOfFaults of={faults} />
      <div className="new-claim-columns">
        <div className="new-claim-panel">
          <WhatHappened {...fields} />
        </div>
        <div className="new-claim-panel">
          <WhoseWork {...fields} />
        </div>
      </div>
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={open}
          aria-controls="new-claim-more"
          onPointerEnter={() => void loadMore()}
          onFocus={() => void loadMore()}
          onClick={() => setOpen(!open)}
          rightSection={<span aria-hidden>{open ? '▴' : '▾'}</span>}
        >
          {open ? <Trans>Less</Trans> : <Trans>More: amount, date, importance…</Trans>}
        </Button>
      </div>
      <div id="new-claim-more" hidden={!open} className="new-claim-panel">
        {open && (
          <Suspense fallback={<Loading rows={4} height={56} />}>
            <MoreFields {...fields} />
          </Suspense>
        )}
      </div>
      <div className="new-claim-foot">
        <Button type="submit" loading={busy}>
          <Trans>Register</Trans>
        </Button>
        <Text size="sm" c="dimmed" visibleFrom="sm">
          <Kbd size="xs">{shownKeys('Mod+Enter')}</Kbd>
        </Text>
        <Text size="sm" c="dimmed" visibleFrom="sm">
          <Trans>What you type is kept in this browser until you register it.</Trans>
        </Text>
      </div>
    </form>
  );
}
