/** What the dashboard asks, in one request: for whom, and for which days. */
import type { ClaimWhereInput, DashboardQueryVariables } from '../../api/generated/graphql';
import { keepsClaims, type Viewer } from '../../app/viewer';
import { fromField, toField, zoneOf } from '../../ui/moments';
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

/** This week and the last one, as the list counts them: by the viewer's days. */
function weeksOf(viewer: Viewer, now: Date) {
  const zone = zoneOf(viewer);
  const today = toField(now, zone).slice(0, 10);
  const week = (name: 'thisWeek' | 'lastWeek'): ClaimWhereInput => {
    const [gte, lt] = spanOf(name, today).map((day) => fromField(`${day}T00:00`, zone));
    return { archivedAt: { isNull: true }, registeredAt: { gte, lt } };
  };
  return { thisWeek: week('thisWeek'), lastWeek: week('lastWeek') };
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
