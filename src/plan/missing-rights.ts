import type { Target } from '../config/targets/target';
import { describeDenied, rightsOf } from '../phases/rights';
import type { Missing } from '../shell/missing';
import type { AppFacts } from './facts';

interface RightsQuestion {
  readonly app: AppFacts;
  readonly hasSudo: boolean;
  /** Going back needs less. */
  readonly isDeploy: boolean;
}

/** What a run would do as root and may not, by the config or by sudo. */
export function judgeRights(target: Target, { app, hasSudo, isDeploy }: RightsQuestion): Missing | undefined {
  const [first] = target.privileges === 'user' ? rightsOf(target) : [];
  if (first !== undefined) {
    return {
      message: `\`privileges: user\` lets a deploy do nothing as root, and this one would run \`${first.join(' ')}\``,
      hint: 'Choose `privileges: restart`, or a service and a proxy that need no root: docs/least-privilege.md.',
    };
  }
  const always = app.deniedCommand === null ? null : { command: app.deniedCommand, said: app.deniedReason };
  const denied = always ?? (isDeploy ? app.deniedToDeploy : null);
  return denied === null || app.belongsTo !== null ? undefined : describeDenied(target, { ...denied, hasSudo });
}
