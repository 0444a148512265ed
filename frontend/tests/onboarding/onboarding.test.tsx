// 企业前期对接: the board counts, a step is written down, a refusal stands at its field.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inputOf } from '@/features/onboarding/application';
import { ApplicationPage } from '@/features/onboarding/ApplicationPage';
import { OnboardingPage } from '@/features/onboarding/OnboardingPage';
import { countAt, holdersAt } from '@/features/onboarding/steps';
import { Backend } from '../support/backend/backend';
import { show } from '../support/render';

describe('the counts of the board', () => {
  const counts = [
    { stuckAt: 'IC_CARD', blockedBy: 'ENTERPRISE', count: 2 },
    { stuckAt: 'IC_CARD', blockedBy: 'AGENCY', count: 5 },
    { stuckAt: null, blockedBy: null, count: 4 },
  ] as const;

  it('adds up who is stuck at a step, who is through, and all', () => {
    expect(countAt(counts, 'IC_CARD')).toBe(7);
    expect(countAt(counts, 'FINISHED')).toBe(4);
    expect(countAt(counts, null)).toBe(11);
  });

  it('names those who hold up most first', () => {
    expect(holdersAt(counts, 'IC_CARD').map(({ party }) => party)).toEqual(['AGENCY', 'ENTERPRISE']);
  });
});

describe('the application', () => {
  it('sends no text that is empty and nothing that no longer applies', () => {
    const input = inputOf({ contact: ' ', subNode: '义乌', otherFormat: 'CSV', node: 'SECOND_HANGZHOU', data: ['ORDER'] });
    expect(input).toMatchObject({ contact: null, subNode: null, otherFormat: null });
  });

  it('names what is missing and the certificate that follows', async () => {
    const backend = new Backend();
    const id = backend.records.enterprises[0]?.id ?? '';
    show({ path: '/onboarding/$enterpriseId/application', at: `/onboarding/${id}/application`, page: ApplicationPage, backend });
    const table = await screen.findByRole('table', { name: /传输ID申请表/ });
    expect(within(table).getByText('待补')).toBeDefined();
    expect(screen.getByText('二级节点：取得传输ID后，接着申请加密机证书。')).toBeDefined();
  });
});

describe('the onboarding page', () => {
  it('writes a step down and moves the enterprise on', async () => {
    const { user } = show({ path: '/onboarding', at: '/onboarding', page: OnboardingPage });
    const board = await screen.findByRole('group', { name: '卡在哪一步' });
    expect(await within(board).findByRole('button', { name: /1\. 海关企业资质备案\s*1/ })).toBeDefined();
    await user.click(await screen.findByRole('button', { name: '杭州启运贸易有限公司' }));
    await user.click(await screen.findByRole('button', { name: '修改 海关企业资质备案' }));
    await user.click(screen.getByRole('combobox', { name: '状态' }));
    await user.click(await screen.findByText('已受理', { selector: '.ant-select-item-option-content' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText(/请填写受理日期/)).toBeDefined();
    await user.click(screen.getByRole('combobox', { name: '状态' }));
    await user.click(await screen.findByText('已完成', { selector: '.ant-select-item-option-content' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await within(board).findByRole('button', { name: /2\. IC卡申请\s*1/ })).toBeDefined();
  }, 120_000);
});
