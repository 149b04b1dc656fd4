import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
} from '@mantine/core';

/** The one accent: OCOP green. Shade 7 holds 6.5:1 on white, shade 3 holds 8:1 on the dark ground. */
const green: MantineColorsTuple = [
  '#eef8f1',
  '#d9eee0',
  '#b0dcbf',
  '#84c99c',
  '#5fb97f',
  '#3fa866',
  '#1f7d44',
  '#17693a',
  '#12572f',
  '#0c4525',
];

/** Greys with a breath of the accent, so that surfaces, fields and lines of the dark look belong together. */
const dark: MantineColorsTuple = [
  '#d5dcd7',
  '#b4bdb6',
  '#8f9992',
  '#69736c',
  '#3f4842',
  '#343b36',
  '#232924',
  '#181c19',
  '#131614',
  '#0d0f0e',
];

/** Ground and ink of tinted surfaces (alerts, light buttons, active entries): Mantine's own miss 4.5:1 in yellow. */
const tints = {
  light: {
    green: ['#e0f1e6', '#12572f'],
    red: ['#fdecea', '#8f1d14'],
    yellow: ['#fdf3d7', '#6b4500'],
    blue: ['#e3effb', '#0f4c81'],
  },
  dark: {
    green: ['#17352a', '#a6dfba'],
    red: ['#3a201e', '#ffb9b1'],
    yellow: ['#332b12', '#f4d590'],
    blue: ['#152c43', '#add4f8'],
  },
} as const;

const tintVariables = (tint: Readonly<Record<string, readonly [string, string]>>) =>
  Object.fromEntries(
    Object.entries(tint).flatMap(([color, [ground, ink]]) => [
      [`--mantine-color-${color}-light`, ground],
      [`--mantine-color-${color}-light-hover`, `color-mix(in srgb, ${ground}, ${ink} 8%)`],
      [`--mantine-color-${color}-light-color`, ink],
    ]),
  );

/** What a finger hits: nothing is lower than 44 px (WCAG 2.5.5). */
const touch = '2.75rem';
const heights = { sm: touch, md: touch, lg: '3.25rem' } as const;
const heightOf = (size: unknown) => heights[size as keyof typeof heights] ?? touch;

/** The head of a dialog is drawn as a `header`, which assistive technology would take for the page's banner. */
const dialogHeader = { header: { role: 'presentation' } };

export const theme = createTheme({
  colors: { green, dark },
  primaryColor: 'green',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  headings: {
    fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.35' },
      h2: { fontSize: '1.25rem', lineHeight: '1.4' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.45' },
    },
  },
  // Stacked Vietnamese diacritics (ệ, ỗ) need more room between lines than Latin does.
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.6' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'md' },
      vars: (_theme, props) => ({
        root: { '--button-height': heightOf(props.size), '--button-fz': '0.9375rem' },
      }),
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', color: 'gray' },
      vars: () => ({ root: { '--ai-size': touch } }),
    }),
    Input: Input.extend({
      defaultProps: { size: 'md' },
      vars: (_theme, props) => ({ wrapper: { '--input-height': heightOf(props.size) } }),
    }),
    // Named only, not imported: what the start page does not show is not loaded with it.
    InputWrapper: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { hideControls: true, decimalSeparator: ',' } },
    Textarea: { defaultProps: { autosize: true, minRows: 3 } },
    Modal: { defaultProps: { centered: true, size: 'lg', attributes: dialogHeader } },
    Drawer: { defaultProps: { attributes: dialogHeader } },
  },
});

/** Mantine's own greys and reds for secondary text miss 4.5:1; these hold it in light and dark. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--touch': touch },
  light: {
    ...tintVariables(tints.light),
    '--mantine-color-text': '#1b211d',
    '--mantine-color-dimmed': '#56605a',
    '--mantine-color-placeholder': '#666f69',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#17693a',
    '--ground': '#f6f8f6',
    '--line': '#dfe5e0',
  },
  dark: {
    ...tintVariables(tints.dark),
    '--mantine-color-text': '#e6eae7',
    '--mantine-color-dimmed': '#a9b3ac',
    '--mantine-color-placeholder': '#98a29b',
    '--mantine-color-error': '#ff9c92',
    '--mantine-color-anchor': '#84c99c',
    '--ground': '#111412',
    '--line': '#343b36',
  },
});
