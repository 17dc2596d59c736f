import { type CheckSource, defineCheck } from './definition';

export const check = defineCheck({
  type: 'service',
  place: 19,
  says: "The unit of systemd is there, starts with the host, runs, and is the one of the release as systemd has read it; drop-ins are named. With another runtime: what runs the app is up, in Docker's words for its containers.",
  keys: {},
  build: buildService,
});

/** Also for the name that a server with gunicorn gives it. */
export function buildService({ app, lacks }: Pick<CheckSource<Record<never, never>>, 'app' | 'lacks'>) {
  return app.hasService ? {} : lacks('needs a service, and the runtime is `static`', 'Remove the check.');
}
