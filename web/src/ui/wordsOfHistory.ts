/** What a claim's history tells: kinds of events, and the fields that changed. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const events: Record<string, MessageDescriptor> = {
  'claim.register': msg`Registered the claim`,
  'claim.import': msg`Imported the claim`,
  'claim.update': msg`Changed the claim`,
  'claim.assign': msg`Assigned the claim`,
  'claim.transition': msg`Changed the status`,
  'claim.rate': msg`Rated the work on the claim`,
  'claim.archive': msg`Archived the claim`,
  'claim.unarchive': msg`Took the claim out of the archive`,
  'claim.merge': msg`Merged the claim into another one`,
  'claim.absorb': msg`Merged another claim into this one`,
  'claim.split': msg`Split the claim`,
  'claim.participant_add': msg`Added a participant`,
  'claim.participant_update': msg`Changed a participant`,
  'claim.participant_remove': msg`Removed a participant`,
  'claim.reference_add': msg`Added an external number`,
  'claim.reference_remove': msg`Removed an external number`,
  'claim.link_add': msg`Linked a claim`,
  'claim.link_remove': msg`Unlinked a claim`,
};

/** By the name that inputs have (`reasonId`); a history has the columns' names (`reason_id`): ask `fieldWord`. */
export const fields: Record<string, MessageDescriptor> = {
  title: msg({ message: 'Subject', context: 'claim' }),
  description: msg`Description`,
  status: msg`Status`,
  direction: msg`Direction`,
  partnerId: msg`Partner`,
  contactPersonId: msg`Contact person`,
  reasonId: msg`Reason`,
  responsibleId: msg`Responsible`,
  atFaultDepartmentId: msg`Department at fault`,
  atFaultEmployeeId: msg`Employee at fault`,
  basisId: msg`Basis`,
  resolution: msg`Result`,
  internalComment: msg`Internal comment`,
  currency: msg`Currency`,
  amountClaimed: msg`Amount claimed`,
  amountSettled: msg`Amount settled`,
  remedySought: msg`Remedy sought`,
  remedyGiven: msg`Remedy given`,
  importance: msg`Importance`,
  severity: msg`Severity`,
  channel: msg`Channel`,
  tags: msg`Tags`,
  rating: msg`Customer's rating`,
  registeredAt: msg`Registered at`,
  closedAt: msg`Closed at`,
  reopenCount: msg`Times reopened`,
  archivedAt: msg`Archived at`,
  mergedIntoId: msg`Merged into`,
  comment: msg`Comment`,
  overrideReason: msg`Why it was closed all the same`,
  partnerRoleId: msg`Role`,
  contactId: msg`Contact person`,
  contactRoleId: msg`Contact's role`,
  references: msg`External numbers`,
};

/** What a field is called, by an input's name, a conflict's or a history's. */
export function fieldWord(name: string): MessageDescriptor | undefined {
  const camel = name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return fields[camel] ?? fields[`${camel}Id`];
}
