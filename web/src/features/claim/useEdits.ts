/** What is being changed of a claim, field by field, and how it is saved: with the version that it is based on. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { useChange } from '../../api/change';
import type { Fault } from '../../api/errors';
import type { ClaimUpdateInput } from '../../api/generated/graphql';
import { useFormFaults } from '../../ui/formFaults';
import { toast, toastFaults } from '../../ui/toasts';
import { updateDocument, type Claim } from './claim';
import { useDraft } from '../../app/draft';
import {
  changedOf,
  inputsOf,
  isStale,
  known,
  valueOf,
  valuesOf,
  wrong,
  type Draft,
  type Values,
} from './edits';
import { fieldNames, fieldOf, type FieldName, type Value } from './fields';
import { useSight } from './rights';
import { tellWarnings } from './warnings';

/** Two versions that do not fit together. */
export interface Conflict {
  /** Before either changed it. */
  before: Values;
  mine: Values;
  fault: Fault;
}

export type Edits = ReturnType<typeof useEdits>;

export function useEdits(claim: Claim) {
  const { t } = useLingui();
  const sight = useSight();
  const [kept, keep] = useDraft<Draft>(`claim.${claim.id}`);
  /** Typed on an earlier visit, and not yet taken up again or dropped. */
  const [offer, setOffer] = useState(kept);
  const [draft, setDraft] = useState<Draft>({});
  const [focus, setFocus] = useState<FieldName | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [update, busy] = useChange(updateDocument);
  const faults = useFormFaults(fieldNames, {
    registeredAt: ({ code }) => (code === 'INVALID' ? t`This is in the future, or after the claim was closed.` : undefined),
    currency: ({ code }) => (code === 'INVALID' ? t`Three letters, as in EUR.` : undefined),
  });
  const open = fieldNames.filter((name) => draft[name]);
  const changed = changedOf(draft);

  const put = (next: Draft, waiting = offer) => {
    setDraft(next);
    const unsaved = Object.fromEntries(changedOf(next).map((name) => [name, next[name]]));
    const all = { ...waiting?.value, ...unsaved };
    keep(Object.keys(all).length > 0 ? all : null);
  };

  const begin = (...names: FieldName[]) => {
    const added: Draft = {};
    for (const name of names) {
      const before = fieldOf(name).read(claim);
      if (before !== undefined && !draft[name]) added[name] = { before, value: before };
    }
    put({ ...draft, ...added });
    setFocus(names[0] ?? null);
  };

  const drop = (...names: FieldName[]) => {
    const left = { ...draft };
    for (const name of names) {
      delete left[name];
      faults.clear(name);
    }
    put(left);
    focusField(names[0]);
  };

  const before = (name: FieldName): Value => (draft[name] ? draft[name].before : (fieldOf(name).read(claim) ?? null));

  const set = (name: FieldName, value: Value) => {
    faults.clear(name);
    const next: Draft = { ...draft, [name]: { before: before(name), value } };
    // A contact person is the partner's.
    if (name === 'partnerId') next.contactPersonId = { before: before('contactPersonId'), value: null };
    put(next);
  };

  const end = () => {
    put({});
    setConflict(null);
    focusField(open[0]);
  };

  const send = async (mine: Values, based: Claim): Promise<void> => {
    const input: ClaimUpdateInput = { id: claim.id, expectedVersion: based.version, ...inputsOf(mine) };
    const { payload, faults: found } = await update({ input, ...sight });
    const clash = found.find(({ code }) => code === 'VERSION_CONFLICT');
    if (clash) return setConflict({ before: known(based, draft), mine, fault: clash });
    setConflict(null);
    toastFaults(found.filter(({ path }) => !open.some((name) => path.includes(name))));
    if (!faults.take(found)) return;
    tellWarnings(payload?.warnings ?? []);
    toast({ text: t`Saved` });
    end();
  };

  /** Save all that is open. */
  const save = async (): Promise<void> => {
    if (busy) return;
    const mine = valuesOf(draft, changed);
    if (!faults.take(wrong(mine))) return;
    if (changed.length === 0) return end();
    if (isStale(claim, draft, changed)) {
      return setConflict({ before: known(claim, draft), mine, fault: { code: 'VERSION_CONFLICT', path: [] } });
    }
    await send(mine, claim);
  };

  return {
    claim,
    open,
    changed,
    busy,
    faults,
    focus,
    conflict,
    offer,
    partnerId: (draft.partnerId ? idOf(draft.partnerId.value) : claim.partner?.id) ?? undefined,
    begin,
    drop,
    set,
    save,
    resume: () => {
      put({ ...offer?.value, ...draft }, null);
      setOffer(null);
      setFocus(offer ? (fieldNames.find((name) => offer.value[name]) ?? null) : null);
    },
    dismiss: () => {
      put(draft, null);
      setOffer(null);
    },
    /** After a conflict: what was decided, on the version that is there now. */
    settle: async (chosen: Values, now: Claim): Promise<void> => {
      if (Object.keys(chosen).length > 0) return send(chosen, now);
      return end();
    },
    leaveConflict: () => setConflict(null),
    isOpen: (name: FieldName) => draft[name] !== undefined,
    value: (name: FieldName): Value => valueOf(draft, name),
  };
}

/** The value that opens the field again, once it stands there. */
function focusField(name: FieldName | undefined) {
  if (name) setTimeout(() => document.getElementById(`field-${name}`)?.focus());
}

const idOf = (value: Value) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? value.id : null);
