/** The draft of a process, saved as it is drawn; see Draft for how. */
import { useEffect, useState } from 'react';

import { useChange } from '../../../api/change';
import type { Fault } from '../../../api/errors';
import type { ProcessDraftQuery } from '../../../api/generated/graphql';
import { saveDocument } from '../documents';
import { Draft, type DraftState } from './draft';

export type Definition = NonNullable<ProcessDraftQuery['processDefinition']>;

interface Now {
  state: DraftState;
  faults: readonly Fault[];
}

export function useDraft(definition: Definition) {
  const [change] = useChange(saveDocument);
  const [now, setNow] = useState<Now>({ state: 'saved', faults: [] });
  /** As the service has it since a conflict. */
  const [theirs, setTheirs] = useState<Definition | null>(null);
  const [draft] = useState(
    () =>
      new Draft({
        version: definition.version,
        save: async (xml, expectedVersion) => {
          const { done, payload, faults } = await change({ input: { id: definition.id, expectedVersion, xml } });
          const made = payload?.processDefinition;
          if (done && made) return { version: made.version, faults: [] };
          if (made) setTheirs(made);
          return { faults };
        },
        told: (state, faults) => setNow({ state, faults }),
      }),
  );
  useEffect(() => () => void draft.flush(), [draft]);
  return { draft, theirs, ...now };
}
