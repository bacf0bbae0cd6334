import { start, type Route } from './router';
import { administration } from './administration';
import { editing } from './editing';

const routes: readonly Route[] = [...editing, ...administration];

void start(routes);
