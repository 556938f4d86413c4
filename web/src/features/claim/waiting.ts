/** What is done about the customer and the clock: answer, wait, go on. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Claim } from './claim';

export type WaitingAct = 'respond' | 'await' | 'resume';

interface Words {
  act: MessageDescriptor;
  title: MessageDescriptor;
  comment: MessageDescriptor;
  hint: MessageDescriptor;
  done: MessageDescriptor;
}

export const waitingWords: Record<WaitingAct, Words> = {
  respond: {
    act: msg`Note the answer…`,
    title: msg`The customer has been answered`,
    comment: msg`What was said`,
    hint: msg`The deadline of the first answer is met with this. Beginning the work and settling the claim are answers, too.`,
    done: msg`The answer is noted`,
  },
  await: {
    act: msg`Wait for the customer…`,
    title: msg`Wait for the customer`,
    comment: msg`What is awaited`,
    hint: msg`The clock stands until you go on, the claim is closed, or the customer changes it. The customer sees that it is awaited.`,
    done: msg`The clock stands`,
  },
  resume: {
    act: msg`Go on…`,
    title: msg`Go on with the claim`,
    comment: msg`What came`,
    hint: msg`What is due moves by the working time that the clock stood.`,
    done: msg`The clock runs again`,
  },
};

export const isWaitingAct = (opened: unknown): opened is WaitingAct => typeof opened === 'string' && Object.hasOwn(waitingWords, opened);

/** What of it can be done with the claim now. */
export function waitingActs(claim: Claim): WaitingAct[] {
  if (!claim.viewerPermissions.canUpdate || claim.closedAt !== null) return [];
  const answers = claim.status === 'REGISTERED' && !claim.firstRespondedAt && !claim.waitingSince;
  return [claim.waitingSince ? 'resume' : 'await', ...(answers ? (['respond'] as const) : [])];
}
