// Whoever asks the system for less motion gets none: nothing fades in, slides or lingers half transparent.
import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(prefers-reduced-motion: reduce)');

function onChange(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function useMotion(): boolean {
  return useSyncExternalStore(onChange, () => !query.matches);
}
