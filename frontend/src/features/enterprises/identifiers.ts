// The codes an enterprise carries, looked at while they are typed. The server judges; the screen only
// tells early what cannot be right.

const CUSTOMS_CODE = /^\d{4}[0-9A-Z]{6}$/;
const TRANSMISSION_ID = /^DXPENT[A-Z0-9]{10}$/;
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

export type IdentifierDoubt =
  | { kind: 'customsCodeForm' }
  | { kind: 'transmissionIdForm' }
  | { kind: 'usccForm' }
  | { kind: 'usccCheck'; expected: string };

/** 海关编码. */
export function doubtCustomsCode(code: string): IdentifierDoubt | null {
  return code === '' || CUSTOMS_CODE.test(code) ? null : { kind: 'customsCodeForm' };
}

/** 传输ID of an enterprise. */
export function doubtTransmissionId(id: string): IdentifierDoubt | null {
  return id === '' || TRANSMISSION_ID.test(id) ? null : { kind: 'transmissionIdForm' };
}

/** 统一社会信用代码: form, then the check digit of GB 32100. */
export function doubtCreditCode(code: string): IdentifierDoubt | null {
  if (code === '') return null;
  if (!USCC.test(code)) return { kind: 'usccForm' };
  const expected = creditCodeCheckDigit(code);
  return code.endsWith(expected) ? null : { kind: 'usccCheck', expected };
}

export function creditCodeCheckDigit(code: string): string {
  let sum = 0;
  let weight = 1; // 3^i mod 31
  for (const character of code.slice(0, 17)) {
    sum += USCC_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31);
}
