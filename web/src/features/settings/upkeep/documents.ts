/** The queue, what failed in it, and the jobs of the clock. */
import { graphql } from '../../../api/generated';
import type { ClockRowFragment, JobRowFragment } from '../../../api/generated/graphql';

export type Job = JobRowFragment;
export type ClockJob = ClockRowFragment;

export const JobRow = graphql(`
  fragment JobRow on Job {
    id
    kind
    subject
    createdAt
    changedAt
    tries
    error
  }
`);

export const ClockRow = graphql(`
  fragment ClockRow on ClockJob {
    id
    kind
    cron
    state
    beganAt
    endedAt
    nextAt
    error
    failures
  }
`);

export const workDocument = graphql(`
  query Work($after: String) {
    jobsByState {
      state
      totalCount
      totalCountPrecision
    }
    jobs(first: 20, after: $after, where: { state: { eq: FAILED } }) {
      nodes {
        ...JobRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    clockJobs(first: 50) {
      nodes {
        ...ClockRow
      }
    }
  }
`);

export const retryDocument = graphql(`
  mutation JobRetry($input: RecordInput!) {
    jobRetry(input: $input) {
      errors {
        ...Problems
      }
    }
  }
`);

export const discardDocument = graphql(`
  mutation JobDiscard($input: RecordInput!) {
    jobDiscard(input: $input) {
      errors {
        ...Problems
      }
    }
  }
`);

export const retryAllDocument = graphql(`
  mutation JobRetryAll($input: FailedJobsInput!) {
    jobRetryAll(input: $input) {
      count
      errors {
        ...Problems
      }
    }
  }
`);

export const discardAllDocument = graphql(`
  mutation JobDiscardAll($input: FailedJobsInput!) {
    jobDiscardAll(input: $input) {
      count
      errors {
        ...Problems
      }
    }
  }
`);
