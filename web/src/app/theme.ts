/** Colours and sizes; light, dark or as the system has it. */
import { createTheme, defaultVariantColorsResolver, localStorageColorSchemeManager } from '@mantine/core';

export const schemes = localStorageColorSchemeManager({ key: 'redress.theme' });

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 8 },
  autoContrast: true,
  respectReducedMotion: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: 'system-ui, "Noto Sans", "DejaVu Sans", sans-serif',
  fontSmoothing: true,
  // Mantine's light badges fall below 4.5:1 for warm hues; the darkest shade on the lightest passes.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'light' && input.color
      ? {
          color: `light-dark(color-mix(in srgb, var(--mantine-color-${input.color}-9) 80%, black), var(--mantine-color-${input.color}-0))`,
        }
      : {}),
  }),
  components: {
    Badge: { defaultProps: { tt: 'none' } },
    Tooltip: { defaultProps: { openDelay: 400 } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 } } },
  },
});
