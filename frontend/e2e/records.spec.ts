// Master data in a browser: every list and every form opens, and pasted white space is refused.
import { expect, test } from '@playwright/test';
import { signIn } from './support/steps';
import { Themes } from './support/themes';
import { watch } from './support/watch';

const lists = [
  { path: '/orders', title: '数据申报管理', create: null },
  { path: '/customers', title: '客户资料维护', create: '新建客户' },
  { path: '/enterprises', title: '企业资料维护', create: '创建境内企业资料' },
  { path: '/warehouses', title: '海外仓维护', create: '创建海外仓' },
  { path: '/strategies', title: '业务策略维护', create: '创建策略' },
];

test('lists and forms', async ({ page }) => {
  const watched = watch(page);
  await page.goto('/login');
  const themes = await Themes.of(page);
  await signIn(page, 'manager');
  for (const { path, title, create } of lists) {
    await test.step(title, async () => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(page.locator('.ant-spin-spinning')).toHaveCount(0);
      await themes.check(`20${path.replace('/', '-')}`);
      if (create === null) return;
      await page.getByRole('button', { name: create }).click();
      const form = page.getByRole('dialog');
      await expect(form.getByRole('button', { name: '保存' })).toBeVisible();
      await themes.check(`21${path.replace('/', '-')}-form`);
      await form.getByRole('button', { name: '取消' }).click();
    });
  }
  watched.expectQuiet();
});

test('a paste with white space is refused and can be cleaned', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/login');
  await signIn(page, 'manager');
  await page.goto('/enterprises');
  await page.getByRole('button', { name: '创建境内企业资料' }).click();
  await page.evaluate(() => navigator.clipboard.writeText('DXPENT 0000000001\u3000'));
  const field = page.getByLabel('传输ID', { exact: true });
  await field.focus();
  await page.keyboard.press('Control+V');
  await expect(page.getByText('第 7 个字符是空格、第 18 个字符是全角空格', { exact: false })).toBeVisible();
  await expect(field).toHaveValue('');
  await page.getByRole('button', { name: '去掉空白后填入' }).click();
  await expect(field).toHaveValue('DXPENT0000000001');
});

test('English and back', async ({ page }) => {
  await page.goto('/login');
  await signIn(page, 'manager');
  await page.getByRole('button', { name: '切换语言：English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Data import' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Switch language: 中文' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '基础数据导入' })).toBeVisible();
});
