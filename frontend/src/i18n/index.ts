// Texts of the screens, Chinese first. The document's language and dayjs follow the chosen one.
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { onPreferences, preferences } from '@/app/preferences';
import { en } from './en';
import { zh } from './zh';

function follow(): void {
  const { locale } = preferences();
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  dayjs.locale(locale === 'zh' ? 'zh-cn' : 'en');
  if (i18next.language !== locale) void i18next.changeLanguage(locale);
}

void i18next.use(initReactI18next).init({
  lng: preferences().locale,
  fallbackLng: 'zh',
  resources: { zh: { translation: zh }, en: { translation: en } },
  interpolation: { escapeValue: false },
});
follow();
onPreferences(follow);

export { default as i18next } from 'i18next';
