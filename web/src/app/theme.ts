/** Colours and sizes; light, dark or as the system has it. */
import { createTheme, defaultVariantColorsResolver, localStorageColorSchemeManager } from '@mantine/core';

export const schemes = localStorageColorSchemeManager({ key: 'redress.theme' });

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 8 },
  autoContrast: true,
  respectReducedMotion: true,
  defaultRadius: 'md',
  // Greys with a little blue, so that surfaces stand apart in the dark.
  colors: {
    dark: [
      '#c9cdd6',
      '#b4b9c4',
      '#8f96a5',
      '#646c7b',
      '#3a404c',
      '#2c313b',
      '#23272f',
      '#1b1e25',
      '#15181d',
      '#0f1115',
    ],
  },
  cursorType: 'pointer',
  fontFamily: 'system-ui, "Noto Sans", "DejaVu Sans", sans-serif',
  fontSmoothing: true,
  // Mantine's light badges fall below 4.5:1 for warm hues; darker than the darkest shade passes.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'light' && input.color
      ? {
          color: `light-dark(color-mix(in srgb, var(--mantine-color-${input.color}-9) 65%, black), var(--mantine-color-${input.color}-0))`,
        }
      : {}),
    // So does white on its red.
    ...(input.variant === 'filled' && input.color === 'red'
      ? { background: 'var(--mantine-color-red-9)', hover: 'color-mix(in srgb, var(--mantine-color-red-9) 88%, black)' }
      : {}),
  }),
  components: {
    Badge: { defaultProps: { tt: 'none' } },
    Tooltip: { defaultProps: { openDelay: 400 } },
    // A menu opens with the focus on its first item.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  },
});
