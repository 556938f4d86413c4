/** The work calendar as it is asked for, and its changes. */
import { graphql } from '../../../api/generated';
import type { WorkCalendarQuery } from '../../../api/generated/graphql';

export const calendarDocument = graphql(`
  query WorkCalendar {
    workCalendar {
      id
      version
      holidayCountries
      week {
        weekday
        opens
        closes
      }
    }
    organisation {
      id
      timeZone
    }
  }
`);

export const weekDocument = graphql(`
  mutation SetWeek($input: WorkCalendarUpdateInput!) {
    workCalendarUpdate(input: $input) {
      errors {
        ...Problems
      }
      workCalendar {
        id
        version
        week {
          weekday
          opens
          closes
        }
      }
    }
  }
`);

export const setDaysDocument = graphql(`
  mutation SetCalendarDays($input: WorkCalendarSetDaysInput!) {
    workCalendarSetDays(input: $input) {
      errors {
        ...Problems
      }
      workCalendar {
        id
        version
      }
    }
  }
`);

export const clearDaysDocument = graphql(`
  mutation ClearCalendarDays($input: WorkCalendarClearDaysInput!) {
    workCalendarClearDays(input: $input) {
      errors {
        ...Problems
      }
      workCalendar {
        id
        version
      }
    }
  }
`);

export const fillDocument = graphql(`
  mutation FillHolidays($input: WorkCalendarFillHolidaysInput!) {
    workCalendarFillHolidays(input: $input) {
      errors {
        ...Problems
      }
      workCalendar {
        id
        version
      }
    }
  }
`);

export type WorkCalendar = NonNullable<WorkCalendarQuery['workCalendar']>;

export interface Day {
  date: string;
  opens: string | null;
  closes: string | null;
  name: string | null;
}
