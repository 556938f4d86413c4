/** The editors in the app's theme; Monaco's own colours of comments are too faint in the dark. */
import { useGraphiQLActions, useMonaco } from '@graphiql/react';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect } from 'react';

export const themeNames = { light: 'redress-light', dark: 'redress-dark' };
const CLEAR = '#00000000';
const comments = { light: '466b2f', dark: '8fc07a' };
const bases = { light: 'vs', dark: 'vs-dark' } as const;

export function useTheme() {
  const scheme = useComputedColorScheme();
  const { setTheme } = useGraphiQLActions();
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    for (const each of ['light', 'dark'] as const) {
      monaco?.editor.defineTheme(themeNames[each], {
        base: bases[each],
        inherit: true,
        colors: { 'editor.background': CLEAR, 'scrollbar.shadow': CLEAR, focusBorder: CLEAR },
        rules: [{ token: 'comment', foreground: comments[each] }],
      });
    }
    setTheme(scheme);
  }, [monaco, scheme, setTheme]);
}
