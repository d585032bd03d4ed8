import { Alert } from 'antd';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useWords } from '../i18n/words';
import { shell } from './words';

const subscribe = (tell: () => void): (() => void) => {
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => {
    removeEventListener('online', tell);
    removeEventListener('offline', tell);
  };
};

export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

export function OfflineBar(): ReactNode {
  const say = useWords(shell);
  return useOnline() ? null : <Alert banner type="warning" role="status" title={say('offline')} />;
}
