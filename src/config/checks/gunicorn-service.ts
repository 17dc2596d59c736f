import { defineCheck } from './definition';
import { buildService } from './service';

export const check = defineCheck({
  type: 'gunicorn_service',
  place: 20,
  says: 'The same as `service`, by the name that it has where gunicorn serves.',
  keys: {},
  build: buildService,
});
