export { run } from './service';
