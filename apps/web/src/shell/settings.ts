import { useSyncExternalStore } from 'react';

/** What a person chose for this browser. `care` 关怀版: larger letters, one column. */
export interface Settings {
  readonly language: 'zh' | 'en';
  readonly theme: 'light' | 'dark' | 'system';
  readonly care: boolean;
  readonly shortcuts: boolean;
}

const KEY = 'hengzhi.settings';
const DEFAULTS: Settings = { language: 'zh', theme: 'system', care: false, shortcuts: true };
const listeners = new Set<() => void>();
let current: Settings = load();

/** A browser may refuse its storage altogether: then the settings last as long as the page. */
function load(): Settings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...DEFAULTS, ...(typeof kept === 'object' ? kept : {}) };
  } catch (error) {
    console.info('settings are not kept in this browser', error);
    return DEFAULTS;
  }
}

export const readSettings = (): Settings => current;

export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch (error) {
    console.info('settings are not kept in this browser', error);
  }
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export const useSettings = (): Settings => useSyncExternalStore(subscribe, readSettings);
