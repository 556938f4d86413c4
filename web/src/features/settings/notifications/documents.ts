/** How one wants to be told, and changing it. */
import { graphql } from '../../../api/generated';
import type { NotificationSettingsRowFragment } from '../../../api/generated/graphql';

export type Settings = NotificationSettingsRowFragment;

export const NotificationSettingsRow = graphql(`
  fragment NotificationSettingsRow on NotificationSettings {
    id
    version
    cadence
    digestHour
    email
    mailProblem
    isMailOn
    choices {
      kind
      way
      isDefault
      defaultWay
    }
  }
`);

export const settingsDocument = graphql(`
  query NotificationSettings {
    notificationSettings {
      ...NotificationSettingsRow
    }
  }
`);

export const updateDocument = graphql(`
  mutation NotificationSettingsUpdate($input: NotificationSettingsUpdateInput!) {
    notificationSettingsUpdate(input: $input) {
      notificationSettings {
        ...NotificationSettingsRow
      }
      errors {
        ...Problems
      }
    }
  }
`);
