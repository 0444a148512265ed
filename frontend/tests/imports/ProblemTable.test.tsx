// The problem table: where, what, which rule, how to mend.
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ProblemTable } from '@/features/imports/ProblemTable';
import type { Problem } from '@/features/imports/useProblems';

const problem = (patch: Partial<Problem>): Problem => ({
  __typename: 'ImportProblem',
  sheet: 'Sheet1',
  row: 7,
  column: '数量',
  value: '十',
  code: 'R1001',
  severity: 'ERROR',
  field: 'qty',
  message: '数量不是数字',
  todo: '填写大于 0 的数字',
  ...patch,
});

it('shows each problem with its place, value, rule and remedy', () => {
  render(<ProblemTable problems={[problem({})]} left={0} loading={false} onMore={() => undefined} />);
  const heads = screen.getAllByRole('columnheader').map((head) => head.textContent);
  expect(heads).toEqual(['工作表', '行', '列', '填写内容', '规则', '怎么改']);
  const cells = within(screen.getAllByRole('row')[1] as HTMLElement).getAllByRole('cell');
  expect(cells.map((cell) => cell.textContent)).toEqual(['Sheet1', '7', '数量', '十', '错误 R1001 数量不是数字', '填写大于 0 的数字']);
});

it('makes hidden blanks and empty cells visible', () => {
  const problems = [problem({ value: ' TYDH005' }), problem({ row: 8, value: null })];
  render(<ProblemTable problems={problems} left={0} loading={false} onMore={() => undefined} />);
  expect(screen.getByText('␣TYDH005')).toBeDefined();
  expect(screen.getByText('（空）')).toBeDefined();
});

it('tells warnings from errors in words', () => {
  render(<ProblemTable problems={[problem({ severity: 'WARNING' })]} left={0} loading={false} onMore={() => undefined} />);
  expect(screen.getByText(/警告 R1001/)).toBeDefined();
});

it('asks for more only when there is more', async () => {
  const more = vi.fn();
  render(<ProblemTable problems={[problem({})]} left={4_321} loading={false} onMore={more} />);
  await userEvent.click(screen.getByRole('button', { name: '再显示 4321 个' }));
  expect(more).toHaveBeenCalledTimes(1);
});
