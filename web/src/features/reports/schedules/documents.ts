/** Reports on schedule as they are asked for, and their changes. */
import { graphql } from '../../../api/generated';
import type { ReportSchedulesQuery, WholeReportScheduleFragment } from '../../../api/generated/graphql';

export const ReportScheduleLine = graphql(`
  fragment ReportScheduleLine on ReportSchedule {
    id
    version
    name
    report
    variables
    period
    format
    language
    frequency
    weekdays
    dayOfMonth
    time
    isPaused
    nextAt
    lastDueAt
    lastResult
    owner {
      id
      name
    }
    viewerPermissions {
      canUpdate
      canLeave
    }
    recipients(first: 5) {
      totalCount
      nodes {
        id
        user {
          id
          name
        }
      }
    }
  }
`);

export const schedulesDocument = graphql(`
  query ReportSchedules($after: String) {
    reportSchedules(first: 20, after: $after) {
      nodes {
        ...ReportScheduleLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const mailDocument = graphql(`
  query IsMailOn {
    notificationSettings {
      id
      isMailOn
    }
  }
`);

/** With all of its people. */
export const WholeReportSchedule = graphql(`
  fragment WholeReportSchedule on ReportSchedule {
    ...ReportScheduleLine
    people: recipients(first: 100) {
      nodes {
        id
        user {
          id
          name
        }
      }
    }
  }
`);

export const toChangeDocument = graphql(`
  query ReportScheduleToChange($id: ID!) {
    reportSchedule(id: $id) {
      ...WholeReportSchedule
    }
  }
`);

export const lettersDocument = graphql(`
  query ReportScheduleLetters($id: ID!) {
    reportSchedule(id: $id) {
      id
      deliveries(first: 50) {
        nodes {
          id
          dueAt
          outcome
          reason
          problem
          endedAt
          user {
            id
            name
          }
        }
      }
    }
  }
`);

export const createDocument = graphql(`
  mutation CreateReportSchedule($input: ReportScheduleCreateInput!) {
    reportScheduleCreate(input: $input) {
      errors {
        ...Problems
      }
      reportSchedule {
        ...ReportScheduleLine
      }
    }
  }
`);

export const updateDocument = graphql(`
  mutation UpdateReportSchedule($input: ReportScheduleUpdateInput!) {
    reportScheduleUpdate(input: $input) {
      errors {
        ...Problems
      }
      reportSchedule {
        ...WholeReportSchedule
      }
    }
  }
`);

export const pauseDocument = graphql(`
  mutation PauseReportSchedule($input: VersionedInput!) {
    reportSchedulePause(input: $input) {
      errors {
        ...Problems
      }
      reportSchedule {
        ...ReportScheduleLine
      }
    }
  }
`);

export const resumeDocument = graphql(`
  mutation ResumeReportSchedule($input: VersionedInput!) {
    reportScheduleResume(input: $input) {
      errors {
        ...Problems
      }
      reportSchedule {
        ...ReportScheduleLine
      }
    }
  }
`);

export const sendDocument = graphql(`
  mutation SendReportSchedule($input: ReportScheduleSendInput!) {
    reportScheduleSend(input: $input) {
      errors {
        ...Problems
      }
      reportSchedule {
        ...ReportScheduleLine
      }
    }
  }
`);

export const leaveDocument = graphql(`
  mutation LeaveReportSchedule($input: VersionedInput!) {
    reportScheduleLeave(input: $input) {
      errors {
        ...Problems
      }
      reportSchedule {
        ...ReportScheduleLine
      }
    }
  }
`);

export const deleteDocument = graphql(`
  mutation DeleteReportSchedule($input: VersionedInput!) {
    reportScheduleDelete(input: $input) {
      errors {
        ...Problems
      }
      reportSchedule {
        ...ReportScheduleLine
      }
    }
  }
`);

export type WholeSchedule = WholeReportScheduleFragment;
export type Schedule = ReportSchedulesQuery['reportSchedules']['nodes'][number];
export const schedulesIn = ({ reportSchedules }: ReportSchedulesQuery) => reportSchedules;
