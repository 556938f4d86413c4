/** All routes. A page is loaded when it is first opened; a route stands here only when its page exists. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect, type RouteComponent } from '@tanstack/react-router';

import { claimsSearch } from '../features/claims/search';
import { departmentsSearch } from '../features/departments/search';
import { importSearch } from '../features/import/search';
import { newClaimSearch } from '../features/new-claim/search';
import { notificationsSearch } from '../features/notifications/search';
import { cancelledSearch } from '../features/orders/cancelled/search';
import { ordersSearch } from '../features/orders/search';
import { partnersSearch } from '../features/partners/search';
import { instancesSearch } from '../features/processes/instances/search';
import { reasonsSearch } from '../features/reasons/search';
import type { ReportSearch } from '../features/reports/search';
import { usersSearch } from '../features/settings/users/search';
import { assignmentsSearch, tasksSearch } from '../features/tasks/all/search';
import { givenSearch } from '../features/tasks/given/search';
import { loadSearch } from '../features/tasks/load/search';
import { inboxSearch } from '../features/tasks/search';
import { Loading } from '../ui/StateView';
import { Crash, CrashAlone, Missing } from './Crash';
import { loadTexts } from './i18n';
import { Root } from './Root';
import { Shell } from './Shell';
import { loadViewer } from './viewer';

/** A feature's page and its texts, loaded when it is first opened. */
function page<Module extends Record<string, unknown>, Name extends keyof Module>(
  feature: string,
  load: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent(async () => (await Promise.all([load(), loadTexts(feature)]))[0], name);
}

const root = createRootRoute({ component: Root });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
  component: page('account', () => import('../features/account/SignInPage'), 'SignInPage'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  errorComponent: CrashAlone,
  // Once is enough: a session that ends later is renewed in place.
  staleTime: Infinity,
  loader: async ({ location }) => {
    const viewer = await loadViewer();
    if (!viewer) throw redirect({ to: '/sign-in', search: { next: location.href } });
    return viewer;
  },
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: page('dashboard', () => import('../features/dashboard/DashboardPage'), 'DashboardPage'),
});

const claims = createRoute({
  getParentRoute: () => shell,
  path: '/claims',
  validateSearch: claimsSearch,
  component: page('claims', () => import('../features/claims/ClaimsPage'), 'ClaimsPage'),
});

const newClaim = createRoute({
  getParentRoute: () => shell,
  path: '/claims/new',
  validateSearch: newClaimSearch,
  component: page('new-claim', () => import('../features/new-claim/NewClaimPage'), 'NewClaimPage'),
});

const claim = createRoute({
  getParentRoute: () => shell,
  path: '/claims/$number',
  component: page('claim', () => import('../features/claim/ClaimPage'), 'ClaimPage'),
});

const apiConsole = createRoute({
  getParentRoute: () => shell,
  path: '/api-console',
  component: page('api-console', () => import('../features/api-console/ApiConsolePage'), 'ApiConsolePage'),
});

const partners = createRoute({
  getParentRoute: () => shell,
  path: '/partners',
  validateSearch: partnersSearch,
  component: page('partners', () => import('../features/partners/PartnersPage'), 'PartnersPage'),
});

const partner = createRoute({
  getParentRoute: () => shell,
  path: '/partners/$id',
  component: page('partners', () => import('../features/partners/PartnerPage'), 'PartnerPage'),
});

const reasons = createRoute({
  getParentRoute: () => shell,
  path: '/reasons',
  validateSearch: reasonsSearch,
  component: page('reasons', () => import('../features/reasons/ReasonsPage'), 'ReasonsPage'),
});

const departments = createRoute({
  getParentRoute: () => shell,
  path: '/departments',
  validateSearch: departmentsSearch,
  component: page('departments', () => import('../features/departments/DepartmentsPage'), 'DepartmentsPage'),
});

const orders = createRoute({
  getParentRoute: () => shell,
  path: '/orders',
  validateSearch: ordersSearch,
  component: page('orders', () => import('../features/orders/OrdersPage'), 'OrdersPage'),
});

const document = createRoute({
  getParentRoute: () => shell,
  path: '/orders/$id',
  component: page('orders', () => import('../features/orders/DocumentPage'), 'DocumentPage'),
});

const cancellationReasons = createRoute({
  getParentRoute: () => shell,
  path: '/orders/reasons',
  validateSearch: (search: Record<string, unknown>): { archived?: true } => (search.archived === true ? { archived: true } : {}),
  component: page('orders', () => import('../features/orders/ReasonsPage'), 'ReasonsPage'),
});

