/** Some of a field's few values. */
import { useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';

import { words } from '../../../ui/words';
import { nameOfField } from '../fieldNames';
import { valuesOf, type EnumName } from '../fields';
import type { EditorProps } from './Editor';

export function EnumChoice({ name, of, not, value, change }: EditorProps & { of: EnumName; not: boolean }) {
  const { t } = useLingui();
  const chosen = value?.is === 'among' ? value.of : [];
  const all = words[of] as Record<string, MessageDescriptor>;
  const toggle = (each: string) => {
    const next = valuesOf(of).filter((one) => chosen.includes(one) !== (one === each));
    change(next.length > 0 ? { is: 'among', not, of: next } : null);
  };
  return (
    <div role="group" aria-label={t(nameOfField(name))}>
      {Object.entries(all).map(([each, word]) => (
        <label key={each} className="popup-line">
          <input type="checkbox" checked={chosen.includes(each)} onChange={() => toggle(each)} />
          {t(word)}
        </label>
      ))}
    </div>
  );
}
