/** The steps of a claim: which can be taken here, what each still lacks, and why another cannot be taken. */
import { t } from '@lingui/core/macro';
import { i18n } from '@lingui/core';

import type { ClaimStatus, ClaimTransition } from '../../api/generated/graphql';
import { fieldWord } from '../../ui/wordsOfHistory';
import type { Claim } from './claim';

export type Step = Claim['availableTransitions'][number];
type Missing = Step['missing'][number];

/** What a step's dialog can ask for: of the claim itself, or with the step. */
export const claimInputs = ['reasonId', 'responsibleId'] as const;
export const stepInputs = ['resolution', 'amountSettled', 'remedyGiven', 'comment', 'overrideReason', 'closedAt'] as const;
export type Input = (typeof claimInputs)[number] | (typeof stepInputs)[number];

export const targets: Record<ClaimTransition, ClaimStatus> = {
  TAKE: 'IN_PROGRESS',
  SATISFY: 'SATISFIED',
  PARTIALLY_SATISFY: 'PARTIALLY_SATISFIED',
  REJECT: 'NOT_SATISFIED',
  WITHDRAW: 'WITHDRAWN',
  REOPEN: 'IN_PROGRESS',
};

export const settles = (transition: ClaimTransition) => /SATISFY|REJECT/.test(transition);

/** The input that sets right what is missing; none where the viewer cannot. */
export function inputFor({ code, path }: Missing, claim: Claim): Input | undefined {
  const name = path[0];
  if (code !== 'REQUIRED' && name !== 'closedAt') return undefined;
  if (stepInputs.some((each) => each === name)) return name as Input;
  return claim.viewerPermissions.canUpdate && claimInputs.some((each) => each === name) ? (name as Input) : undefined;
}

/** Whether the step can be taken, perhaps after its dialog has asked for what is missing. */
export function canTake(step: Step, claim: Claim): boolean {
  return step.missing.every((each) => inputFor(each, claim) !== undefined);
}

/** Why a step cannot be taken. */
export function obstacles({ transition, missing }: Step, claim: Claim): string[] {
  return missing.flatMap((each) => {
    if (inputFor(each, claim)) return [];
    if (each.code === 'FORBIDDEN') return [transition === 'REOPEN' ? t`Only a manager reopens a claim.` : t`The claim is not yours to work on.`];
    if (each.code === 'BLOCKED' && each.path[0] === 'blockers')
      return [t`Processes of this claim are not at their end; a manager can close it all the same.`];
    if (each.code === 'BLOCKED') return [t`Claims below this one are still open; a manager can close it all the same.`];
    if (each.path[0] === 'reasonId') return [t`The reason is not set.`];
    if (each.path[0] === 'responsibleId') return [t`Nobody is responsible.`];
    const word = fieldWord(each.path[0] ?? '');
    return word ? [t`Missing: ${i18n._(word)}`] : [];
  });
}

/** What the dialog will ask for, in words. */
export function wanted(step: Step, claim: Claim): string[] {
  return step.missing.flatMap((each) => {
    const word = inputFor(each, claim) && fieldWord(each.path[0] ?? '');
    return word ? [i18n._(word)] : [];
  });
}
