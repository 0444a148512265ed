// 系统设置: what is shown, what is sent, and what a refusal leaves behind.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changesOf, withValue, type Setting } from '@/features/settings/changes';
import { SettingsPage } from '@/features/settings/SettingsPage';
import { Backend } from '../support/backend/backend';
import { show } from '../support/render';

const open = (backend = new Backend()) => show({ path: '/settings', at: '/settings', page: SettingsPage, backend });

const held = (value: string, defaultValue: string) => ({ code: 'X', value, defaultValue }) as Setting;

describe('changes of settings', () => {
  it('forgets a change that is taken back', () => {
    const setting = held('1', '1');
    expect(withValue(withValue({}, setting, '2'), setting, '1')).toEqual({});
  });

  it('goes back to the default by name, not by value', () => {
    const setting = held('2', '1');
    expect(changesOf(withValue({}, setting, '1'), [setting])).toEqual([{ code: 'X', value: null }]);
  });
});

describe('the settings page', () => {
  it('shows default, reason and source of each, by group', async () => {
    open();
    const table = await screen.findByRole('table', { name: '校验规则' });
    const row = within(table).getByRole('row', { name: /包裹毛重上限/ });
    expect(within(row).getByText('规范没有写明')).toBeDefined();
    expect(within(row).getByText('产品默认值')).toBeDefined();
    expect(screen.getByRole('table', { name: '申报单证' })).toBeDefined();
  });

  it('saves several changes at once and marks them', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('switch', { name: '9810 须海外仓备案' }));
    await user.click(screen.getByRole('checkbox', { name: '包裹毛重上限（千克） 不检查' }));
    await user.type(screen.getByRole('textbox', { name: '包裹毛重上限（千克）' }), '26');
    expect(screen.getByText('2 处修改还没有保存')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findAllByText('已修改')).toHaveLength(2);
    expect(screen.queryByText(/还没有保存/)).toBeNull();
  });

  it('keeps what was typed when the server refuses', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: '包裹毛重上限（千克） 不检查' }));
    await user.type(screen.getByRole('textbox', { name: '包裹毛重上限（千克）' }), '重');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('不是数字')).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '包裹毛重上限（千克）' }).value).toBe('重');
  });

  it('is for looking only without the right to change', async () => {
    const backend = new Backend();
    backend.role = 'AUDITOR';
    open(backend);
    expect((await screen.findByRole<HTMLButtonElement>('switch', { name: '9810 须海外仓备案' })).disabled).toBe(true);
  });
});
