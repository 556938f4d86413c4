/** A text of many lines with their numbers beside it; those that are wrong are marked. */
import { useId, useRef, type ReactNode, type Ref } from 'react';

interface Props {
  label: string;
  value: string;
  set: (value: string) => void;
  readOnly: boolean;
  /** Numbers of lines, from 1. */
  wrong: readonly number[];
  error?: ReactNode;
  ref: Ref<HTMLTextAreaElement>;
}

export function SourceField({ label, value, set, readOnly, wrong, error, ref }: Props) {
  const gutter = useRef<HTMLDivElement>(null);
  const told = useId();
  const count = value.split('\n').length;
  return (
    <>
      <div className="template-source" data-error={error ? true : undefined}>
        <div className="template-lines" ref={gutter} aria-hidden>
          {Array.from({ length: count }, (_, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines are known by their numbers alone
            <div key={at} data-wrong={wrong.includes(at + 1) || undefined}>
              {at + 1}
            </div>
          ))}
        </div>
        <textarea
          ref={ref}
          aria-label={label}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? told : undefined}
          value={value}
          readOnly={readOnly}
          onChange={(event) => set(event.currentTarget.value)}
          onScroll={(event) => gutter.current?.scrollTo({ top: event.currentTarget.scrollTop })}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          wrap="off"
        />
      </div>
      {error && (
        <p className="template-error" id={told} role="alert">
          {error}
        </p>
      )}
    </>
  );
}
