// 清单模式 in a browser: every document of an order with its state, then what is filed afterwards, to its receipt.
import { expect, test } from '@playwright/test';
import { declareWorkbook, rowOf, signIn } from './support/steps';
import { Themes } from './support/themes';
import { watch } from './support/watch';

test('a list is declared, cancelled, and found again by document', async ({ page }) => {
  const watched = watch(page);
  await page.goto('/login');
  const themes = await Themes.of(page);
  await signIn(page);
  await declareWorkbook(page, 'lists.xlsx', '9710清单');
  await expect(rowOf(page, 'QD20260001')).toContainText('899 结关', { timeout: 90_000 });
  await expect(rowOf(page, 'L30020260001')).toContainText('300 人工审核', { timeout: 60_000 });

  await test.step('the documents of an order', async () => {
    await page.getByRole('button', { name: 'QD20260001', exact: true }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('tab', { name: /单证/ }).first().click();
    await expect(drawer.getByRole('table', { name: '单证' })).toContainText('清单');
    await themes.check('33-papers');
    await drawer.getByRole('button', { name: /校验/ }).click();
    await expect(drawer.getByRole('region', { name: '校验' }).getByRole('status').or(drawer.getByRole('table', { name: '校验结果' }))).toBeVisible();
    await drawer.getByRole('button', { name: 'Close' }).or(drawer.getByRole('button', { name: '关闭' })).first().click();
  });

  await test.step('变更 of a refused list: what waybill and list say is read, changed and kept', async () => {
    await expect(rowOf(page, 'L10020260001')).toContainText('退单', { timeout: 60_000 });
    await page.getByRole('button', { name: 'L10020260001', exact: true }).click();
    const drawer = page.getByRole('dialog').first();
    const form = page.getByRole('form', { name: '变更 L10020260001' });
    await drawer.getByRole('button', { name: '变更' }).click();
    await expect(form.getByRole('group', { name: '运单' }).getByRole('textbox', { name: '物流运单编号' })).not.toHaveValue('');
    await form.getByRole('textbox', { name: '规格型号' }).fill('品牌：更正');
    await themes.check('40-amend-list');
    await page.getByRole('button', { name: '提交变更' }).click();
    await expect(form).toBeHidden();
    await drawer.getByRole('button', { name: '变更' }).click();
    await expect(form.getByRole('textbox', { name: '规格型号' })).toHaveValue('品牌：更正');
    await page.getByRole('button', { name: '取消' }).click();
    await expect(form).toBeHidden();
    await drawer.getByRole('button', { name: 'Close' }).or(drawer.getByRole('button', { name: '关闭' })).first().click();
  });

  await test.step('撤销, to its receipt', async () => {
    await rowOf(page, 'L30020260001').getByRole('checkbox').check();
    await page.getByRole('button', { name: '后续办理' }).click();
    await page.getByRole('menuitem', { name: '撤销清单' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: '原因' }).fill('订单取消，货物未出境');
    await themes.check('34-cancel-form');
    await form.getByRole('button', { name: '提交申报' }).click();
    await expect(form).toBeHidden();
    await page.getByRole('button', { name: 'L30020260001', exact: true }).click();
    const drawer = page.getByRole('dialog').first();
    await drawer.getByRole('tab', { name: '后续单证' }).click();
    await expect(drawer.getByRole('table', { name: '后续单证' })).toContainText('399', { timeout: 60_000 });
    await drawer.getByRole('table', { name: '后续单证' }).locator('tbody .qy-link').first().click();
    const act = page.getByRole('dialog').last();
    await expect(act.locator('strong', { hasText: '399 海关审结' })).toBeVisible();
    await themes.check('35-act-receipts');
  });

  await test.step('单一窗口查询, document by document', async () => {
    await page.goto('/window?kind=INVENTORY');
    await expect(rowOf(page, 'QD20260002')).toContainText('899 结关');
    await themes.check('36-window-lists');
    await page.getByText('撤销申请单', { exact: true }).click();
    await expect(page.locator('tbody tr[data-row-key]').first()).toContainText('399');
    await themes.check('37-window-acts');
  });
  watched.expectQuiet();
});
