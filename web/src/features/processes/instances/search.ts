/** What the address of the list of running processes tells. */
import type { ProcessInstanceWhereInput, ProcessStatus } from '../../../api/generated/graphql';

const statuses: readonly ProcessStatus[] = ['RUNNING', 'SUSPENDED', 'COMPLETED', 'CANCELLED'];

export interface InstancesSearch {
  definition?: string;
  status?: ProcessStatus[];
  /** Those alone in which something has failed. */
  failed?: true;
  /** What they are about, by its id. */
  subject?: string;
  /** The page, by where the one before ends. */
  after?: string;
}

export function instancesSearch(given: Record<string, unknown>): InstancesSearch {
  const { definition, status, failed, subject, after } = given;
  const chosen = Array.isArray(status) ? statuses.filter((each) => status.includes(each)) : [];
  return {
    ...(typeof definition === 'string' && /^pdf_\w{1,60}$/.test(definition) && { definition }),
    ...(chosen.length > 0 && chosen.length < statuses.length && { status: chosen }),
    ...(failed === true && { failed }),
    ...(typeof subject === 'string' && /^(clm|ptn)_\w{1,60}$/.test(subject) && { subject }),
    ...(typeof after === 'string' && after.length < 500 && { after }),
  };
}

export function whereOf({ definition, status, failed, subject }: InstancesSearch): ProcessInstanceWhereInput {
  return {
    ...(definition && { definition: { id: { eq: definition } } }),
    ...(status && { status: { in: status } }),
    ...(failed && { incidents: { gt: 0 } }),
    ...(subject && { subjectId: { eq: subject } }),
  };
}

export const isFiltered = ({ definition, status, failed, subject }: InstancesSearch): boolean =>
  Boolean(definition ?? status ?? failed ?? subject);
