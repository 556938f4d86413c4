/** Every English text: the shell's and those of all features, in one file for the browser. */
import type { Messages } from '@lingui/core';

const catalogs = import.meta.glob<Messages>(['./en.po', '../features/*/locales/en.po'], {
  eager: true,
  import: 'messages',
});

export const messages: Messages = Object.assign({}, ...Object.values(catalogs)) as Messages;
