/** Some of a field's few values. */
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';

interface Props<Value extends string> {
  label: string;
  words: Record<Value, MessageDescriptor>;
  chosen: readonly string[];
  set: (of: Value[]) => void;
}

export function EnumChoice<Value extends string>({ label, words, chosen, set }: Props<Value>) {
  const { i18n } = useLingui();
  const all = Object.keys(words) as Value[];
  return (
    <div role="group" aria-label={label}>
      {all.map((each) => (
        <label key={each} className="popup-line">
          <input
            type="checkbox"
            checked={chosen.includes(each)}
            onChange={() => set(all.filter((one) => chosen.includes(one) !== (one === each)))}
          />
          {i18n._(words[each])}
        </label>
      ))}
    </div>
  );
}
