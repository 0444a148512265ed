// The pages one looks things up on: diagnosis of an enterprise, the receipt dictionary, the devices.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { DiagnosisButton } from '@/features/diagnosis/DiagnosisButton';
import { DictionaryPage } from '@/features/dictionary/DictionaryPage';
import { Backend } from '../support/backend/backend';
import { show } from '../support/render';

describe('a diagnosis', () => {
  const page = () => <DiagnosisButton kind="order" id="order_1" name="DD1" />;

  it('is run once when it is opened, and names what stands in the way and who must act', async () => {
    const backend = new Backend();
    const answer = vi.spyOn(backend, 'answer');
    const { user } = show({ path: '/', at: '/', page, backend });
    await user.click(await screen.findByRole('button', { name: '诊断 DD1' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('卡在：加密机测试加签')).toBeDefined();
    expect(within(dialog).getByText('处理办法：核对企业资料里的加签密码。')).toBeDefined();
    expect(within(dialog).getByText(/处理方：本公司/)).toBeDefined();
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(3);
    expect(answer.mock.calls.filter(([request]) => request.query.includes('diagnosisRun'))).toHaveLength(1);
  });

  it('is not offered to those who may only look', async () => {
    const backend = new Backend();
    backend.role = 'AUDITOR';
    show({ path: '/', at: '/', page: () => <p>here {page()}</p>, backend });
    await screen.findByText('here');
    expect(screen.queryByRole('button', { name: '诊断 DD1' })).toBeNull();
  });
});

describe('the receipt dictionary', () => {
  it('finds by words, and explains the sandbox only where it is one', async () => {
    const { user } = show({ path: '/dictionary', at: '/dictionary', page: DictionaryPage });
    const table = await screen.findByRole('table', { name: '回执词典' });
    expect(await within(table).findByText('120')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: '输入代码开头或含义中的文字' }), '退单');
    await waitFor(() => expect(within(table).queryByText('120')).toBeNull());
    expect(within(table).getByText('海关退单')).toBeDefined();
    expect(screen.getByText(/联调环境：按编号开头/)).toBeDefined();
  });
});
