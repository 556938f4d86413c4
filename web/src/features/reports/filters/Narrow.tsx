/** Changes what a report is narrowed by; the report follows at once. */
import { useLingui } from '@lingui/react/macro';

import { EnumChoice } from '../../../ui/filters/EnumChoice';
import { RecordChoice } from '../../../ui/filters/RecordChoice';
import { words as shared } from '../../../ui/words';
import { narrowings, type Narrowing } from '../search';
import { words } from '../words';
import { narrowingWords } from './words';

const enumWords = { ...words, ...shared };

interface Props {
  name: Narrowing;
  chosen: readonly string[];
  names: ReadonlyMap<string, string>;
  set: (of: readonly string[]) => void;
}

export default function Narrow({ name, ...choice }: Props) {
  const { t } = useLingui();
  const narrowing = narrowings[name];
  const label = t(narrowingWords[name]);
  if ('of' in narrowing) return <EnumChoice {...choice} label={label} words={enumWords[narrowing.of]} />;
  return <RecordChoice {...choice} label={label} of={narrowing.record} />;
}
