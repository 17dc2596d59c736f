import { readFileSync } from 'node:fs';
import { createShop } from './shop.js';

const version = readFileSync(new URL('../VERSION', import.meta.url), 'utf8').trim();

createShop({ version }).listen(Number(process.env.BOWLINE_PORT ?? 8000), '127.0.0.1');
