import { defineCheck } from './definition';

export const check = defineCheck({
  type: 'nginx_config',
  place: 22,
  says: "The site of nginx is installed and is the release's, `nginx -t` passes, and nginx runs by the files as they are. It needs `nginx`, and root for the last two.",
  keys: {},
  build: ({ app, lacks }) =>
    app.hasSite
      ? {}
      : lacks('needs `nginx`, which says what the site is', 'Add `nginx` to the app, or remove the check.'),
  isSkippedInUndo: true,
});
