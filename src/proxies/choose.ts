import { switchByFile } from './by-file';
import type { ProxySwitch, SwitchSubject } from './proxy-switch';

/** The way in which the config says that the proxy of an app is switched. */
export function proxySwitchOf(target: SwitchSubject['target'], runtime: SwitchSubject['runtime']): ProxySwitch {
  return switchByFile({ target, runtime });
}
