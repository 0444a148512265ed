// All Chinese texts.
import { common } from './common';
import { records } from './records';
import { work } from './work';

export const zh = { ...common, ...work, ...records };
