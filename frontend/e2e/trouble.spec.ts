// What goes wrong in a browser: a rejection with its reason, a refusal of the e-port, and silence, which is
// diagnosed by itself once it is longer than usual; then a change of what customs holds.
import { expect, test } from '@playwright/test';
import { declareWorkbook, rowOf, signIn } from './support/steps';
import { Themes } from './support/themes';
import { watch } from './support/watch';

test('orders in trouble say why, and a silent one is diagnosed', async ({ page }) => {
  const watched = watch(page);
  await page.goto('/login');
  const themes = await Themes.of(page);
  await signIn(page, 'manager');
  await test.step('a second is as long as customs usually takes', async () => {
    await page.goto('/settings');
    const usual = page.getByRole('spinbutton', { name: '海关下一回执通常用时（秒）' });
    await usual.fill('1');
    await usual.blur();
    const bar = page.getByRole('region', { name: '未保存的修改' });
    await bar.getByRole('button', { name: '保存' }).click();
    await expect(bar).toBeHidden();
  });
  await declareWorkbook(page, 'trouble.xlsx');
  await expect(rowOf(page, 'RJ20260001')).toContainText('退单', { timeout: 60_000 });
  await expect(rowOf(page, 'NG20260001')).toContainText('-301008', { timeout: 60_000 });
  await expect(rowOf(page, 'OK20260001')).toContainText('120 海关入库', { timeout: 60_000 });
  await expect(rowOf(page, 'SI20260001')).toContainText('系统自动诊断 · 回执情况', { timeout: 120_000 });
  await themes.check('30-trouble');

  await test.step('the diagnosis names the hop that is slow, asked for or not', async () => {
    await page.getByRole('button', { name: 'SI20260001', exact: true }).click();
    const drawer = page.getByRole('dialog').first();
    await expect(drawer.locator('strong', { hasText: '2 电子口岸申报中' })).toBeVisible();
    await expect(drawer.getByText('系统自动诊断 · 卡在：回执情况')).toBeVisible();
    await themes.check('31-silent-receipts');
    await drawer.getByRole('button', { name: '诊断 SI20260001' }).click();
    const report = page.getByRole('region', { name: '诊断结果' });
    await expect(report.getByText('卡在：回执情况')).toBeVisible();
    await themes.check('32-diagnosis');
  });
  const task = page.url().replace(/\?.*/, '');
  await test.step('the workbench leads to what waits and to what failed', async () => {
    await page.goto('/workbench');
    await expect(page.getByRole('table', { name: '久于平常的订单' })).toContainText('SI20260001');
    const failing = page.getByRole('table', { name: '失败和退单' });
    await expect(failing.getByRole('row').filter({ hasText: 'NG20260001' })).toContainText('-301008');
    await expect(page.getByRole('group', { name: '卡在哪一步' })).toBeVisible();
    await themes.check('48-workbench-busy');
    await page.getByRole('group', { name: '卡在哪一步' }).scrollIntoViewIfNeeded();
    await themes.check('49-workbench-onboarding');
    await failing.getByRole('link', { name: 'RJ20260001' }).click();
    await expect(page.getByRole('dialog').locator('strong', { hasText: '100 海关退单' })).toBeVisible();
  });
  await test.step('what customs holds is changed, and taken in again', async () => {
    await page.goto(task);
    await page.getByRole('button', { name: 'OK20260001', exact: true }).click();
    const drawer = page.getByRole('dialog').first();
    await drawer.getByRole('button', { name: '变更' }).click();
    const form = page.getByRole('form', { name: '变更 OK20260001' });
    await form.getByRole('textbox', { name: '数量' }).fill('12');
    await form.getByRole('textbox', { name: '总额' }).fill('30');
    await themes.check('38-amend');
    await page.getByRole('button', { name: '提交变更' }).click();
    await expect(form).toBeHidden();
    await drawer.getByRole('tab', { name: /单证/ }).click();
    await expect(drawer.getByRole('table', { name: '单证' })).toContainText('变更');
    await expect(drawer.getByRole('tab', { name: '回执 (6)' })).toBeVisible();
    await themes.check('39-amended');
  });
  watched.expectQuiet();
});
