/** A policy as its form holds it, and the input that it makes. */
import type { DeadlinePolicyCreateInput, Importance, Successor, TimeUnit } from '../../../api/generated/graphql';
import type { Choice } from '../../../ui/pickers/Picker';
import type { Policy } from './documents';

export interface SpanDraft {
  amount: string;
  unit: TimeUnit;
}

export interface PolicyDraft {
  name: string;
  partner: Choice | null;
  reason: Choice | null;
  importance: Importance | '';
  response: SpanDraft;
  resolution: SpanDraft;
  warnPercent: string;
  escalateAfter: SpanDraft;
  raisesImportance: boolean;
  handsOverTo: Successor | '';
  handsOverToUser: Choice | null;
}

const span = (of: Policy['response'] | undefined, unit: TimeUnit): SpanDraft => ({ amount: of ? String(of.amount) : '', unit: of?.unit ?? unit });

export function draftOf(policy: Policy | null): PolicyDraft {
  return {
    name: policy?.name ?? '',
    partner: policy?.partner ?? null,
    reason: policy?.reason ?? null,
    importance: policy?.importance ?? '',
    response: span(policy?.response, 'WORKING_HOURS'),
    resolution: span(policy?.resolution, 'WORKING_DAYS'),
    warnPercent: policy ? String(policy.warnPercent ?? '') : '80',
    escalateAfter: span(policy?.escalateAfter, 'WORKING_HOURS'),
    raisesImportance: policy?.raisesImportance ?? false,
    handsOverTo: policy?.handsOverTo ?? '',
    handsOverToUser: policy?.handsOverToUser ?? null,
  };
}

/** Nothing typed: no such time. */
const spanIn = ({ amount, unit }: SpanDraft) => (amount.trim() === '' ? null : { amount: whole(amount), unit });

/** What is no number is refused by the server at its field. */
const whole = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : 0);

export function inputOf(draft: PolicyDraft): DeadlinePolicyCreateInput {
  return {
    name: draft.name,
    partnerId: draft.partner?.id ?? null,
    reasonId: draft.reason?.id ?? null,
    importance: draft.importance || null,
    response: spanIn(draft.response),
    resolution: spanIn(draft.resolution),
    warnPercent: draft.warnPercent.trim() === '' ? null : whole(draft.warnPercent),
    escalateAfter: spanIn(draft.escalateAfter),
    raisesImportance: draft.raisesImportance,
    handsOverTo: draft.handsOverTo || null,
    handsOverToUserId: draft.handsOverTo === 'USER' ? (draft.handsOverToUser?.id ?? null) : null,
  };
}

const weight = ({ partner, reason, importance }: Policy) => (partner ? 4 : 0) + (reason ? 2 : 0) + (importance ? 1 : 0);

/** In the order in which they are asked: the most particular first. */
export function inOrder(policies: readonly Policy[]): Policy[] {
  return [...policies].sort((one, other) => weight(other) - weight(one) || one.name.localeCompare(other.name));
}
