// Indenting for the eye changes no text.
import { expect, it } from 'vitest';
import { indentXml } from '@/ui/xml';

it('puts each element on its line and keeps texts with their tags', () => {
  const xml = '<?xml version="1.0"?><a x="1"><b>1 &lt; 2</b><c/><d><e>订单</e></d></a>';
  expect(indentXml(xml)).toBe(['<?xml version="1.0"?>', '<a x="1">', '  <b>1 &lt; 2</b>', '  <c/>', '  <d>', '    <e>订单</e>', '  </d>', '</a>'].join('\n'));
});

it('is not upset by text that is no XML', () => {
  expect(indentXml('502 Bad Gateway')).toBe('502 Bad Gateway');
  expect(indentXml('')).toBe('');
});
