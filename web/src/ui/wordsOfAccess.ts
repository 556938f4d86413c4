/** What the kinds of object are called that narrow a performer's role: names that the schema keeps as text. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const objectKinds: Record<string, MessageDescriptor> = {
  ORGANISATION: msg`Organisation`,
  DEPARTMENT: msg`Department`,
  WAREHOUSE: msg`Warehouse`,
};