const cancelledLines = createRoute({
  getParentRoute: () => shell, path: '/orders/cancelled', validateSearch: cancelledSearch,
  component: page('orders', () => import('../features/orders/cancelled/CancelledPage'), 'CancelledPage'),
});

const orderRoutes = [orders, document, cancellationReasons, cancelledLines];

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: page('settings', () => import('../features/settings/SettingsLayout'), 'SettingsLayout'),
});

const settingsIndex = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: page('settings', () => import('../features/settings/SettingsPage'), 'SettingsPage'),
});

const profile = createRoute({
  getParentRoute: () => settings,
  path: '/profile',
  component: page('settings', () => import('../features/settings/profile/ProfilePage'), 'ProfilePage'),
});

const notificationChoices = createRoute({
  getParentRoute: () => settings,
  path: '/notifications',
  component: page('settings', () => import('../features/settings/notifications/NotificationChoicesPage'), 'NotificationChoicesPage'),
});

const scheduledReports = createRoute({
  getParentRoute: () => settings,
  path: '/scheduled-reports',
  component: page('reports', () => import('../features/reports/schedules/SchedulesPage'), 'SchedulesPage'),
});

const work = createRoute({
  getParentRoute: () => settings,
  path: '/work',
  component: page('settings', () => import('../features/settings/upkeep/WorkPage'), 'WorkPage'),
});

const tokens = createRoute({
  getParentRoute: () => settings,
  path: '/tokens',
  component: page('settings', () => import('../features/settings/tokens/TokensPage'), 'TokensPage'),
});

const organisation = createRoute({
  getParentRoute: () => settings,
  path: '/organisation',
  component: page('settings', () => import('../features/settings/organisation/OrganisationPage'), 'OrganisationPage'),
});

const workCalendar = createRoute({
  getParentRoute: () => settings,
  path: '/calendar',
  component: page('settings', () => import('../features/settings/calendar/CalendarPage'), 'CalendarPage'),
});

const deadlines = createRoute({
  getParentRoute: () => settings,
  path: '/deadlines',
  component: page('settings', () => import('../features/settings/deadlines/DeadlinesPage'), 'DeadlinesPage'),
});

const templates = createRoute({
  getParentRoute: () => settings,
  path: '/templates',
  component: page('settings', () => import('../features/settings/templates/TemplatesPage'), 'TemplatesPage'),
});

const template = createRoute({
  getParentRoute: () => settings,
  path: '/templates/$id',
  component: page('settings', () => import('../features/settings/templates/TemplatePage'), 'TemplatePage'),
});

const users = createRoute({
  getParentRoute: () => settings,
  path: '/users',
  validateSearch: usersSearch,
  component: page('settings', () => import('../features/settings/users/UsersPage'), 'UsersPage'),
});

const user = createRoute({
  getParentRoute: () => settings,
  path: '/users/$id',
  component: page('settings', () => import('../features/settings/users/UserPage'), 'UserPage'),
});

const performerRoles = createRoute({
  getParentRoute: () => settings,
  path: '/roles',
  component: page('settings', () => import('../features/settings/roles/RolesPage'), 'RolesPage'),
});

const performerRole = createRoute({
  getParentRoute: () => settings,
  path: '/roles/$id',
  component: page('settings', () => import('../features/settings/roles/RolePage'), 'RolePage'),
});

const clients = createRoute({
  getParentRoute: () => settings,
  path: '/clients',
  component: page('settings', () => import('../features/settings/clients/ClientsPage'), 'ClientsPage'),
});

const client = createRoute({
  getParentRoute: () => settings,
  path: '/clients/$id',
  component: page('settings', () => import('../features/settings/clients/ClientPage'), 'ClientPage'),
});

const settingsTree = settings.addChildren([
  settingsIndex, profile, notificationChoices, scheduledReports, work, tokens,
  users, user, performerRoles, performerRole, clients, client,
  organisation, workCalendar, deadlines, templates, template,
]);

const imports = createRoute({
  getParentRoute: () => shell,
  path: '/import',
  validateSearch: importSearch,
  component: page('import', () => import('../features/import/ImportPage'), 'ImportPage'),
});

const processes = createRoute({
  getParentRoute: () => shell,
  path: '/processes',
  component: page('processes', () => import('../features/processes/ProcessesPage'), 'ProcessesPage'),
});

const process = createRoute({
  getParentRoute: () => shell,
  path: '/processes/$id',
  component: page('processes', () => import('../features/processes/ProcessPage'), 'ProcessPage'),
});

const design = createRoute({
  getParentRoute: () => shell,
  path: '/processes/$id/design',
  component: page('processes', () => import('../features/processes/design/DesignPage'), 'DesignPage'),
});

