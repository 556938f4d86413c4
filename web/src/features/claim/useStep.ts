/** Takes a step of a claim: what of the claim itself was missing is saved first. */
import { useRef, useState } from 'react';

import { useChange } from '../../api/change';
import type { Fault } from '../../api/errors';
import type { ClaimTransition, ClaimTransitionInput, Remedy } from '../../api/generated/graphql';
import type { Choice } from '../../ui/pickers/Picker';
import { transitionDocument, updateDocument, type Claim } from './claim';
import { amountOf } from './fields';
import { useSight } from './rights';
import { tellWarnings } from './warnings';

/** What was typed for the step. */
export interface Given {
  reasonId?: Choice | null;
  responsibleId?: Choice | null;
  resolution?: string;
  amountSettled?: string;
  remedyGiven?: string;
  comment?: string;
  overrideReason?: string;
  closedAt?: string;
}

export function useStep(claim: Claim, transition: ClaimTransition) {
  const sight = useSight();
  const [update, saving] = useChange(updateDocument);
  const [move, moving] = useChange(transitionDocument);
  const [isBusy, setBusy] = useState(false);
  const key = useRef({ of: '', key: '' });

  const send = async (given: Given): Promise<Fault[]> => {
    let version = claim.version;
    if (given.reasonId || given.responsibleId) {
      const own = { reasonId: given.reasonId?.id, responsibleId: given.responsibleId?.id };
      const told = Object.fromEntries(Object.entries(own).filter(([, id]) => id !== undefined));
      const { faults, payload } = await update({ input: { id: claim.id, expectedVersion: version, ...told }, ...sight });
      if (faults.length > 0 || !payload?.claim) return faults;
      version = payload.claim.version;
    }
    const input: ClaimTransitionInput = {
      id: claim.id,
      expectedVersion: version,
      transition,
      comment: given.comment || null,
      resolution: given.resolution || null,
      amountSettled: amountOf(given.amountSettled ?? ''),
      remedyGiven: (given.remedyGiven || null) as Remedy | null,
      closedAt: given.closedAt ?? null,
      overrideReason: given.overrideReason || null,
    };
    // The same step, sent again after a lost connection, is taken once.
    const of = JSON.stringify(input);
    if (key.current.of !== of) key.current = { of, key: crypto.randomUUID() };
    const { faults, payload } = await move({ input: { ...input, idempotencyKey: key.current.key }, ...sight });
    if (faults.length === 0) tellWarnings(payload?.warnings ?? []);
    return faults;
  };
  const guarded = async (given: Given) => {
    setBusy(true);
    const faults = await send(given);
    setBusy(false);
    return faults;
  };
  return [guarded, isBusy || saving || moving] as const;
}
