// What is filed after released lists, from the form to customs' word on the order's time line; payments that come late.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { environment } from './support/environment';
import { choose, declareWorkbook, rowOf, signIn } from './support/steps';
import { Themes } from './support/themes';
import { watch } from './support/watch';

const PLACE = '杭州示例物流有限公司';

/** Opens the form of an act on these orders. */
async function open(page: Page, act: string, orders: readonly string[]): Promise<Locator> {
  for (const order of orders) await rowOf(page, order).getByRole('checkbox').check();
  await page.getByRole('button', { name: '后续办理' }).click();
  await page.getByRole('menuitem', { name: act, exact: true }).click();
  return page.getByRole('dialog').last();
}

async function fill(form: Locator, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await form.getByRole('textbox', { name: new RegExp(`^(\\* )?${label}$`) }).fill(text);
}

/** As a person types it; the later input takes the focus by itself. */
async function range(field: Locator, from: string, until: string): Promise<void> {
  const inputs = field.locator('input');
  for (const [input, text] of [[inputs.first(), from], [inputs.last(), until]] as const) {
    await input.fill(text);
    await input.press('Enter');
  }
}

/** The end of this day, in the browser's zone. */
function today(): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date());
  return `${day} 23:59:59`;
}

async function submit(form: Locator): Promise<void> {
  await form.getByRole('button', { name: '提交申报' }).click();
  await expect(form).toBeHidden();
}

async function close(drawer: Locator): Promise<void> {
  await drawer.getByRole('button', { name: 'Close' }).or(drawer.getByRole('button', { name: '关闭' })).first().click();
}

/** Customs' word stands on the time line of an order that it concerns. */
async function onTimeLine(page: Page, order: string, document: string, word: string): Promise<Locator> {
  await page.getByRole('button', { name: order, exact: true }).click();
  const drawer = page.getByRole('dialog').first();
  await drawer.getByRole('tab', { name: /回执/ }).click();
  const items = drawer.locator('.ant-timeline-item').filter({ hasText: document });
  await expect(items.filter({ hasText: word })).toHaveCount(1, { timeout: 60_000 });
  return drawer;
}

