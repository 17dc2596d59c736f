import { lines, type Sh, sh } from './sh';

/** By the deploy user itself, by sudo, or as an engine of the deploy user's own. */
export type DockerAccess = 'user' | 'sudo' | 'rootless';

/** What Docker's client needs of the environment; all else could change what a Compose file says. */
const CLEAN = sh`env -i PATH="$PATH" HOME="$HOME" \${DOCKER_CONFIG:+"DOCKER_CONFIG=$DOCKER_CONFIG"}`;

/** What stands before a command of the deploy user's that reaches the engine, with a clean environment. */
export function reachDocker(access: DockerAccess): Sh {
  if (access === 'rootless') {
    return sh`${CLEAN} XDG_RUNTIME_DIR="/run/user/$(id -u)" DOCKER_HOST="unix:///run/user/$(id -u)/docker.sock"`;
  }
  return sh`${CLEAN} \${DOCKER_HOST:+"DOCKER_HOST=$DOCKER_HOST"}`;
}

/** Defines `bw_docker`, which is Docker's client. */
export function defineDocker(access: DockerAccess): Sh {
  const asUser = sh`${reachDocker(access)} docker "$@"`;
  const call = access === 'sudo' ? sh`if [ "$(id -u)" = 0 ]; then ${asUser}; else sudo -n docker "$@"; fi` : asUser;
  return sh`bw_docker() { ${call}; }`;
}

/** Defines `bw_docker`, and `bw_project`, which knows the stack of that name by its containers alone. */
export function defineCompose({ docker, project }: { readonly docker: DockerAccess; readonly project: string }): Sh {
  return lines(
    defineDocker(docker),
    sh`bw_project() { bw_docker compose --ansi never --progress plain -p ${project} "$@"; }`,
  );
}
