/** Taking a claim out of use and back: by managers; its data stays. */
import { useLingui } from '@lingui/react/macro';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import { confirm } from '../../ui/confirm';
import { toast, toastFaults } from '../../ui/toasts';
import type { Claim } from './claim';
import { useSight } from './rights';

const archiveDocument = graphql(`
  mutation ArchiveClaimCard($input: VersionedInput!, $internal: Boolean!, $people: Boolean!) {
    claimArchive(input: $input) {
      errors {
        ...Problems
      }
      claim {
        ...ClaimCard
        ...ClaimHistory
      }
    }
  }
`);
const unarchiveDocument = graphql(`
  mutation UnarchiveClaimCard($input: VersionedInput!, $internal: Boolean!, $people: Boolean!) {
    claimUnarchive(input: $input) {
      errors {
        ...Problems
      }
      claim {
        ...ClaimCard
        ...ClaimHistory
      }
    }
  }
`);

export function useArchive({ id, number, version }: Claim) {
  const { t } = useLingui();
  const sight = useSight();
  const [archive] = useChange(archiveDocument);
  const [unarchive] = useChange(unarchiveDocument);
  const input = { id, expectedVersion: version };
  return {
    archive: async () => {
      const sure = await confirm({
        title: t`Archive claim ${number}?`,
        text: t`It leaves lists and reports, and nobody changes it until it is taken out of the archive.`,
        action: t`Archive`,
      });
      if (!sure) return;
      const { done, faults } = await archive({ input, ...sight });
      if (done) toast({ text: t`${number} is archived` });
      else toastFaults(faults);
    },
    unarchive: async () => {
      const { done, faults } = await unarchive({ input, ...sight });
      if (done) toast({ text: t`${number} is out of the archive` });
      else toastFaults(faults);
    },
  };
}
