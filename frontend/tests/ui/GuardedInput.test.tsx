// White space: found, shown, refused on paste, and taken out only when the person says so.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { GuardedInput } from '@/ui/GuardedInput';
import { findBlanks, showBlanks, withoutBlanks } from '@/ui/whitespace';

describe('findBlanks', () => {
  it.each([
    [' 33', 'anywhere', [{ position: 1, kind: 'space' }]],
    ['33\u3000', 'anywhere', [{ position: 3, kind: 'fullwidth' }]],
    ['3\u200b3', 'anywhere', [{ position: 2, kind: 'zeroWidth' }]],
    ['3\u00a03', 'anywhere', [{ position: 2, kind: 'nbsp' }]],
    ['3301\t', 'anywhere', [{ position: 5, kind: 'tab' }]],
    ['Los Angeles', 'edges', []],
    [' Los Angeles\n', 'edges', [{ position: 1, kind: 'space' }, { position: 13, kind: 'newline' }]],
    ['3301960B2B', 'anywhere', []],
  ] as const)('%j %s', (text, rule, blanks) => {
    expect(findBlanks(text, rule)).toEqual(blanks);
  });

  it('shows and removes exactly what it refuses', () => {
    expect(showBlanks(' 33 01\u3000', 'anywhere')).toBe('␣33␣01␣');
    expect(withoutBlanks(' 33 01\u3000', 'anywhere')).toBe('3301');
    expect(withoutBlanks(' Los Angeles ', 'edges')).toBe('Los Angeles');
  });
});

function Field({ secret = false }: { secret?: boolean }) {
  const [value, setValue] = useState('');
  return <GuardedInput aria-label="传输ID" secret={secret} value={value} onChange={setValue} />;
}

describe('GuardedInput', () => {
  it('refuses a paste with white space, names the place and offers the cleaned text', async () => {
    const user = userEvent.setup({ delay: null });
    render(<Field />);
    const input = screen.getByLabelText<HTMLInputElement>('传输ID');
    await user.click(input);
    await user.paste('DXPENT 0000000001\u3000');
    expect(input.value).toBe('');
    expect(screen.getByText(/第 7 个字符是空格、第 18 个字符是全角空格/)).toBeDefined();
    expect(screen.getByText('DXPENT␣0000000001␣')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '去掉空白后填入' }));
    expect(input.value).toBe('DXPENT0000000001');
    expect(screen.queryByText(/没有填入/)).toBeNull();
  });

  it('takes a clean paste as it is', async () => {
    const user = userEvent.setup({ delay: null });
    render(<Field />);
    await user.click(screen.getByLabelText('传输ID'));
    await user.paste('DXPENT0000000001');
    expect(screen.getByLabelText<HTMLInputElement>('传输ID').value).toBe('DXPENT0000000001');
  });

  it('never shows a refused password', async () => {
    const user = userEvent.setup({ delay: null });
    render(<Field secret />);
    await user.click(screen.getByLabelText('传输ID'));
    await user.paste('geheim 1');
    expect(screen.getByText(/第 7 个字符是空格/)).toBeDefined();
    expect(document.body.textContent).not.toContain('geheim');
  });
});
