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

/** What an engine that keeps its images in containerd says of its driver. */
const STORE = '{{range .DriverStatus}}{{if eq (index . 0) "driver-type"}}{{index . 1}}{{end}}{{end}}';
const INFO = `{{.DockerRootDir}}\n{{.Architecture}}\n${STORE}`;
const CONTAINERD = '/var/lib/containerd';

/**
 * Sets `bw_root` to the folder that the engine keeps its images in, and `bw_free` to the KiB that are free there: its owner is
 * root, but everybody may ask how full its disk is. `bw_arch` is the kernel's name of the architecture, and `bw_store` is not
 * empty where containerd has the images. What is not known is empty. `bw_docker` has to be defined.
 */
export const FIND_DISK: Sh = lines(
  sh`bw_info=$(bw_docker info --format ${INFO} </dev/null 2>/dev/null) || bw_info=`,
  sh`{ IFS= read -r bw_root; read -r bw_arch; read -r bw_store; } <<EOF || :\n$bw_info\nEOF`,
  sh`[ -z "$bw_store" ] || [ ! -d ${CONTAINERD} ] || bw_root=${CONTAINERD}`,
  sh`bw_free=$(df -Pk -- "$bw_root" 2>/dev/null | { read -r x || :; read -r x x x bw_f x || :; echo "$bw_f"; })`,
  sh`case $bw_free in *[!0-9]*) bw_free=;; esac`,
);

/** Defines `bw_docker`, and `bw_project`, which knows the stack of that name by its containers alone. */
export function defineCompose({ docker, project }: { readonly docker: DockerAccess; readonly project: string }): Sh {
  return lines(
    defineDocker(docker),
    sh`bw_project() { bw_docker compose --ansi never --progress plain -p ${project} "$@"; }`,
  );
}
