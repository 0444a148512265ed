// What the person at this browser prefers: language and theme. Chinese first; the theme follows the
// system until it is chosen.
import { useSyncExternalStore } from 'react';

export type Locale = 'zh' | 'en';
export type ThemeName = 'light' | 'dark';

export interface Preferences {
  locale: Locale;
  theme: ThemeName;
}

const LOCALE_KEY = 'qiyun.locale';
const THEME_KEY = 'qiyun.theme';
const listeners = new Set<() => void>();

let current = stored();

function stored(): Preferences {
  return {
    locale: localStorage.getItem(LOCALE_KEY) === 'en' ? 'en' : 'zh',
    theme: storedTheme() ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
  };
}

function storedTheme(): ThemeName | null {
  const theme = localStorage.getItem(THEME_KEY);
  return theme === 'light' || theme === 'dark' ? theme : null;
}

export function preferences(): Preferences {
  return current;
}

/** The Accept-Language of every request. */
export function acceptLanguage(): string {
  return current.locale === 'zh' ? 'zh-CN' : 'en';
}

export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  if (change.locale) localStorage.setItem(LOCALE_KEY, change.locale);
  if (change.theme) localStorage.setItem(THEME_KEY, change.theme);
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

// What is chosen in one tab holds in the others.
window.addEventListener('storage', (event) => {
  if (event.key !== LOCALE_KEY && event.key !== THEME_KEY) return;
  current = stored();
  tell();
});

export function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(onPreferences, preferences);
}
