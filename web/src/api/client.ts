/** The GraphQL client: one cache by record id, requests of the session. */
import { cacheExchange, type KeyGenerator, type UpdateResolver } from '@urql/exchange-graphcache';
import { Client, fetchExchange, subscriptionExchange } from 'urql';

import { possibleTypes, withoutId } from './generated/shape';
import { forwardSubscription } from './live';
import { fetchInSession, ownPage } from './session';

const embedded: KeyGenerator = () => null;

/** Lists that gain, lose or reorder rows by a mutation whose name begins so. */
const lists: Record<string, string[]> = {
  claim: ['claims'],
  claimReason: ['claimReasons', 'claims'],
  claimsImport: ['claims', 'partners', 'claimReasons', 'departments'],
  participantRole: ['participantRoles'],
  partner: ['partners', 'claims'],
  contactPerson: ['contactPersons'],
  contactPersonMerge: ['contactPersons', 'claims'],
  department: ['departments'],
  departmentMerge: ['departments', 'users', 'claims'],
  user: ['users'],
  performerRole: ['performerRoles'],
  roleMember: ['performerRoles'],
  client: ['clients'],
  token: ['accessTokens'],
  deadlinePolicy: ['deadlinePolicies'],
  externalDocument: ['externalDocuments'],
  customerOrder: ['customerOrders'],
  shipment: ['shipments'],
  customerReturn: ['customerReturns'],
  cancellationReason: ['cancellationReasons'],
  sourceDocumentsPut: ['customerOrders', 'shipments', 'customerReturns', 'partners', 'cancellationReasons'],
  processTask: ['inbox', 'inboxParts', 'processTasks', 'taskLoad', 'assignments'],
  assignment: ['inbox', 'inboxParts', 'processTasks', 'taskLoad', 'assignments'],
  notification: ['notifications', 'notificationCounts'],
  notificationReadAll: ['notifications', 'notificationCounts'],
  savedView: ['savedViews'],
  reportSchedule: ['reportSchedules'],
  job: ['jobs', 'jobsByState'],
  jobRetryAll: ['jobs', 'jobsByState'],
  jobDiscardAll: ['jobs', 'jobsByState'],
};
const verbs = ['Register', 'Create', 'Archive', 'Unarchive', 'Merge', 'Split', 'Deactivate', 'Activate', 'Revoke', 'Set', 'Read', 'Unread'];
const taskVerbs = ['Claim', 'Release', 'Complete', 'Reassign', 'Create', 'Update', 'Start', 'Stop', 'Continue', 'Cancel'];

/** After such a mutation the lists are asked for anew where they are on screen. */
const refreshed: UpdateResolver = (_result, _args, cache, { fieldName }) => {
  const stale = new Set(lists[fieldName] ?? lists[nounOf(fieldName)]);
  for (const field of cache.inspectFields('Query')) {
    if (stale.has(field.fieldName)) cache.invalidate('Query', field.fieldKey);
  }
};

function nounOf(mutation: string): string {
  return mutation.replace(/[A-Z][a-z]+$/, '');
}

const others = ['claimsImport', 'sourceDocumentsPut', 'notificationReadAll', 'jobRetry', 'jobRetryAll', 'jobDiscard', 'jobDiscardAll', 'savedViewUpdate', 'savedViewDelete', 'reportScheduleUpdate', 'reportScheduleLeave', 'reportScheduleDelete'];
const mutations = [
  ...Object.keys(lists).flatMap((noun) => verbs.map((verb) => noun + verb)),
  ...['processTask', 'assignment'].flatMap((noun) => taskVerbs.map((verb) => noun + verb)),
];

/** What the cache says while developing, but for fragments on types of an error that this error is not of. */
function logger(severity: 'debug' | 'warn' | 'error', message: string) {
  // oxlint-disable-next-line no-console -- for the developer
  if (severity !== 'debug' && !message.includes('Inline Fragment on')) console[severity](message);
}

export const createClient = () =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: fetchInSession,
    fetchOptions: { headers: ownPage },
    exchanges: [
      cacheExchange({
        keys: Object.fromEntries(withoutId.map((type) => [type, embedded])),
        possibleTypes,
        logger,
        updates: {
          Mutation: Object.fromEntries([...mutations, ...others].map((name) => [name, refreshed])),
          Subscription: { notificationChanged: refreshed },
        },
      }),
      fetchExchange,
      subscriptionExchange({ forwardSubscription }),
    ],
  });

export const client = createClient();
