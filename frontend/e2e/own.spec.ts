// An exporter's own sheets in a browser: columns matched once and then known, contents cleaned in sight, two
// files at a time; then the entry's side of the task: its numbers, and a draft held beside the orders.
import { expect, test } from '@playwright/test';
import { environment } from './support/environment';
import { countOf, signIn, startTask } from './support/steps';
import { Themes } from './support/themes';
import { watch } from './support/watch';

test('two sheets with columns of their own, and a draft of the entry', async ({ page }) => {
  const watched = watch(page);
  await page.goto('/login');
  const themes = await Themes.of(page);
  await signIn(page);
  await startTask(page);

  await test.step('the columns of the first are matched and kept, the second needs nothing', async () => {
    await page.locator('input[type=file]').setInputFiles([environment.workbook('own-1.xlsx'), environment.workbook('own-2.xlsx')]);
    await expect(page.getByRole('list', { name: '已选的文件' }).getByRole('listitem')).toHaveCount(2);
    await page.getByRole('button', { name: '上传并检查' }).click();
    await expect(page.getByText('第 1 / 2 个文件：own-1.xlsx')).toBeVisible();
    for (const [header, column] of [['PO号', '订单号'], ['出货数', '数量'], ['金额合计', '总额'], ['单个价', '单价'], ['货物中文品名', '商品名称'], ['料号', '商品货号']] as const) {
      const target = page.getByRole('combobox', { name: `对应的模板列 ${header}` });
      await target.click();
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: new RegExp(`^${column}( \\*)?$`) }).click();
    }
    await themes.check('50-match');
    await page.getByRole('button', { name: '保存并检查' }).click();
    await expect(page.getByText('导入完成')).toBeVisible({ timeout: 60_000 });
    const results = page.getByRole('table', { name: '各文件的结果' });
    await expect(results.getByRole('row')).toHaveCount(3);
    await expect(results).toContainText('own-2.xlsx');
    const cleaned = page.getByRole('table', { name: '自动清洗' });
    await expect(cleaned.locator('del').filter({ hasText: '１０' })).toBeVisible();
    await themes.check('51-own-summary');
  });

  await test.step('the entry and its draft', async () => {
    await page.getByRole('button', { name: '查看任务' }).click();
    await expect.poll(() => countOf(page, '全部')).toBe(4);
    await page.getByRole('button', { name: '报关单', exact: true }).click();
    await expect(page.getByRole('table', { name: '报关单商品行' }).getByRole('row')).toHaveCount(9);
    await page.locator('input[type=file]').setInputFiles(environment.workbook('draft.xlsx'));
    await expect(page.getByText('draft.xlsx 与订单不一致')).toBeVisible();
    const differences = page.getByRole('table', { name: '报关单草单比对' });
    for (const word of ['不一致', '顺序不同', '草单缺少']) await expect(differences).toContainText(word);
    await themes.check('52-entry');
  });
  watched.expectQuiet();
});
