/** Better words than a code's own, for what is wrong with a user. */
import { useLingui } from '@lingui/react/macro';

import type { Fault } from '../../../api/errors';

type Wording = Record<'login' | 'email' | 'password', (fault: Fault) => string | undefined>;

export function useUserWording(): Wording {
  const { t } = useLingui();
  return {
    login: ({ code }) => {
      if (code === 'DUPLICATE') return t`Somebody has this login already.`;
      return code === 'INVALID' ? t`Only letters, digits and . _ + @ - are possible.` : undefined;
    },
    email: ({ code }) => (code === 'INVALID' ? t`This is not an e-mail address.` : undefined),
    password: ({ code, min, max }) => (code === 'INVALID' ? t`A password has ${min} to ${max} characters.` : undefined),
  };
}
