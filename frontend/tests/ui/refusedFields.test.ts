// Refusals find their field, whichever way the server writes the path.
import { expect, it } from 'vitest';
import { placeRefusals } from '@/ui/refusedFields';

it('places what has a field and tells the rest', () => {
  const general = { code: 'C', field: null, message: '不行', todo: null };
  const placed = placeRefusals(
    [
      { code: 'A', field: ['input', 'customsCode'], message: '海关编码有空格', todo: '去掉空格' },
      { code: 'B', field: ['signing', 'url'], message: '地址不通' },
      general,
      { code: 'D', field: ['input', 'unknown'], message: '?' },
    ],
    ['customsCode', 'signing.url'],
  );
  expect(placed.atFields).toEqual([
    { name: ['customsCode'], errors: ['海关编码有空格；去掉空格'] },
    { name: ['signing', 'url'], errors: ['地址不通'] },
  ]);
  expect(placed.elsewhere.map((refusal) => refusal.code)).toEqual(['C', 'D']);
});
