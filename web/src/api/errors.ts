/** What the service refuses, in the user's language: the server's codes are worded here, never its messages. */
import { t } from '@lingui/core/macro';
import { plural } from '@lingui/core/macro';
import type { CombinedError } from 'urql';

import { graphql } from './generated';
import type { ErrorCode, ProblemsFragment } from './generated/graphql';

/** Ask for this in every mutation: `errors { ...Problems }`. */
export const Problems = graphql(`
  fragment Problems on UserError {
    __typename
    code
    path
    ... on ValidationError {
      min
      max
      rule
    }
    ... on RefusedError {
      requiredScope
      retryAfter
      openChildren
      blockers
    }
    ... on TransitionError {
      from
      allowed
    }
    ... on DuplicateError {
      existing {
        id
      }
    }
    ... on VersionConflictError {
      expectedVersion
      currentVersion
      changedFields
      changedBy
      changedAt
    }
  }
`);

type TransportCode =
  | 'NETWORK'
  | 'INTERNAL'
  | 'UNAVAILABLE'
  | 'TIMEOUT'
  | 'UNAUTHENTICATED'
  | 'FOREIGN_ORIGIN'
  | 'CSRF_HEADER_MISSING'
  | 'TWO_CREDENTIALS'
  | 'BODY_TOO_LARGE'
  | 'COST_LIMIT_EXCEEDED'
  | 'REQUEST';
export type Code = ErrorCode | TransportCode;

/** One thing that is wrong, from a payload or from the way there. */
export interface Fault {
  code: Code;
  path: readonly string[];
  /** For the log of the service. */
  requestId?: string;
  min?: string | null;
  max?: string | null;
  /** Which of a diagram's rules is broken. */
  rule?: string | null;
  requiredScope?: string | null;
  retryAfter?: number | null;
  openChildren?: number | null;
  blockers?: number | null;
  existing?: { id: string } | null;
  changedFields?: readonly string[];
  currentVersion?: number;
  changedBy?: string | null;
  changedAt?: string | null;
}

export function word(fault: Fault): string {
  return words[fault.code](fault);
}

export const isCode = (code: string): code is Code => code in words;

/** The problems of a payload as faults. */
export function faultsOf(problems: readonly ProblemsFragment[]): Fault[] {
  return problems.map((problem) => ({ ...problem }));
}

/** Why a request as a whole came to nothing. */
export function faultOf(error: CombinedError): Fault {
  if (error.networkError && !error.response) return { code: 'NETWORK', path: [] };
  const told = error.graphQLErrors[0]?.extensions ?? {};
  const { code, requestId, retryAfter } = told as { code?: string; requestId?: string; retryAfter?: number };
  return { code: codeOf(code, error), path: [], requestId, retryAfter };
}

function codeOf(code: string | undefined, error: CombinedError): Code {
  if (code && code in words) return code as Code;
  // What only a defect of the app brings about (a document the server refuses) needs no words of its own.
  if (code) return 'REQUEST';
  return (error.response as Response | undefined)?.status === 401 ? 'UNAUTHENTICATED' : 'UNAVAILABLE';
}

function seconds(fault: Fault): string {
  return fault.retryAfter ? ` ${plural(fault.retryAfter, { one: 'Try again in # second.', other: 'Try again in # seconds.' })}` : '';
}

function bounds({ min, max }: Fault): string {
  if (min != null && max != null) return t`A value from ${min} to ${max} is expected.`;
  if (min != null) return t`The value must be at least ${min}.`;
  if (max != null) return t`The value must be at most ${max}.`;
  return t`This value does not fit.`;
}

const words: Record<Code, (fault: Fault) => string> = {
  BAD_USER_INPUT: () => t`This value cannot be used.`,
  BLOCKED: ({ openChildren, blockers }) => {
    if (openChildren)
      return plural(openChildren, {
        one: '# claim below this one is still open.',
        other: '# claims below this one are still open.',
      });
    if (blockers)
      return plural(blockers, {
        one: '# process of this claim is not at its end.',
        other: '# processes of this claim are not at their end.',
      });
    return t`Something else must end first.`;
  },
  DUPLICATE: () => t`Such a record exists already.`,
  FORBIDDEN: () => t`You do not have the right to do this.`,
  IDEMPOTENCY_IN_PROGRESS: () => t`This is being saved already. Try again in a moment.`,
  IDEMPOTENCY_KEY_REUSED: () => t`This was saved before with other values. Reload the page and check.`,
  INVALID: bounds,
  INVALID_CURSOR: () => t`The list has changed. Load it anew.`,
  INVALID_ID: () => t`This link does not lead to a record.`,
  LAST_ADMINISTRATOR: () => t`This is the last administrator: nobody could administer Redress any more.`,
  NOT_FOUND: () => t`The record was not found, or you may not see it.`,
  NOT_READY: () => t`The organisation is not set up yet.`,
  OPTION_OFF: () => t`Claims are switched off in the organisation's settings.`,
  PAGE_SIZE_EXCEEDED: () => t`Too many rows were asked for at once.`,
  RATE_LIMITED: (fault) => t`Too many attempts.` + (seconds(fault) || ` ${t`Try again later.`}`),
  REQUIRED: () => t`Fill this in.`,
  SIGN_IN_FAILED: () => t`The login or the password is wrong.`,
  TASK_CLOSED: () => t`The task is no longer open.`,
  TASK_TAKEN: () => t`Somebody else has taken the task.`,
  TOO_LONG: ({ max }) =>
    max == null
      ? t`This is too long.`
      : plural(Number(max), { one: 'At most # character.', other: 'At most # characters.' }),
  TOO_MANY: ({ max }) => (max == null ? t`These are too many.` : t`At most ${max}.`),
  TRANSITION_NOT_ALLOWED: () => t`The claim's status no longer has this step.`,
  UNSUPPORTED: () => t`The diagram holds what does not run here.`,
  VERSION_CONFLICT: () => t`Somebody changed the record meanwhile.`,
  NETWORK: () => t`The service cannot be reached. Check the connection.`,
  INTERNAL: () => t`Something went wrong in the service.`,
  UNAVAILABLE: () => t`The service is busy or restarting. Try again in a moment.`,
  TIMEOUT: () => t`The service took too long to answer.`,
  UNAUTHENTICATED: () => t`The session has ended. Sign in again.`,
  FOREIGN_ORIGIN: () => t`The service does not know this address. Open it by its own address.`,
  CSRF_HEADER_MISSING: () => t`The request was refused. Reload the page.`,
  TWO_CREDENTIALS: () => t`The request was refused. Reload the page.`,
  BODY_TOO_LARGE: () => t`This is too much to send at once.`,
  COST_LIMIT_EXCEEDED: () => t`This is too much to ask for at once. Narrow it down.`,
  REQUEST: () => t`The app and the service do not fit together. Reload the page.`,
};
