import { lines, type Sh, sh } from '../shell/sh';

/** Why a unit failed, by systemd's own word. Source: systemd.exec(5), "$SERVICE_RESULT", and systemd.service(5). */
const RESULTS: Readonly<Record<string, string>> = {
  timeout: 'it took too long to start or to stop',
  signal: 'it was killed by signal STATUS',
  'core-dump': 'it crashed by signal STATUS',
  watchdog: 'it no longer answered its watchdog',
  'oom-kill': 'it was killed because memory ran out',
  'start-limit-hit': 'it was started too often in a short time',
  resources: 'systemd could not prepare it: a file that the unit names is missing, or a limit is reached',
  protocol: 'it ended before it said that it is ready, or left no process to watch',
  'exec-condition': 'its ExecCondition= was not met',
};

/** Statuses that systemd itself gives before the program runs. Source: systemd.exec(5), "Process Exit Codes". */
const STATUSES: Readonly<Record<string, string>> = {
  200: 'its WorkingDirectory= cannot be entered',
  203: 'its program cannot be executed: is it there, with the right to execute it and its interpreter?',
  209: 'its output cannot be opened',
  214: 'its scheduling cannot be set',
  216: 'its Group= is not known',
  217: 'its User= is not known',
  226: 'its name space cannot be made: a path that the unit names may be missing',
  243: 'its credentials cannot be read',
};

/** One phrase on how a unit ended, such as `exit-code, exit status 3`. */
export function describeResult(result: string, status: string): string {
  const reason = (result === 'exit-code' ? STATUSES[status] : RESULTS[result])?.replace('STATUS', status);
  const words = `${result}, exit status ${status}`;
  return reason === undefined ? words : `${words}: ${reason}`;
}

/** The same on a host, for a unit whose state is in `bw_o`: one line with what it said of itself. */
export function writeResult(unit: string): Sh {
  const cases = [
    ...Object.entries(RESULTS).map(([result, reason]) => toCase(result, '*', reason)),
    ...Object.entries(STATUSES).map(([status, reason]) => toCase('exit-code', status, reason)),
  ];
  return lines(
    sh`bw_r=$(printf '%s\\n' "$bw_o" | sed -n 's/^Result=//p'); bw_s=$(printf '%s\\n' "$bw_o" | sed -n 's/^ExecMainStatus=//p')`,
    sh`bw_t=$(printf '%s\\n' "$bw_o" | sed -n 's/^StatusText=//p'); bw_w=`,
    sh`case $bw_r/$bw_s in ${cases} esac`,
    sh`echo ${`${unit}: `}"$bw_r, exit status $bw_s\${bw_w:+: $bw_w}\${bw_t:+; it said: $bw_t}"`,
  );
}

function toCase(result: string, status: string, reason: string): Sh {
  const [before = '', after] = reason.split('STATUS');
  const said = after === undefined ? sh`${before}` : sh`${before}"$bw_s"${after}`;
  return sh`(${result}/${status === '*' ? sh`*` : status}) bw_w=${said};;`;
}
