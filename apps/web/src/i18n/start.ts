import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readSettings } from '../shell/settings';

/** Must be imported before any `words.ts`: they register themselves in what is started here. */
void i18next.use(initReactI18next).init({
  lng: readSettings().language,
  fallbackLng: 'zh',
  resources: {},
  initAsync: false,
  showSupportNotice: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
