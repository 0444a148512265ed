// The one colour map. A tone is never the only sign: a mark always shows its text and its icon too.
// Each pair of text and ground reaches 4.5 : 1 (a test computes it).
import type { ThemeName } from '@/app/preferences';

export type Tone = 'grey' | 'gold' | 'blue' | 'green' | 'red' | 'magenta' | 'violet';

export interface ToneColours {
  text: string;
  ground: string;
  edge: string;
}

export const tones: Record<ThemeName, Record<Tone, ToneColours>> = {
  light: {
    grey: { text: '#4a4f57', ground: '#f0f1f3', edge: '#c4c8ce' },
    gold: { text: '#7a4d00', ground: '#fff6de', edge: '#e5c066' },
    blue: { text: '#0b4f96', ground: '#e7f1fc', edge: '#93bfec' },
    green: { text: '#1f6312', ground: '#eaf7e6', edge: '#9fd391' },
    red: { text: '#a8141e', ground: '#fdecec', edge: '#eda3a6' },
    magenta: { text: '#96125f', ground: '#fdeaf4', edge: '#e79cc6' },
    violet: { text: '#57309c', ground: '#f1ebfc', edge: '#bba3e6' },
  },
  dark: {
    grey: { text: '#c9cdd3', ground: '#2a2d32', edge: '#545a63' },
    gold: { text: '#f0c463', ground: '#332812', edge: '#6f5a24' },
    blue: { text: '#8cc2f8', ground: '#12273d', edge: '#2f5f8f' },
    green: { text: '#93d980', ground: '#16301a', edge: '#386b3d' },
    red: { text: '#ff9a96', ground: '#3a1a1b', edge: '#7d3a3c' },
    magenta: { text: '#f79ccb', ground: '#391929', edge: '#7b3a5c' },
    violet: { text: '#c9b2f7', ground: '#271d3d', edge: '#5c4a86' },
  },
};
