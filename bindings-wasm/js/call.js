import { doorTo } from './door.js';
import * as glue from './wardplan.js';

export const { start, load, callJson, call } = doorTo(glue);
