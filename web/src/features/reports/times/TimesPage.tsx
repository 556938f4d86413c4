/** How long customers wait for the first answer to their claims, and for their end. */
import { useLingui } from '@lingui/react/macro';

import { graphql } from '../../../api/generated';
import type { ClaimResponseTimesQuery } from '../../../api/generated/graphql';
import { Answer } from '../Answer';
import { Report } from '../Report';
import { Waiting } from './Waiting';

const document = graphql(`
  query ClaimResponseTimes($filter: ReportFilter) {
    claimResponseTimes(filter: $filter) {
      timeZone
      period {
        from
        to
      }
      previousPeriod {
        from
        to
      }
      response {
        ...Waited
      }
      resolution {
        ...Waited
      }
    }
  }

  fragment Waited on ClaimWaiting {
    total {
      ...Times
    }
    previous {
      ...Times
    }
    byReason {
      ...Times
    }
    byResponsible {
      ...Times
    }
  }

  fragment Times on ClaimTimes {
    kind
    id
    name
    count
    where
    medianSeconds
    nineInTenSeconds
    kept
    keptWhere
    broken
    brokenWhere
    keptShare
  }
`);

type Found = NonNullable<ClaimResponseTimesQuery['claimResponseTimes']>;
export type Waited = Found['response'];

const isEmpty = ({ response, resolution }: Found) => response.total.count + response.total.broken + resolution.total.count === 0;

export function TimesPage() {
  const { t } = useLingui();
  return (
    <Report of="times">
      {({ filter }) => (
        <Answer document={document} variables={{ filter }} pick={({ claimResponseTimes }) => claimResponseTimes} isEmpty={isEmpty}>
          {({ response, resolution }) => (
            <>
              <Waiting title={t`First response, by reason`} of={response} by="byReason" />
              <Waiting title={t`First response, by responsible`} of={response} by="byResponsible" />
              <Waiting title={t`Resolution, by reason`} of={resolution} by="byReason" />
              <Waiting title={t`Resolution, by responsible`} of={resolution} by="byResponsible" />
            </>
          )}
        </Answer>
      )}
    </Report>
  );
}
