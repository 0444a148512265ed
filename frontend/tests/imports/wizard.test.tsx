// The wizard from end to end: target, upload, problems, policy, summary; one key for one piece of work.
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportPage } from '@/features/imports/ImportPage';
import { Backend } from '../support/backend/backend';
import { show } from '../support/render';

let backend: Backend;

/** The browser's PUT, answered by the in-memory server. */
class Put {
  status = 0;
  #url = '';
  readonly upload = new EventTarget();
  readonly #events = new EventTarget();
  open(_: string, url: string) {
    this.#url = url;
  }
  setRequestHeader() {}
  addEventListener(name: string, listener: () => void) {
    this.#events.addEventListener(name, listener);
  }
  send() {
    backend.put(this.#url.split('/').at(-1) ?? '');
    this.status = 201;
    queueMicrotask(() => this.#events.dispatchEvent(new Event('load')));
  }
}

beforeEach(() => {
  backend = new Backend();
  vi.stubGlobal('XMLHttpRequest', Put);
});

const open = (at = '/imports/new') => show({ path: '/imports/new', at, page: ImportPage, backend });

async function choose(user: UserEvent, label: string, option: RegExp) {
  await user.click(await screen.findByRole('combobox', { name: label }));
  await user.click(await screen.findByText(option, { selector: '.ant-select-item-option-content' }));
}

async function toUpload(user: UserEvent) {
  await choose(user, '客户', /KH001/);
  await choose(user, '业务策略', /9710美金/);
  await user.click(screen.getByRole('button', { name: '下一步' }));
  await screen.findByText('把文件拖到这里，或点击选择');
}

async function upload(user: UserEvent, name: string) {
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!field) throw new Error('no file field');
  await user.upload(field, new File(['bytes'], name));
  await user.click(screen.getByRole('button', { name: '上传并检查' }));
  await screen.findByText('正在读取和检查');
  backend.tick();
}

describe('the import wizard', () => {
  it('offers the template of the chosen strategy before anything is uploaded', async () => {
    const { user } = open();
    await choose(user, '业务策略', /9710美金/);
    const link = await screen.findByRole('link', { name: '下载“9710报关单”模板' });
    expect(link.getAttribute('href')).toBe('/templates/9710-entry.xlsx');
  });

  it('does not go on without a customer', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '下一步' }));
    expect(await screen.findByText('请填写客户')).toBeDefined();
    expect(backend.tasks).toHaveLength(0);
  });

  it('brings a clean file in with one piece of work under one key', async () => {
    backend.holds({ orders: ['OK1', 'OK2', 'OK3'], problems: [] });
    const { user } = open();
    await toUpload(user);
    await upload(user, '订单.xlsx');
    expect(await screen.findByText('3 行，3 票订单；退回 0 行。')).toBeDefined();
    expect(backend.keys).toHaveLength(1);
    expect(backend.orders).toHaveLength(3);
  });

  it('shows every problem, then takes the good rows when the person says so', async () => {
    backend.holds({ orders: ['OK1'], problems: [{ row: 3, column: '数量', value: '十' }] });
    const { user } = open();
    await toUpload(user);
    await upload(user, '订单.xlsx');
    const table = await screen.findByRole('table', { name: '问题清单' });
    expect(await within(table).findByText('填写大于 0 的数字，最多 5 位小数')).toBeDefined();
    expect(backend.orders).toHaveLength(0);

    await user.click(screen.getByRole('button', { name: '不改文件，选择处理方式' }));
    await user.click(await screen.findByRole('radio', { name: /只退回有错的订单/ }));
    await user.click(screen.getByRole('button', { name: '按此方式导入' }));
    await screen.findByText('正在读取和检查');
    backend.tick();
    expect(await screen.findByText('2 行，1 票订单；退回 1 行。')).toBeDefined();
    expect(new Set(backend.keys).size).toBe(2);
    expect(backend.orders).toHaveLength(1);
  });

  it('reads one of several files after the other, and tells what came of each', async () => {
    backend.holds({ orders: ['OK1'], problems: [] });
    const { user } = open();
    await toUpload(user);
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!field) throw new Error('no file field');
    await user.upload(field, [new File(['one'], '一.xlsx'), new File(['two'], '二.xlsx')]);
    await user.click(screen.getByRole('button', { name: '上传并检查' }));
    await screen.findByText('第 1 / 2 个文件：一.xlsx');
    backend.tick();
    await screen.findByText('第 2 / 2 个文件：二.xlsx');
    await screen.findByText('正在读取和检查');
    backend.tick();
    const table = await screen.findByRole('table', { name: '各文件的结果' });
    expect(within(table).getAllByText('已导入')).toHaveLength(2);
    expect(screen.getByText('2 行，2 票订单；退回 0 行。')).toBeDefined();
    expect(new Set(backend.keys).size).toBe(2);
  }, 120_000);

  it('finds its place again after a reload', async () => {
    backend.holds({ orders: [], problems: [{ row: 3, column: '数量', value: '十' }] });
    const first = open();
    await toUpload(first.user);
    await upload(first.user, '订单.xlsx');
    await screen.findByText('文件已退回，没有导入任何订单');
    const address = first.router.state.location.href;
    first.unmount();

    open(address);
    expect(await screen.findByText('文件已退回，没有导入任何订单')).toBeDefined();
    await waitFor(() => expect(screen.getByText('十')).toBeDefined());
  });
});

describe('columns that are not the template’s', () => {
  const headers = [
    { header: '单号', key: 'orderNo', certainty: 0.7 },
    { header: '备注', key: null, certainty: null },
  ];

  it('are matched by a person, kept for the customer, and then read', async () => {
    backend.holds({ orders: ['OK1'], problems: [], headers, cleaned: [{ row: 3, from: ' OK1', to: 'OK1' }] });
    const { user } = open();
    await toUpload(user);
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!field) throw new Error('no file field');
    await user.upload(field, new File(['bytes'], '三月发货.xls'));
    await user.click(screen.getByRole('button', { name: '上传并检查' }));
    const table = await screen.findByRole('table', { name: '工作表“发货表”（表头在第 2 行）' });
    expect(within(table).getByText('相近，请核对')).toBeDefined();
    expect(within(table).getByText('单号的内容')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '保存并检查' }));
    await screen.findByText('正在读取和检查');
    backend.tick();
    expect(await screen.findByText('1 行，1 票订单；退回 0 行。')).toBeDefined();
    expect(backend.mappings).toMatchObject([{ name: '三月发货', columns: [{ header: '单号', key: 'orderNo' }] }]);
    const cleaned = await screen.findByRole('table', { name: '自动清洗' });
    expect(await within(cleaned).findByText('去掉首尾空格')).toBeDefined();
  }, 120_000);

  it('are read as they are when the person says so', async () => {
    backend.holds({ orders: ['OK1'], problems: [], headers });
    const { user } = open();
    await toUpload(user);
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!field) throw new Error('no file field');
    await user.upload(field, new File(['bytes'], '三月发货.csv'));
    await user.click(screen.getByRole('button', { name: '上传并检查' }));
    await user.click(await screen.findByRole('button', { name: '不保存，直接检查' }));
    await screen.findByText('正在读取和检查');
    expect(backend.mappings).toHaveLength(0);
  });
});
