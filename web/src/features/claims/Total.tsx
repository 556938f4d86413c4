/** How many claims the filters find; told to those who do not see it. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';

import { announce } from '../../ui/announce';
import { useFormat } from '../../ui/format';
import type { Count } from './useCounts';

export function Total({ of }: { of: Count | null }) {
  const { t } = useLingui();
  const format = useFormat();
  const told = of && (of.isLeast ? t`More than ${format.number(of.count)} claims` : plural(of.count, { one: '# claim', other: '# claims' }));
  useEffect(() => {
    if (told) announce(told);
  }, [told]);
  return <span className="claims-total">{told}</span>;
}
