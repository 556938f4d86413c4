/** What the dashboard asks, in one request: for whom, and for which days. */
import type { ClaimWhereInput, DashboardQueryVariables } from '../../api/generated/graphql';
import { keepsClaims, type Viewer } from '../../app/viewer';
import { fromField, toField } from '../../ui/moments';
import { plusDays, spanOf } from '../../ui/periods';

export type Asked = DashboardQueryVariables;

const DAYS = 90;
const WEEKS = 12;

export function asked(viewer: Viewer, now: Date): Asked {
  const may = (scope: string) => viewer.scopes.includes(scope);
  const claims = may('claims:read') && keepsClaims(viewer);
  const internal = claims && may('claims.internal:read');
  const reports = internal && may('reports:run');
  const manages = viewer.role === 'MANAGER' || viewer.role === 'ADMINISTRATOR';
  const open: ClaimWhereInput = { archivedAt: { isNull: true }, status: { in: ['REGISTERED', 'IN_PROGRESS'] } };
  const mine: ClaimWhereInput = { ...open, responsible: { id: { eq: viewer.id } } };
  return {
    claims,
    internal,
    reports,
    load: reports && manages,
    tasks: may('tasks:read'),
    open,
    overdue: { ...open, isOverdue: { eq: true } },
    unassigned: { ...open, responsible: { id: { isNull: true } } },
    mine,
    mineLate: { ...mine, isOverdue: { eq: true } },
    ...weeksOf(viewer, now),
    ...daysOf(viewer, now),
  };
}

/** This week, the last one until the same moment, and all of it: claims of customers by the organisation's days, as reports count them. */
function weeksOf({ organisation }: Viewer, now: Date) {
  const zone = organisation?.timeZone ?? 'UTC';
  const local = toField(now, zone);
  const today = local.slice(0, 10);
  const came = (gte: string, lt: string): ClaimWhereInput => ({
    archivedAt: { isNull: true },
    direction: { in: ['FROM_CUSTOMER'] },
    registeredAt: { gte: fromField(gte, zone), lt: fromField(lt, zone) },
  });
  const week = (name: 'thisWeek' | 'lastWeek') => spanOf(name, today).map((day) => `${day}T00:00`) as [string, string];
  const [monday, end] = week('lastWeek');
  const thisTime = `${plusDays(today, -7)}${local.slice(10)}`;
  return { thisWeek: came(...week('thisWeek')), lastWeek: came(monday, end), lastWeekSoFar: came(monday, thisTime) };
}

/** The last days and weeks, as reports count them: by the organisation's. */
function daysOf(viewer: Viewer, now: Date) {
  const today = toField(now, viewer.organisation?.timeZone ?? 'UTC').slice(0, 10);
  const [monday] = spanOf('thisWeek', today);
  return {
    recent: { from: plusDays(today, 1 - DAYS), to: today },
    weeks: { from: plusDays(monday, -7 * (WEEKS - 1)), to: today },
  };
}
