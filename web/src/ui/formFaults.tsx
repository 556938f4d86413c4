/** A form's problems: each at its field, the rest above the buttons; what was typed stays. */
import { Trans } from '@lingui/react/macro';
import { Alert, List } from '@mantine/core';
import { useLayoutEffect, useState } from 'react';

import { word, type Fault } from '../api/errors';

export interface FormFaults {
  /** Show these, and focus the first field that is wrong; true when there are none. */
  take: (faults: readonly Fault[]) => boolean;
  /** Props of the field of that input path ("title", "participants.0.partnerId"). */
  field: (path: string) => { error: string | undefined };
  /** Forget the fault of a field that is being put right. */
  clear: (path: string) => void;
  /** What belongs to no field that is on screen. */
  rest: readonly Fault[];
}

const pathOf = (fault: Fault) => fault.path.filter((part) => part !== 'input').join('.');
/** Whether it belongs to the field of that path: what is wrong with one of a list is told at the list. */
const belongs = (fault: Fault, path: string) => pathOf(fault) === path || pathOf(fault).replace(/\.\d+$/, '') === path;

function focusFirstWrong() {
  const wrong = '[aria-invalid=true]';
  const field = document.querySelector(`[role=dialog] ${wrong}`) ?? document.querySelector(wrong);
  if (field instanceof HTMLElement) field.focus();
}

/** `fields`: the input paths that the form shows. `wording`: better words for a code at a field. */
export function useFormFaults(
  fields: readonly string[],
  wording: Partial<Record<string, (fault: Fault) => string | undefined>> = {},
): FormFaults {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [takes, setTakes] = useState(0);
  // With the faults, not a moment after: by then the user may be in another field.
  useLayoutEffect(() => {
    if (takes > 0) focusFirstWrong();
  }, [takes]);
  return {
    take: (given) => {
      setFaults(given);
      if (given.length > 0) setTakes(takes + 1);
      return given.length === 0;
    },
    field: (path) => {
      const fault = faults.find((each) => belongs(each, path));
      return { error: fault && (wording[path]?.(fault) ?? word(fault)) };
    },
    clear: (path) => {
      setFaults((all) => (all.some((fault) => belongs(fault, path)) ? all.filter((fault) => !belongs(fault, path)) : all));
    },
    rest: faults.filter((fault) => !fields.some((path) => belongs(fault, path))),
  };
}

/** What of a form's problems stands at no field. */
export function RestOfFaults({ of: { rest } }: { of: FormFaults }) {
  if (rest.length === 0) return null;
  const texts = [...new Set(rest.map(word))];
  return (
    <Alert color="red" role="alert" title={<Trans>This was not saved</Trans>}>
      {texts.length === 1 ? (
        texts[0]
      ) : (
        <List size="sm">
          {texts.map((text) => (
            <List.Item key={text}>{text}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
