// 加密机: use against rating, what waits and for how long; and the name of a file that is given out.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DevicesPage } from '@/features/devices/DevicesPage';
import { usedPercent } from '@/features/devices/load';
import { filenameOf } from '@/graphql/download';
import { show } from '../support/render';

describe('the devices', () => {
  it('show use against rating, what waits and how long, and who stands in', async () => {
    show({ path: '/devices', at: '/devices', page: DevicesPage });
    const table = await screen.findByRole('table', { name: '加密机' });
    expect(await within(table).findByRole('progressbar', { name: '一号加密机 占额定速度' })).toBeDefined();
    expect(within(table).getByText('1 分钟')).toBeDefined();
    expect(within(table).getByText('现由 一号加密机 代为加签')).toBeDefined();
    expect(within(table).getByText('暂时无法预计')).toBeDefined();
  });

  it('are never more than full', () => {
    expect(usedPercent(300, 240)).toBe(100);
    expect(usedPercent(3, null)).toBeNull();
  });
});

describe('the name of a file', () => {
  it('is the one in its own characters, else the plain one', () => {
    expect(filenameOf(`attachment; filename="file.xlsx"; filename*=UTF-8''%E7%94%B3%E8%AF%B7%E8%A1%A8.xlsx`)).toBe('申请表.xlsx');
    expect(filenameOf('attachment; filename="file.xlsx"')).toBe('file.xlsx');
    expect(filenameOf(null)).toBeNull();
  });
});
