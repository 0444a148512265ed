// A state in one glance: icon, text and tone together.
import type { ReactNode } from 'react';
import { usePreferences } from '@/app/preferences';
import { tones, type Tone } from './tones';

interface MarkProps {
  tone: Tone;
  icon: ReactNode;
  children: ReactNode;
  title?: string;
}

export function Mark({ tone, icon, children, title }: MarkProps) {
  const { theme } = usePreferences();
  const { text, ground, edge } = tones[theme][tone];
  return (
    <span className="qy-mark" style={{ color: text, background: ground, borderColor: edge }} title={title}>
      <span aria-hidden>{icon}</span>
      {children}
    </span>
  );
}