const instances = createRoute({
  getParentRoute: () => shell,
  path: '/processes/instances',
  validateSearch: instancesSearch,
  component: page('processes', () => import('../features/processes/instances/InstancesPage'), 'InstancesPage'),
});

const instance = createRoute({
  getParentRoute: () => shell,
  path: '/processes/instances/$id',
  component: page('processes', () => import('../features/processes/instances/InstancePage'), 'InstancePage'),
});

const processRoutes = [processes, process, design, instances, instance];

const notifications = createRoute({
  getParentRoute: () => shell,
  path: '/notifications',
  validateSearch: notificationsSearch,
  component: page('notifications', () => import('../features/notifications/NotificationsPage'), 'NotificationsPage'),
});

const inbox = createRoute({
  getParentRoute: () => shell,
  path: '/tasks',
  validateSearch: inboxSearch,
  component: page('tasks', () => import('../features/tasks/InboxPage'), 'InboxPage'),
});

const task = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/$id',
  component: page('tasks', () => import('../features/tasks/TaskPage'), 'TaskPage'),
});

const given = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/given',
  validateSearch: givenSearch,
  component: page('tasks', () => import('../features/tasks/GivenPage'), 'GivenPage'),
});

const assignment = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/given/$id',
  component: page('tasks', () => import('../features/tasks/AssignmentPage'), 'AssignmentPage'),
});

const load = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/load',
  validateSearch: loadSearch,
  component: page('tasks', () => import('../features/tasks/LoadPage'), 'LoadPage'),
});

const allAssignments = createRoute({
  getParentRoute: () => shell, path: '/tasks/assignments', validateSearch: assignmentsSearch,
  component: page('tasks', () => import('../features/tasks/all/AssignmentsPage'), 'AssignmentsPage'),
});

const allTasks = createRoute({
  getParentRoute: () => shell, path: '/tasks/all', validateSearch: tasksSearch,
  component: page('tasks', () => import('../features/tasks/all/TasksPage'), 'TasksPage'),
});

const taskRoutes = [inbox, task, given, assignment, load, allAssignments, allTasks];

/** What its address tells is checked when the report is loaded. */
const report = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => shell, path, validateSearch: (search: Record<string, unknown>): ReportSearch => search, component });

const reportRoutes = [
  createRoute({
    getParentRoute: () => shell,
    path: '/reports',
    component: page('reports', () => import('../features/reports/ReportsPage'), 'ReportsPage'),
  }),
  report('/reports/dynamics', page('reports', () => import('../features/reports/dynamics/DynamicsPage'), 'DynamicsPage')),
  report('/reports/satisfaction', page('reports', () => import('../features/reports/satisfaction/SatisfactionPage'), 'SatisfactionPage')),
  report('/reports/structure', page('reports', () => import('../features/reports/structure/StructurePage'), 'StructurePage')),
  report('/reports/times', page('reports', () => import('../features/reports/times/TimesPage'), 'TimesPage')),
  report('/reports/load', page('reports', () => import('../features/reports/load/LoadPage'), 'LoadPage')),
  report('/reports/ageing', page('reports', () => import('../features/reports/ageing/AgeingPage'), 'AgeingPage')),
  report('/reports/reopenings', page('reports', () => import('../features/reports/reopenings/ReopeningsPage'), 'ReopeningsPage')),
  report('/reports/control', page('reports', () => import('../features/reports/control/ControlPage'), 'ControlPage')),
  report('/reports/repeats', page('reports', () => import('../features/reports/repeats/RepeatsPage'), 'RepeatsPage')),
  report('/reports/radar', page('reports', () => import('../features/reports/radar/RadarPage'), 'RadarPage')),
  report('/reports/money', page('reports', () => import('../features/reports/money/MoneyPage'), 'MoneyPage')),
  report('/reports/cancellations', page('reports', () => import('../features/reports/cancellations/CancellationsPage'), 'CancellationsPage')),
  report('/reports/assignments', page('reports', () => import('../features/reports/assignments/AssignmentsPage'), 'AssignmentsPage')),
];

const elsewhere = createRoute({ getParentRoute: () => shell, path: '$', component: Missing });

export const router = createRouter({
  routeTree: root.addChildren([signIn, shell.addChildren([home, claims, claim, newClaim, apiConsole, partners, partner, reasons, departments, ...orderRoutes, settingsTree, imports, ...processRoutes, ...taskRoutes, ...reportRoutes, notifications, elsewhere])]),
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  defaultPendingComponent: Loading,
  defaultErrorComponent: Crash,
  defaultNotFoundComponent: Missing,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
