/** Which of several networks is none, in words. */
import { useLingui } from '@lingui/react/macro';

import type { Fault } from '../../../api/errors';

export function useNetworksWording(): (fault: Fault) => string | undefined {
  const { t } = useLingui();
  return ({ code, path }) => {
    const number = Number(path.at(-1)) + 1;
    return code === 'INVALID' ? t`No. ${number} is neither an address nor a network such as 192.0.2.0/24.` : undefined;
  };
}
