// What a person does, by the words on the screen.
import { expect, type Locator, type Page } from '@playwright/test';
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

/** The wizard up to the choice of files. */
export async function startTask(page: Page, strategy = environment.strategy): Promise<void> {
  await page.goto('/imports');
  await page.getByRole('button', { name: '创建申报任务' }).click();
  await choose(page, '客户', environment.customer);
  await choose(page, '业务策略', strategy);
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByText('把文件拖到这里，或点击选择')).toBeVisible();
}

/** A task with a workbook's orders, generated and pushed; the number of its orders. */
export async function declareWorkbook(page: Page, name: string, strategy = environment.strategy): Promise<number> {
  await startTask(page, strategy);
  await page.locator('input[type=file]').setInputFiles(environment.workbook(name));
  await page.getByRole('button', { name: '上传并检查' }).click();
  await expect(page.getByText('导入完成')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '查看任务' }).click();
  await expect.poll(() => countOf(page, '全部')).toBeGreaterThan(0);
  const total = await countOf(page, '全部');
  await page.getByRole('button', { name: '生成申报数据' }).click();
  await expect.poll(() => countOf(page, '待推送'), { timeout: 60_000 }).toBe(total);
  await page.getByRole('button', { name: '推送全部符合条件的' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '推送', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  return total;
}

export function rowOf(page: Page, text: string): Locator {
  return page.locator('tbody tr[data-row-key]').filter({ hasText: text });
}

/** Read in one look: a button of a status that nothing stands in any more is gone the next moment. */
export async function countOf(page: Page, status: string): Promise<number> {
  const [count] = await page.getByRole('group', { name: '按状态查看' }).getByRole('button', { name: status }).locator('b').allInnerTexts();
  return Number(count ?? 0);
}
