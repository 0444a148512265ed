// What jsdom lacks and antd asks for; Chinese texts; nothing left over between tests.
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

class SilentObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  }),
});
window.scrollTo = () => undefined;
globalThis.ResizeObserver = SilentObserver;
const computed = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => computed(element); // jsdom cannot do pseudo elements

await import('@/i18n');

configure({ asyncUtilTimeout: 10_000 }); // two busy cores; a test that passes never waits this long

afterEach(() => {
  cleanup();
  localStorage.clear();
  document.body.innerHTML = '';
});
