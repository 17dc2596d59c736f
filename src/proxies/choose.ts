import { switchByApi } from './by-caddy-api';
import { switchBySnippet } from './by-caddy-snippet';
import { switchByCommand } from './by-command';
import { switchByFile } from './by-file';
import { switchByInclude } from './by-nginx-include';
import type { ProxySwitch, SwitchSubject } from './proxy-switch';

/** The way in which the config says that the proxy of an app is switched. */
export function proxySwitchOf(target: SwitchSubject['target'], runtime: SwitchSubject['runtime']): ProxySwitch {
  const subject = { target, runtime };
  const { proxy } = runtime;
  switch (proxy.kind) {
    case 'caddy_api':
      return switchByApi(subject, proxy);
    case 'caddy_snippet':
      return switchBySnippet(subject, proxy);
    case 'nginx_include':
      return switchByInclude(subject, proxy);
    case 'command':
      return switchByCommand(subject, proxy);
    default:
      return switchByFile(subject, proxy);
  }
}
