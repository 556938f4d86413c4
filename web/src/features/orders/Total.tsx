/** How many documents the filter lets through; found by words, how many there are is known at the end of the list. */
import { plural } from '@lingui/core/macro';
import { Plural } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useEffect } from 'react';

import { announce } from '../../ui/announce';

export interface Count {
  count: number;
  /** There are more. */
  isLeast: boolean;
}

export function Total({ of, words }: { of: Count | undefined; words: string | undefined }) {
  const count = of?.count;
  useEffect(() => {
    if (words && count !== undefined) announce(plural(count, { one: '# document found', other: '# documents found' }));
  }, [words, count]);
  if (!of) return <Text size="sm" mih={20} />;
  const { count: value } = of;
  return (
    <Text size="sm" c="dimmed" mih={20}>
      {of.isLeast ? <Plural value={value} one="over # document" other="over # documents" /> : <Plural value={value} one="# document" other="# documents" />}
    </Text>
  );
}
