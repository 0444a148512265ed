// The main job in a browser: a workbook becomes orders, orders become declarations, customs takes them in.
import { expect, test, type Page } from '@playwright/test';
import { environment } from './support/environment';
import { choose, countOf, signIn } from './support/steps';
import { Themes } from './support/themes';
import { watch } from './support/watch';

test('from a workbook to 120 海关入库', async ({ page }) => {
  const watched = watch(page);
  await page.goto('/');
  await expect(page).toHaveURL(/\/login/);
  const themes = await Themes.of(page);
  await themes.check('01-sign-in');
  await signIn(page);
  await expect(page.getByText('联调环境（沙箱）', { exact: false })).toBeVisible();
  await themes.check('02-tasks');

  await test.step('the wizard takes the workbook in', async () => {
    await page.getByRole('button', { name: '创建申报任务' }).click();
    await choose(page, '客户', environment.customer);
    await choose(page, '业务策略', environment.strategy);
    await expect(page.getByRole('link', { name: /模板/ })).toBeVisible();
    await themes.check('03-wizard-target');
    await page.getByRole('button', { name: '下一步' }).click();
    await expect(page.getByText('把文件拖到这里，或点击选择')).toBeVisible();
    await page.locator('input[type=file]').setInputFiles(environment.workbook('orders.xlsx'));
    await themes.check('04-wizard-upload');
    await page.getByRole('button', { name: '上传并检查' }).click();
    await expect(page.getByText('导入完成')).toBeVisible({ timeout: 60_000 });
    await themes.check('05-wizard-summary');
    await page.getByRole('button', { name: '查看任务' }).click();
  });

  const total = await generateAndPush(page, themes);

  await test.step('every order is taken in', async () => {
    await expect.poll(() => countOf(page, '成功'), { timeout: 180_000 }).toBe(total);
    const rows = page.getByRole('table', { name: '数据申报管理' }).locator('tbody tr[data-row-key]');
    await expect(rows.filter({ hasText: '成功' })).toHaveCount(Math.min(total, 50));
    await themes.check('08-task-done');
  });

  await test.step('the drawer shows what customs said', async () => {
    await page.locator('tbody tr[data-row-key] .qy-link').first().click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.locator('strong', { hasText: '120 海关入库' })).toBeVisible();
    await themes.check('09-drawer-receipts');
    await drawer.getByRole('tab', { name: /报文/ }).click();
    await drawer.getByRole('button', { name: '报文原文' }).first().click();
    await expect(drawer.locator('pre')).toContainText('CEB303Message');
    await themes.check('10-drawer-message');
    await drawer.getByRole('tab', { name: /商品明细/ }).click();
    await expect(drawer.getByRole('table', { name: '商品明细' })).toBeVisible();
    await themes.check('11-drawer-lines');
  });

  await test.step('a reload finds the session, the drawer and the place again', async () => {
    await page.reload();
    await expect(page.getByRole('dialog').locator('strong', { hasText: '120 海关入库' })).toBeVisible();
  });
  watched.expectQuiet();
});

async function generateAndPush(page: Page, themes: Themes): Promise<number> {
  return test.step('generate, then push all', async () => {
    await expect.poll(() => countOf(page, '全部')).toBeGreaterThan(0);
    const total = await countOf(page, '全部');
    await page.getByRole('button', { name: '生成申报数据' }).click();
    await expect.poll(() => countOf(page, '待推送'), { timeout: 60_000 }).toBe(total);
    await themes.check('06-task-ready');
    await page.getByRole('button', { name: '推送全部符合条件的' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(`将向海关推送 ${total} 票订单。`)).toBeVisible();
    await themes.check('07-push-confirm');
    await dialog.getByRole('button', { name: '推送', exact: true }).click();
    await expect(dialog).toBeHidden();
    return total;
  });
}
