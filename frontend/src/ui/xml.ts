// Indents XML for reading. What is downloaded and copied stays the exact text that was signed.

export function indentXml(source: string): string {
  const tokens = source.match(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<[^>]+>|[^<]+/g) ?? [];
  const lines: string[] = [];
  let depth = 0;
  let openLine = -1; // the line of a start tag that nothing but text has followed
  for (const token of tokens) {
    if (token.startsWith('</')) {
      depth = Math.max(0, depth - 1);
      if (openLine === lines.length - 1 && openLine >= 0) lines[openLine] += token;
      else lines.push('  '.repeat(depth) + token);
      openLine = -1;
    } else if (token.startsWith('<') && !token.startsWith('<![CDATA[')) {
      lines.push('  '.repeat(depth) + token);
      const opens = !token.endsWith('/>') && !token.startsWith('<?') && !token.startsWith('<!');
      if (opens) depth += 1;
      openLine = opens ? lines.length - 1 : -1;
    } else if (token.trim() !== '') {
      if (openLine >= 0) lines[openLine] += token;
      else lines.push('  '.repeat(depth) + token.trim());
    }
  }
  return lines.join('\n');
}
