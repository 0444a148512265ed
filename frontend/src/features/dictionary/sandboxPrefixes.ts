// The script of the simulated port, by how a document's number begins, in the order of its own table.
export const sandboxPrefixes = [
  'OK', 'RJ', 'NG', 'SI', 'SL', 'DU', 'OO', 'BS', 'F4', 'UK', 'XE', 'DR', 'L100', 'LMM', 'LF4', 'L300', 'L399', 'L500', 'LSL',
] as const;
