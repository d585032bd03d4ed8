import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import i18next from 'i18next';
import { useEffect, useMemo, type ReactNode } from 'react';
import { queries } from '../api/queries';
import { ErrorBoundary } from './ErrorBoundary';
import { OfflineBar } from './OfflineBar';
import { useSettings } from './settings';
import { themeFor } from './theme';
import { useDark, useStill } from './use-wishes';
import './base.css';

/** The nonce of this page, which the style elements made at run time must carry. */
const nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? undefined;

/** Dialogs hang in the page itself: those that hang in the body lock its scrolling with a style that has no nonce. */
const inPage = (): HTMLElement => document.getElementById('root') ?? document.body;

/** What every entry stands in: theme, language, data, and the bar that says when the network is gone. */
export function Frame({ touch, children }: { touch: boolean; children: ReactNode }): ReactNode {
  const settings = useSettings();
  const dark = useDark(settings.theme);
  const still = useStill();
  const theme = useMemo(
    () => themeFor({ dark, care: settings.care, touch, still }),
    [dark, settings.care, touch, still],
  );
  useEffect(() => {
    void i18next.changeLanguage(settings.language);
    document.documentElement.lang = settings.language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    document.documentElement.dataset['care'] = String(settings.care);
  }, [settings.language, settings.care, dark]);
  return (
    <ConfigProvider
      locale={settings.language === 'zh' ? zhCN : enUS}
      theme={theme}
      button={{ autoInsertSpace: false }}
      getPopupContainer={inPage}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      <QueryClientProvider client={queries}>
        <OfflineBar />
        <ErrorBoundary>{children}</ErrorBoundary>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
