// What must not happen on any page: a request to another host, a script error, a breach of the content policy.
import { expect, type Page } from '@playwright/test';

export interface Watch {
  expectQuiet: () => void;
}

export function watch(page: Page): Watch {
  const breaches: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.host !== new URL(page.url()).host && page.url() !== 'about:blank') {
      breaches.push(`request to ${url.href}`);
    }
  });
  page.on('pageerror', (error) => breaches.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') breaches.push(`console: ${message.text()}`);
  });
  return { expectQuiet: () => expect(breaches).toEqual([]) };
}
