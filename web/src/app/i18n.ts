/** The language of the app: as chosen, else as the user's settings say, else the browser's. */
import { i18n, type Messages } from '@lingui/core';
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
let activated: Promise<void> = Promise.resolve();

export function activateLocale(locale: Locale): Promise<void> {
  wanted = locale;
  activated = activate(locale);
  return activated;
}

async function activate(locale: Locale) {
  if (i18n.locale === locale) return;
  const found = await Promise.all([...shared, ...opened.keys()].map((folder) => texts(folder, locale)));
  if (locale === 'ru') await import('dayjs/locale/ru');
  if (wanted !== locale) return; // another one was asked for while this one was on its way
  i18n.loadAndActivate({ locale, messages: Object.assign({}, ...found) as Messages });
  dayjs.locale(locale);
  document.documentElement.lang = locale;
}

/** Have a feature's texts at hand, in the language of now and in those to come. */
export function loadTexts(feature: string): Promise<void> {
  const folder = `../features/${feature}/locales`;
  const loaded = opened.get(folder) ?? load(folder);
  opened.set(folder, loaded);
  loaded.catch(() => opened.delete(folder)); // the next try asks anew
  return loaded;
}

async function load(folder: string) {
  const locale = wanted;
  const [messages] = await Promise.all([texts(folder, locale), activated]);
  i18n.load(locale, messages);
}

const catalogs = import.meta.glob<Messages>(['../locales/*.po', '../features/*/locales/*.po'], { import: 'messages' });
/** Of the shell, and of signing in, which may stand over any page. */
const shared = ['../locales', '../features/account/locales'];
const opened = new Map<string, Promise<void>>();

async function texts(folder: string, locale: Locale): Promise<Messages> {
  return (await catalogs[`${folder}/${locale}.po`]?.()) ?? {};
}
