// A bad workbook in a browser: refused whole, every problem named with its place, then the good orders
// taken in because the person said so.
import { expect, test } from '@playwright/test';
import { environment } from './support/environment';
import { choose, countOf, signIn } from './support/steps';
import { Themes } from './support/themes';
import { watch } from './support/watch';

test('a bad workbook shows its problems and gives its good orders', async ({ page }) => {
  const watched = watch(page);
  await page.goto('/login');
  const themes = await Themes.of(page);
  await signIn(page);
  await page.getByRole('button', { name: '创建申报任务' }).click();
  await choose(page, '客户', environment.customer);
  await choose(page, '业务策略', environment.strategy);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.locator('input[type=file]').setInputFiles(environment.workbook('bad-orders.xlsx'));
  await page.getByRole('button', { name: '上传并检查' }).click();

  await expect(page.getByText('文件已退回，没有导入任何订单')).toBeVisible({ timeout: 60_000 });
  const problems = page.getByRole('table', { name: '问题清单' }).locator('tbody tr[data-row-key]');
  await expect(problems.first()).toBeVisible();
  for (const row of await problems.all()) {
    const cells = row.getByRole('cell');
    await expect(cells.nth(1)).toHaveText(/^\d+$/); // the row in the sheet
    await expect(cells.nth(4)).toHaveText(/\S/); // the rule
    await expect(cells.nth(5)).toHaveText(/\S/); // how to mend it
  }
  await themes.check('12-wizard-problems');

  const [marked] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载标出错误的原表' }).click()]);
  expect(marked.suggestedFilename()).toMatch(/bad-orders.*\.xlsx$/);

  await page.reload();
  await expect(problems.first()).toBeVisible();
  await page.getByRole('button', { name: '改好了，重新上传' }).click();
  await page.locator('input[type=file]').setInputFiles(environment.workbook('bad-orders.xlsx'));
  await page.getByRole('button', { name: '上传并检查' }).click();
  await expect(problems.first()).toBeVisible();
  await page.getByRole('button', { name: '不改文件，选择处理方式' }).click();
  await themes.check('13-wizard-policy');
  await page.getByRole('radio', { name: /只退回有错的订单/ }).check();
  await page.getByRole('button', { name: '按此方式导入' }).click();
  await expect(page.getByText('导入完成')).toBeVisible({ timeout: 60_000 });
  await themes.check('14-wizard-summary-warning');

  await page.getByRole('button', { name: '查看任务' }).click();
  await expect.poll(() => countOf(page, '全部')).toBeGreaterThan(0);
  await page.getByRole('button', { name: /导入的文件/ }).click();
  await page.getByRole('button', { name: /看问题/ }).first().click();
  await expect(page.getByRole('dialog').getByRole('table', { name: '问题清单' })).toBeVisible();
  await themes.check('15-task-problems');
  watched.expectQuiet();
});
