/** The sections of the settings, who sees each, and the single settings that the search finds in them. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { IconName } from '../../ui/icons';

export interface Section {
  to: string;
  label: MessageDescriptor;
  about: MessageDescriptor;
  icon: IconName;
  /** Whoever has it sees the section; null: everybody. */
  scope: string | null;
  settings: readonly { label: MessageDescriptor; at?: string; scope?: string }[];
}

export const groups: readonly { label: MessageDescriptor; sections: readonly Section[] }[] = [
  {
    label: msg`Mine`,
    sections: [
      {
        to: '/settings/profile',
        label: msg`My profile`,
        about: msg`Name, language, time zone, password, theme, keys`,
        icon: 'user',
        scope: null,
        settings: [
          { label: msg({ message: 'Name', context: 'person' }), at: 'me' },
          { label: msg`Language`, at: 'me' },
          { label: msg`Time zone`, at: 'me' },
          { label: msg`Change password`, at: 'password' },
          { label: msg`Sign out everywhere`, at: 'sessions' },
          { label: msg`Theme`, at: 'device' },
          { label: msg`Keys without Ctrl`, at: 'device' },
        ],
      },
      {
        to: '/settings/notifications',
        label: msg`Notifications`,
        about: msg`What you are told, in the app and by e-mail, and when`,
        icon: 'bell',
        scope: null,
        settings: [
          { label: msg`When e-mail comes`, at: 'mail' },
          { label: msg`What I am told`, at: 'kinds' },
        ],
      },
      {
        to: '/settings/scheduled-reports',
        label: msg`Scheduled reports`,
        about: msg`Reports that are mailed: when, to whom, and what became of it`,
        icon: 'mail',
        scope: 'reports:run',
        settings: [{ label: msg`Send a report now` }, { label: msg`Receive a report no longer` }],
      },
      {
        to: '/settings/tokens',
        label: msg`My tokens`,
        about: msg`For scripts that call the API in your name`,
        icon: 'key',
        scope: null,
        settings: [{ label: msg`New token` }, { label: msg`Revoke a token` }],
      },
    ],
  },
  {
    label: msg`People and rights`,
    sections: [
      {
        to: '/settings/users',
        label: msg`Users`,
        about: msg`Who signs in, with which role, in which department`,
        icon: 'users',
        scope: 'people:read',
        settings: [
          { label: msg`New user`, scope: 'admin' },
          { label: msg`Role`, scope: 'admin' },
          { label: msg`Set a password`, scope: 'admin' },
          { label: msg`Deactivate a user`, scope: 'admin' },
        ],
      },
      {
        to: '/settings/roles',
        label: msg`Performer roles`,
        about: msg`Roles that tasks are given to instead of a person, and who performs them`,
        icon: 'departments',
        scope: 'people:read',
        settings: [{ label: msg`New role`, scope: 'catalogues:write' }, { label: msg`Members of a role` }],
      },
      {
        to: '/settings/clients',
        label: msg`Partner systems`,
        about: msg`Other systems that call the API: their rights, partners and tokens`,
        icon: 'console',
        scope: 'admin',
        settings: [{ label: msg`New partner system` }, { label: msg`Tokens of a partner system` }],
      },
    ],
  },
  {
    label: msg`Installation`,
    sections: [
      {
        to: '/settings/organisation',
        label: msg`Organisation`,
        about: msg`Name, language, time zone, currency, which parts are used`,
        icon: 'settings',
        scope: null,
        settings: [
          { label: msg`Organisation's name`, at: 'general' },
          { label: msg`Default language`, at: 'general' },
          { label: msg`Organisation's time zone`, at: 'general' },
          { label: msg`Currency`, at: 'general' },
          { label: msg`Record customers' claims`, at: 'claims' },
          { label: msg`What agents see`, at: 'agents', scope: 'people:read' },
        ],
      },
      {
        to: '/settings/calendar',
        label: msg`Work calendar`,
        about: msg`Hours of the week, holidays, days worked instead`,
        icon: 'clock',
        scope: 'people:read',
        settings: [
          { label: msg`Hours of the week`, at: 'week' },
          { label: msg`Holidays and other days`, at: 'days' },
          { label: msg`Public holidays of a country`, at: 'days', scope: 'admin' },
        ],
      },
      {
        to: '/settings/deadlines',
        label: msg`Deadlines`,
        about: msg`How soon claims are answered and settled, and what becomes of those that are late`,
        icon: 'alert',
        scope: 'claims.internal:read',
        settings: [
          { label: msg`New policy`, scope: 'catalogues:write' },
          { label: msg`Escalation of late claims`, scope: 'catalogues:write' },
        ],
      },
      {
        to: '/settings/templates',
        label: msg`Document templates`,
        about: msg`How claims look on paper: the form, the answer letter, the 8D report`,
        icon: 'print',
        scope: 'catalogues:write',
        settings: [{ label: msg`Letterhead and text of the answer letter` }, { label: msg`Claim form to print` }],
      },
      {
        to: '/settings/work',
        label: msg`Background work`,
        about: msg`What waits to be done, what failed, and what is done by the clock`,
        icon: 'work',
        scope: 'admin',
        settings: [
          { label: msg`Failed jobs`, at: 'failed' },
          { label: msg`Jobs of the clock`, at: 'clock' },
        ],
      },
    ],
  },
];
