// All English texts.
import { common } from './common';
import { records } from './records';
import { work } from './work';

export const en = { ...common, ...work, ...records };
