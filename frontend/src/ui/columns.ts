// Which columns of a table are shown, kept per table in this browser.
import { useState } from 'react';

export interface ColumnChoice {
  isShown(key: string): boolean;
  shown: string[];
  choose(keys: string[]): void;
}

export function useColumnChoice(table: string, keys: readonly string[], hiddenAtFirst: readonly string[]): ColumnChoice {
  const storageKey = `qiyun.columns.${table}`;
  const [hidden, setHidden] = useState<readonly string[]>(() => readHidden(storageKey) ?? hiddenAtFirst);
  return {
    isShown: (key) => !hidden.includes(key),
    shown: keys.filter((key) => !hidden.includes(key)),
    choose: (shown) => {
      const next = keys.filter((key) => !shown.includes(key));
      localStorage.setItem(storageKey, next.join(','));
      setHidden(next);
    },
  };
}

function readHidden(storageKey: string): string[] | null {
  const stored = localStorage.getItem(storageKey);
  return stored === null ? null : stored.split(',').filter((key) => key !== '');
}
