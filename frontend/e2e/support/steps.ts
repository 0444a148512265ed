// What a person does, by the words on the screen.
import { expect, type Page } from '@playwright/test';
import { environment } from './environment';

export async function signIn(page: Page, as: 'operator' | 'manager' = 'operator'): Promise<void> {
  const manager = as === 'manager';
  await page.getByLabel('登录名').fill(manager ? environment.managerLogin() : environment.login());
  await page.getByLabel('密码').fill(manager ? environment.managerPassword() : environment.password());
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('heading', { name: '基础数据导入' })).toBeVisible();
}

/** Chooses by part of the option's text; the first option when there is no such wish. */
export async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  const options = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
  await (text === '' ? options : options.filter({ hasText: text })).first().click();
}

export async function countOf(page: Page, status: string): Promise<number> {
  const button = page.getByRole('group', { name: '按状态查看' }).getByRole('button', { name: status });
  if ((await button.count()) === 0) return 0;
  return Number(await button.locator('b').innerText());
}
