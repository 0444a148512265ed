// The dashboard in a real browser against a running server (QIYUN_URL). No retries: what fails once has failed.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  retries: 0,
  workers: 1,
  // Patience for two cores that others use too, where a page can take twenty seconds to come up: what is there is seen at once.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.QIYUN_URL ?? 'http://127.0.0.1:8080',
    actionTimeout: 60_000,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    contextOptions: { reducedMotion: 'reduce' }, // a toast that fades is half transparent, and axe would see it so
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.QIYUN_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
});
