// What a manager keeps an eye on: what stands where, the 加密机, onboarding, settings, the dictionary.
import { expect, test } from '@playwright/test';
import { signIn } from './support/steps';
import { Themes } from './support/themes';
import { watch } from './support/watch';

test('workbench, 加密机 and dictionary', async ({ page }) => {
  const watched = watch(page);
  await page.goto('/login');
  const themes = await Themes.of(page);
  await signIn(page, 'manager');
  await page.getByRole('menuitem', { name: '工作台' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
  await expect(page.locator('.ant-spin-spinning')).toHaveCount(0);
  await themes.check('40-workbench');

  await page.getByRole('menuitem', { name: '加密机' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '加密机' })).toBeVisible();
  await expect(page.getByText('正常', { exact: true }).first()).toBeVisible();
  await themes.check('41-devices');

  await page.getByRole('menuitem', { name: '回执词典' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '回执词典' })).toBeVisible();
  await page.getByRole('textbox', { name: /输入代码开头/ }).or(page.getByPlaceholder('输入代码开头或含义中的文字')).first().fill('-301020');
  await expect(page.getByRole('cell', { name: '-301020' }).first()).toBeVisible();
  await themes.check('42-dictionary');
  watched.expectQuiet();
});

test('a setting is changed, holds, and goes back to its default', async ({ page }) => {
  const watched = watch(page);
  await page.goto('/login');
  const themes = await Themes.of(page);
  await signIn(page, 'manager');
  await page.goto('/settings');
  const field = page.getByRole('spinbutton', { name: '运单号不得重复使用的月数' });
  await field.fill('9');
  await field.blur();
  const bar = page.getByRole('region', { name: '未保存的修改' });
  await expect(bar.getByText('1 处修改还没有保存')).toBeVisible();
  await themes.check('43-settings');
  await bar.getByRole('button', { name: '保存' }).click();
  await expect(bar).toBeHidden();

  await page.reload();
  await expect(field).toHaveValue('9');
  const row = page.getByRole('row').filter({ has: field });
  await expect(row.getByText('已修改')).toBeVisible();
  await row.getByRole('button', { name: /恢复默认值/ }).click();
  await bar.getByRole('button', { name: '保存' }).click();
  await expect(bar).toBeHidden();
  await page.reload();
  await expect(field).toHaveValue('6');
  await expect(row.getByText('已修改')).toHaveCount(0);
  watched.expectQuiet();
});

test('a step of onboarding, with its paper', async ({ page }) => {
  const watched = watch(page);
  await page.goto('/login');
  const themes = await Themes.of(page);
  await signIn(page, 'manager');
  await page.goto('/onboarding');
  await expect(page.getByRole('group', { name: '卡在哪一步' })).toBeVisible();
  await expect(page.locator('tbody tr[data-row-key]').first()).toBeVisible();
  await themes.check('44-onboarding');
  await page.getByRole('button', { name: '宁波示例电子商务有限公司' }).click();
  const drawer = page.getByRole('dialog');
  const step = drawer.getByRole('group', { name: /传输ID申请/ });
  await step.getByRole('button', { name: '修改 传输ID申请' }).click();
  await step.getByRole('combobox', { name: '状态' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '已受理' }).click();
  for (const [label, day] of [['开始日期', '2026-11-02'], ['提交日期', '2026-11-03'], ['受理日期', '2026-11-24']] as const) {
    const date = step.getByLabel(label);
    await date.fill(day);
    await date.press('Enter');
  }
  await step.getByRole('textbox', { name: '备注' }).fill('申请表已盖章');
  await themes.check('45-onboarding-form');
  await step.getByRole('button', { name: '保存' }).click();
  await expect(step.getByText('已受理')).toBeVisible();
  await step.locator('input[type=file]').setInputFiles({ name: '传输ID申请表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
  await expect(step.getByRole('button', { name: '传输ID申请表.pdf', exact: true })).toBeVisible();
  await themes.check('46-onboarding-step');

  await page.reload();
  await expect(step.getByText('申请表已盖章')).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), step.getByRole('button', { name: '传输ID申请表.pdf', exact: true }).click()]);
  expect(file.suggestedFilename()).toBe('传输ID申请表.pdf');
  await drawer.getByRole('button', { name: '传输ID申请表', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /传输ID申请表/ })).toBeVisible();
  await expect(page.locator('.ant-spin-spinning')).toHaveCount(0);
  await themes.check('47-application');
  watched.expectQuiet();
});
