import { doorTo } from '../door.js';
import * as glue from './sheet.js';

export const { start, load, run } = doorTo(glue);
