/** The language of the app: as chosen, else as the user's settings say, else the browser's. */
import { i18n } from '@lingui/core';
import dayjs from 'dayjs';

export { i18n };
export const locales = ['ru', 'en'] as const;
export type Locale = (typeof locales)[number];
const KEY = 'redress.language';

function isLocale(given: string | null | undefined): given is Locale {
  return given === 'en' || given === 'ru';
}

export function chosenLocale(): Locale | null {
  const saved = localStorage.getItem(KEY);
  return isLocale(saved) ? saved : null;
}

export function initialLocale(): Locale {
  return chosenLocale() ?? (navigator.language.startsWith('ru') ? 'ru' : 'en');
}

/** Choose a language for good, on this device. */
export async function chooseLocale(locale: Locale) {
  localStorage.setItem(KEY, locale);
  await activateLocale(locale);
}

/** Follow a setting, unless somebody chose on this device. */
export async function suggestLocale(given: string | null | undefined) {
  if (chosenLocale() === null && isLocale(given)) await activateLocale(given);
}

let wanted: Locale;

export async function activateLocale(locale: Locale) {
  wanted = locale;
  if (i18n.locale === locale) return;
  const messages = await load[locale]();
  if (wanted !== locale) return; // another one was asked for while this one was on its way
  i18n.loadAndActivate({ locale, messages });
  dayjs.locale(locale);
  document.documentElement.lang = locale;
}

const load = {
  en: async () => (await import('../locales/en')).messages,
  ru: async () => {
    const [{ messages }] = await Promise.all([import('../locales/ru'), import('dayjs/locale/ru')]);
    return messages;
  },
};
