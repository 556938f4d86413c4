/** What the service's catalogue holds: services that a step may ask for, and the fields of a subject that conditions may name. */
import type { ProcessSubjectKind } from '../../api/generated/graphql';
import type { Handler } from './design/panel/chosen';

const inputs = (required: string[], optional: string[] = []) => [
  ...required.map((name) => ({ name, required: true })),
  ...optional.map((name) => ({ name, required: false })),
];

/** A test holds it to server/processes/rules/handlers.py. */
export const handlers: readonly (Handler & { subject?: ProcessSubjectKind })[] = [
  {
    key: 'claim.transition',
    inputs: inputs(['transition'], ['comment', 'resolution', 'amountSettled', 'remedyGiven']),
    subject: 'CLAIM',
  },
  { key: 'claim.assign', inputs: inputs(['responsible']), subject: 'CLAIM' },
  { key: 'claim.set', inputs: inputs(['field', 'value']), subject: 'CLAIM' },
  { key: 'notify', inputs: inputs(['to', 'text']) },
  { key: 'webhook', inputs: inputs(['url']), isOpen: true },
];

/** Values that an input is chosen from. */
export const choices: Record<string, Record<string, readonly string[]>> = {
  'claim.transition': { transition: ['TAKE', 'SATISFY', 'PARTIALLY_SATISFY', 'REJECT', 'WITHDRAW', 'REOPEN'] },
  'claim.set': {
    field: [
      'reason',
      'atFaultDepartment',
      'atFaultEmployee',
      'resolution',
      'internalComment',
      'importance',
      'severity',
      'remedyGiven',
      'amountSettled',
    ],
  },
};

/** A test holds them to server/processes/rules/facts.py. */
export const facts: Record<ProcessSubjectKind, Record<string, string>> = {
  CLAIM: {
    'claim.id': 'string',
    'claim.number': 'string',
    'claim.title': 'string',
    'claim.status': 'string',
    'claim.direction': 'string',
    'claim.channel': 'string',
    'claim.importance': 'string',
    'claim.severity': 'string',
    'claim.reason': 'string',
    'claim.partner': 'string',
    'claim.responsible': 'string',
    'claim.atFaultDepartment': 'string',
    'claim.atFaultEmployee': 'string',
    'claim.remedySought': 'string',
    'claim.remedyGiven': 'string',
    'claim.resolution': 'string',
    'claim.currency': 'string',
    'claim.amountClaimed': 'number',
    'claim.amountSettled': 'number',
    'claim.registeredAt': 'time',
    'claim.closedAt': 'time',
    'claim.reopenCount': 'integer',
    'claim.rating': 'integer',
    'claim.tags': 'list',
  },
  PARTNER: {
    'partner.id': 'string',
    'partner.name': 'string',
    'partner.manager': 'string',
    'partner.isCustomer': 'boolean',
    'partner.isSupplier': 'boolean',
  },
};

export const factsOf = (kind: ProcessSubjectKind | null | undefined) =>
  kind ? Object.entries(facts[kind]).map(([name, type]) => ({ name, type })) : [];

export const handlersOf = (kind: ProcessSubjectKind | null | undefined) =>
  handlers.filter(({ subject }) => subject === undefined || subject === kind);
