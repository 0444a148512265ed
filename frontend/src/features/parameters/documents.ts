// 参数: the closed code tables behind every form.
import { graphql } from '@/generated';

export const Parameters = graphql(`
  query Parameters($table: ParameterTable!) {
    parameters(table: $table) { code nameZh nameEn active }
  }
`);