test('released lists are bound, arrive, leave, are summarised and returned', async ({ page }) => {
  const watched = watch(page);
  await page.goto('/login');
  const themes = await Themes.of(page);
  await signIn(page);
  await declareWorkbook(page, 'retail.xlsx', '9610清单');
  const orders = ['QD20269000', 'QD20269001', 'QD20269002'] as const;
  for (const order of [...orders, 'QD20269003']) await expect(rowOf(page, order)).toContainText('899 结关', { timeout: 90_000 });

  await test.step('运抵: the place is chosen from the records, and the receipt ends on the time line', async () => {
    const form = await open(page, '运抵申报', orders);
    await form.getByRole('button', { name: '提交申报' }).click();
    await expect(form.getByText('请选择监管场所经营人代码')).toBeVisible();
    await themes.check('60-arrival-empty');
    await choose(page, '监管场所经营人代码', PLACE);
    await expect(form.getByRole('textbox', { name: '监管场所经营人名称' })).toHaveValue(PLACE);
    await fill(form, { 境内运输工具编号: '浙A00001', 提运单号: '9'.repeat(40) });
    await form.getByRole('button', { name: '提交申报' }).click();
    await expect(form.locator('.ant-form-item').filter({ hasText: '提运单号' }).locator('.ant-form-item-explain-error')).toBeVisible();
    await themes.check('61-arrival-refused');
    await fill(form, { 提运单号: '99900000001' });
    await submit(form);
    await close(await onTimeLine(page, orders[0], '运抵单', '399 海关审结'));
  });

  await test.step('总分单 and 离境', async () => {
    let form = await open(page, '登记总分单', orders);
    await fill(form, { 运输工具名称: 'CA1001', 航班航次号: 'CA1001', 提运单号: '99900000001' });
    await themes.check('62-way-bill');
    await submit(form);
    form = await open(page, '离境申报', orders);
    const left = form.getByLabel('离境时间');
    await left.fill('2026-01-31 12:00:00');
    await left.press('Enter');
    await themes.check('63-departure');
    await submit(form);
    const drawer = await onTimeLine(page, orders[1], '离境单', '399 海关审结');
    await expect(drawer.locator('.ant-timeline-item').filter({ hasText: '总分单' }).filter({ hasText: '120 海关入库' })).toHaveCount(1);
    await themes.check('64-time-line');
    await close(drawer);
  });

  await test.step('汇总 of a span of time: an empty one is refused at its field, then what is left is summarised', async () => {
    const first = await open(page, '汇总所选清单', orders.slice(0, 1));
    await themes.check('65-summary');
    await submit(first);
    await close(await onTimeLine(page, orders[0], '汇总申请单', '399 海关审结'));
    const form = await open(page, '按时间段汇总', []);
    const span = form.locator('.ant-form-item').filter({ hasText: '放行（结关）时间段' });
    await range(span, '2020-01-01 00:00:00', '2020-01-02 00:00:00');
    await choose(page, '申报企业', '杭州示例供应链');
    await choose(page, '电商企业', '杭州示例供应链');
    await form.getByRole('button', { name: '提交申报' }).click();
    await expect(span.locator('.ant-form-item-explain-error')).toContainText('没有可汇总的清单');
    await themes.check('66-period-refused');
    await range(span, '2020-01-01 00:00:00', today());
    await submit(form);
    await close(await onTimeLine(page, orders[1], '汇总申请单', '399 海关审结'));
  });

  await test.step('退货 and its 理货', async () => {
    const order = 'QD20269003';
    const form = await open(page, '退货申请', [order]);
    await fill(form, { 原因: '买家退货', 运输工具名称: 'CA1002', 航班航次号: 'CA1002' });
    await form.getByRole('combobox', { name: /启运国/ }).fill('502');
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '502 美国' }).click();
    await form.getByRole('radio', { name: '部分商品' }).check();
    for (const name of ['申报数量', '法定数量']) {
      const amount = form.getByRole('textbox', { name: `第 1 项 ${name}` });
      const whole = Number(await amount.inputValue());
      await amount.fill(String(whole * 2));
      await form.getByRole('button', { name: '提交申报' }).click();
      await expect(form.getByText(`可退 ${whole}`)).toBeVisible();
      await amount.fill(String(whole / 2));
    }
    await themes.check('67-return');
    await submit(form);
    await close(await onTimeLine(page, order, '退货申请单', '800 放行'));
    const tally = await open(page, '退运理货', [order]);
    await choose(page, '监管场所经营人代码', PLACE);
    await fill(tally, { 运输工具名称: 'CA1002', 航班航次号: 'CA1002' });
    await themes.check('68-tally');
    await submit(tally);
    const drawer = await onTimeLine(page, order, '退运理货单', '399 海关审结');
    await drawer.getByRole('tab', { name: '后续单证' }).click();
    await expect(drawer.getByRole('table', { name: '后续单证' }).locator('tbody tr[data-row-key]')).not.toHaveCount(0);
    await themes.check('69-acts-of-order');
  });
  watched.expectQuiet();
});

test('payments that come late: by hand before the push, by sheet after it', async ({ page }) => {
  const watched = watch(page);
  await page.goto('/login');
  const themes = await Themes.of(page);
  await signIn(page);
  await declareWorkbook(page, 'unpaid.xlsx', '9610清单');
  for (const order of ['QD20268000', 'QD20268001']) await expect(rowOf(page, order)).toContainText('899 结关', { timeout: 90_000 });

  const form = await open(page, '补充收款单', ['QD20268000']);
  await form.getByLabel('到账时间').fill('2026-01-30 12:00:00');
  await form.getByLabel('到账时间').press('Enter');
  await fill(form, { 收款金额: '不是数' });
  await form.getByRole('button', { name: '提交申报' }).click();
  await expect(form.locator('.ant-form-item').filter({ hasText: '收款金额' }).locator('.ant-form-item-explain-error')).toBeVisible();
  await themes.check('70-payment-refused');
  await fill(form, { 收款金额: '' });
  await submit(form);
  await close(await onTimeLine(page, 'QD20268000', '收款单', '120 海关入库'));

  await page.getByRole('button', { name: '补充收款信息' }).click();
  const drawer = page.getByRole('dialog').last();
  await drawer.locator('input[type=file]').setInputFiles(environment.workbook('payments.xlsx'));
  await expect(drawer.getByRole('table', { name: '收款表的问题' })).toContainText('没有这个订单');
  await themes.check('71-payments-problems');
  await drawer.getByRole('button', { name: '只补充无错的 1 行' }).click();
  await expect(drawer.getByRole('status')).toContainText('1 个订单的收款信息已补充');
  await themes.check('72-payments-taken');
  await close(drawer);
  await onTimeLine(page, 'QD20268001', '收款单', '120 海关入库');
  watched.expectQuiet();
});
