/** What the service's examples are called. */
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Example } from './examples';

export const exampleNames: Record<string, MessageDescriptor> = {
  Claims: msg`The newest claims, page by page`,
  FilteredClaims: msg`Claims by a filter`,
  Claim: msg`One claim with all around it`,
  Viewer: msg`Who asks, and with which rights`,
  Node: msg`Anything by its id`,
  Partners: msg`Partners with their contact persons`,
  Catalogues: msg`Reasons, roles, departments`,
  Register: msg`Register a claim`,
  Update: msg`Change a claim`,
  Transition: msg`Move a claim on`,
  AddParticipant: msg`Add a participant`,
  CreatePartner: msg`Create a partner`,
  Inbox: msg`My inbox`,
  WhoWillGetThis: msg`Who would get a task of a role`,
  GiveAssignment: msg`Give an assignment`,
};

/** The example's text, told about in the reader's language. */
export function textOf({ name, query, bare }: Example, i18n: I18n): string {
  const known = exampleNames[name];
  return i18n.locale === 'en' || !known ? query : `# ${i18n._(known)}\n${bare}`;
}
