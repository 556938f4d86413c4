/** The option that is marked, moved by the arrows; the field names it to those who do not see the list. */
import { type ComboboxStore } from '@mantine/core';
import { useCallback, useState } from 'react';

export function useMarked(combobox: ComboboxStore) {
  const [marked, setMarked] = useState<string | null>(null);
  const { dropdownOpened: opened, listId, selectFirstOption, resetSelectedOption } = combobox;

  const markFirst = useCallback(() => setMarked(selectFirstOption()), [selectFirstOption]);
  const unmark = useCallback(() => {
    resetSelectedOption();
    setMarked(null);
  }, [resetSelectedOption]);

  /** What arrows and Escape do; whether the press was one of them. */
  const press = (event: React.KeyboardEvent): boolean => {
    const isDown = event.key === 'ArrowDown';
    if (isDown || event.key === 'ArrowUp') {
      event.preventDefault();
      if (opened) setMarked(isDown ? combobox.selectNextOption() : combobox.selectPreviousOption());
      else {
        combobox.openDropdown('keyboard');
        setMarked(combobox.selectActiveOption());
      }
      return true;
    }
    if (event.key === 'Escape' && opened) combobox.closeDropdown('keyboard');
    return event.key === 'Escape';
  };

  /** Of the field, which is a combobox with a list. */
  const aria = {
    role: 'combobox',
    'aria-haspopup': 'listbox',
    'aria-autocomplete': 'list',
    'aria-expanded': opened,
    'aria-controls': (opened && listId) || undefined,
    'aria-activedescendant': (opened && marked) || undefined,
    autoComplete: 'off',
    // Escape closes the list, not the dialog around it.
    'data-mantine-stop-propagation': opened || undefined,
  } as const;
  return { markFirst, unmark, press, aria };
}
