// Looks at a page in light and in dark: a screenshot of each, and axe finds nothing serious in either.
// The theme is changed as a person would in another tab, so that dialogs and drawers stay as they are.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

type Theme = 'light' | 'dark';

interface Finding {
  id: string;
  impact: string;
  nodes: string[];
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = join(import.meta.dirname ?? '.', '..', 'shots');

export class Themes {
  readonly #page: Page;
  readonly #other: Page;

  private constructor(page: Page, other: Page) {
    this.#page = page;
    this.#other = other;
  }

  static async of(page: Page): Promise<Themes> {
    const other = await page.context().newPage();
    await other.goto('/favicon.svg');
    await page.bringToFront();
    return new Themes(page, other);
  }

  async check(name: string): Promise<void> {
    for (const theme of ['dark', 'light'] as const) {
      await this.#choose(theme);
      await this.#page.screenshot({ path: join(shots, `${name}-${theme}.png`) });
      const findings = await this.#serious(theme);
      expect.soft(findings, `axe on ${name} in ${theme}`).toEqual([]);
    }
  }

  async #choose(theme: Theme): Promise<void> {
    await this.#other.evaluate((chosen) => localStorage.setItem('qiyun.theme', chosen), theme);
    await this.#page.waitForFunction(
      (chosen) =>
        document.documentElement.style.colorScheme === chosen &&
        document.getAnimations().every((moving) => moving.effect?.getComputedTiming().iterations === Infinity),
      theme,
    );
  }

  /** Only colours differ between the themes; everything else is looked at once. */
  async #serious(theme: Theme): Promise<Finding[]> {
    if (!(await this.#page.evaluate(() => 'axe' in window))) await this.#page.evaluate(axeSource);
    return this.#page.evaluate(async (rules) => {
      const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string; any: { message: string }[] }[] }[] }> } };
      const { violations } = await axe.run({ resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}) });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, impact, nodes }) => ({
          id,
          impact,
          nodes: nodes.map(({ html, any }) => `${html.slice(0, 160)} — ${any[0]?.message ?? ''}`),
        }));
    }, theme === 'dark' ? ['color-contrast'] : null);
  }
}
